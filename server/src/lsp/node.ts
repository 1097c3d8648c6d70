import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { builtInRules } from 'herzlich:rules';
import * as comparing from './handlers/compare.ts';
import { questions } from './protocol.ts';
import { Reviewers } from './reviewers.ts';
import { startServer } from './server.ts';

// Over IPC, pipe, socket or stdio: whatever the command line asks for. It also ends the process when the client is gone.
const connection = createConnection(ProposedFeatures.all);
const reviewers = new Reviewers();
const session = startServer(connection, {
  rules: builtInRules,
  review: (source, options) => reviewers.review(source, options),
  async readText(uri) {
    if (uri.startsWith('file:')) return readOrNull(uri).catch(() => null);
    return session.options.readsFiles === true ? connection.sendRequest<string | null>(questions.readText, { uri }) : null;
  },
  async listFiles(folder) {
    if (folder.startsWith('file:')) return listMarkdown(folder).catch(() => []);
    return session.options.readsFiles === true ? connection.sendRequest<string[]>(questions.listFiles, { uri: folder }) : [];
  },
  async listTemplates(folder) {
    return session.options.readsFiles === true ? connection.sendRequest<string[]>(questions.listTemplates, { uri: folder }) : [];
  },
}, comparing);

/** No settings file, rule, partial or letter is longer, in bytes. */
const mostBytes = 8_000_000;

/** Asked before opening: to open a pipe would wait for somebody to write into it. Rejects what is nowhere. */
async function readOrNull(uri: string): Promise<string | null> {
  const file = fileURLToPath(uri);
  const found = await stat(file);
  return found.isFile() && found.size <= mostBytes ? readFile(file, 'utf8') : null;
}

async function listMarkdown(uri: string): Promise<string[]> {
  const folder = fileURLToPath(uri);
  const inside = async (at: string) => readdir(at, { withFileTypes: true }).catch(() => []);
  const folders = [folder, ...(await inside(folder)).filter(entry => entry.isDirectory()).map(entry => path.join(folder, entry.name))];
  const found = await Promise.all(folders.map(async at => (await inside(at)).filter(entry => entry.isFile() && entry.name.endsWith('.md')).map(entry => pathToFileURL(path.join(at, entry.name)).href)));
  return found.flat();
}
