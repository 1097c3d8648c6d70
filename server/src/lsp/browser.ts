import type { PackedRules } from '../core/rule/pack-rules.ts';
import { unpackRules } from '../core/rule/unpack-rules.ts';
import { questions } from './protocol.ts';
import { Reviewers } from './reviewers.ts';
import { startServer } from './server.ts';
import { WorkerWire, type Messages } from './worker-wire.ts';

/** A worker's own scope; the types of the web are kept out of the project for this one name. */
declare const self: Messages & {
  addEventListener(name: 'message', listener: (event: { readonly data: string }) => void, options: { readonly once: true }): void;
};

// The first message is the text of rules.json, which a worker cannot read for itself. All later ones are the protocol's.
self.addEventListener('message', (event: { readonly data: string }) => {
  const rules = unpackRules(JSON.parse(event.data) as PackedRules);
  const connection = new WorkerWire(self);
  const reviewers = new Reviewers();
  startServer(connection, {
    rules,
    review: (source, options) => reviewers.review(source, options),
    readText: uri => connection.sendRequest<string | null>(questions.readText, { uri }),
    listFiles: folder => connection.sendRequest<string[]>(questions.listFiles, { uri: folder }),
    listTemplates: folder => connection.sendRequest<string[]>(questions.listTemplates, { uri: folder }),
  });
}, { once: true });
