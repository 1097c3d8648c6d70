import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtInRules } from 'herzlich:rules';
import { Reviewer } from '../core/review/reviewer.ts';
import { questions } from './protocol.ts';
import { startServer } from './server.ts';

/** A worker's own scope; the types of the web are kept out of the project for this one name. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const reviewer = new Reviewer(builtInRules);
startServer(connection, {
  rules: builtInRules,
  review: (source, options) => reviewer.review(source, options),
  readText: uri => connection.sendRequest<string | null>(questions.readText, { uri }),
});
