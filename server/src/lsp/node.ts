import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { builtInRules } from 'herzlich:rules';
import { Reviewer } from '../core/review/reviewer.ts';
import { questions } from './protocol.ts';
import { startServer } from './server.ts';

// Over IPC, pipe, socket or stdio: whatever the command line asks for.
const connection = createConnection(ProposedFeatures.all);
const reviewer = new Reviewer(builtInRules);
const session = startServer(connection, {
  rules: builtInRules,
  review: (source, options) => reviewer.review(source, options),
  async readText(uri) {
    if (uri.startsWith('file:')) return readFile(fileURLToPath(uri), 'utf8').catch(() => null);
    return session.options.readsFiles === true ? connection.sendRequest<string | null>(questions.readText, { uri }) : null;
  },
});
