import assert from 'node:assert/strict';
import { builtInRules } from 'herzlich:rules';
import { Reviewer } from '../../../../server/src/core/review/reviewer.ts';
import * as comparing from '../../../../server/src/lsp/handlers/compare.ts';
import type { Host } from '../../../../server/src/lsp/host.ts';
import { requests as methods } from '../../../../server/src/lsp/protocol.ts';
import { startServer } from '../../../../server/src/lsp/server.ts';
import { WorkerWire } from '../../../../server/src/lsp/worker-wire.ts';
import { Client } from '../client.ts';
import type { Target } from '../target.ts';

const uris = ['file:///letters/a.md', 'file:///letters/b.html', 'file:///letters/herzlich.yml', 'file:///c%3A/Briefe/M%C3%BCll.hbs', 'untitled:Untitled-1', 'file:///letters/missing.md'];
const files = new Map([['file:///letters/missing.md', 'Guten Tag,\n\nbitte zahlen Sie umgehend.\n'], ['file:///letters/partials/fuss.md', 'Viele Grüße\n']]);
const questions = ['hover', 'codeAction', 'codeLens', 'completion', 'diagnostic'];
const requests = Object.values(methods).filter(method => method !== methods.trusted).map(method => method.slice('herzlich/'.length));

let reviewer: Reviewer | undefined;

function host(): Host {
  reviewer ??= new Reviewer(builtInRules);
  const shared = reviewer;
  return { rules: builtInRules, review: (source, options) => shared.review(source, options), readText: async uri => files.get(uri) ?? null, listFiles: async () => [], listTemplates: async () => [] };
}

/** A client and a server in one process, and a list of what the server logged. */
async function connect(): Promise<Client> {
  const client = new Client();
  startServer(new WorkerWire(client.serverSide), host(), comparing);
  await client.ask('initialize', { processId: null, rootUri: null, capabilities: { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: { relatedInformation: true }, codeAction: { resolveSupport: { properties: ['edit'] } } } }, workspaceFolders: [{ uri: 'file:///letters', name: 'letters' }] });
  client.tell('initialized', {});
  return client;
}

/**
 * Each line is a message: `open 0 Guten Tag,\n`, `change 0 3 9 text`, `close 0`, `save 0`, `ask hover 0 12`, `herzlich warmer 0`, `settings {"rules":{}}`.
 * Whatever comes, the server logs no fault, answers what it is asked, and in the end says of each letter what a new server says of the same text.
 */
export const messages: Target = {
  name: 'messages',
  isAsync: true,
  seeds: () => [
    'open 0 Guten Tag,\\n\\nbitte zahlen Sie umgehend.\\n\\nViele Grüße\nask hover 0 30\nask codeAction 0 30\nherzlich warmer 0\nchange 0 5 9 liebe Anna\nask codeLens 0 0\nclose 0',
    'open 1 <p>Hallo,</p><p>{{> fuss}} Zahlungseingang feststellen</p>\nherzlich read 1\nherzlich readings 1\nopen 2 rules:\\n  de/no-blame: off\nask completion 2 3\nchange 2 0 5 accept\nsave 2\nask diagnostic 1 0',
    'settings {"languages":["de"],"messages":"de","rules":{"blame":"off"}}\nherzlich reviewFiles 5\nopen 4 Betreff: Mahnung\\n\\nSie haben nicht gezahlt.\nherzlich compare 4\nherzlich rulePage 0\nwatched 2\nask hover 4 10',
  ],
  words: ['\nopen 0 ', '\nopen 1 ', '\nopen 2 ', '\nopen 3 ', '\nopen 4 ', '\nclose 0', '\nclose 1', '\nchange 0 1 4 ', '\nchange 1 0 9999 ', '\nchange 2 0 0 ', '\nsave 2', '\nwatched 2', '\nwatched 0', '\ntrust', ...questions.map(one => `\nask ${one} 0 12`), ...questions.map(one => `\nask ${one} 2 3`), ...requests.map(one => `\nherzlich ${one} 0`), '\nherzlich unknown 0', '\nsettings {', '"rules":{"de/no-blame":"off"}', '"enable":false', '"languages":["en"]', '\\n', '\\r\\n', '{{> fuss}}', '{{#if a}}', 'umgehend', 'Guten Tag,'],
  async run(input) {
    const client = await connect();
    for (const line of input.split('\n').slice(0, 60)) await send(client, line);
    const said = new Map<string, unknown>();
    for (const uri of client.texts.keys()) said.set(uri, await itemsOf(client, uri));
    await client.settle();
    assert.deepEqual(client.logs, [], 'a fault inside the server');
    const other = await connect();
    if (client.settings !== undefined) other.tell('workspace/didChangeConfiguration', { settings: { herzlich: client.settings } });
    for (const uri of client.asked) await other.ask('herzlich/reviewFile', { uri });
    for (const [uri, text] of client.texts) other.open(uri, text);
    for (const uri of client.texts.keys()) assert.deepEqual(said.get(uri), await itemsOf(other, uri), `of ${uri} a new server says something else`);
  },
};

async function itemsOf(client: Client, uri: string): Promise<unknown> {
  const report = await client.ask('textDocument/diagnostic', { textDocument: { uri } });
  return (report as { items?: unknown }).items;
}

async function send(client: Client, line: string): Promise<void> {
  const [verb = '', ...words] = line.split(' ');
  const uri = uris[Number(words[0])];
  if (verb === 'open' && uri !== undefined && !client.texts.has(uri)) client.open(uri, written(words.slice(1).join(' ')));
  else if (verb === 'change' && uri !== undefined) client.change(uri, Number(words[1]), Number(words[2]), written(words.slice(3).join(' ')));
  else if (verb === 'close' && uri !== undefined) client.close(uri);
  else if (verb === 'save' && uri !== undefined) client.tell('textDocument/didSave', { textDocument: { uri } });
  else if (verb === 'watched' && uri !== undefined) client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  else if (verb === 'trust') client.tell('herzlich/trusted', undefined);
  else if (verb === 'settings') client.configure(words.join(' '));
  else if (verb === 'ask' || verb === 'herzlich') await ask(client, verb, words);
}

async function ask(client: Client, verb: string, [method = '', at = '', offset = '']: readonly string[]): Promise<void> {
  const uri = uris[Number(at)] ?? 'file:///nowhere.md';
  const position = client.positionAt(uri, Number(offset));
  if (verb === 'herzlich') {
    if (method === 'reviewFile') client.asked.add(uri);
    await client.ask(`herzlich/${method}`, { uri, uris, rule: 'de/no-blame', before: 'Guten Tag,\n\nbitte zahlen Sie.\n', letters: [{ uri, before: null }] }, !requests.includes(method));
    return;
  }
  const answer = await client.ask(`textDocument/${method}`, { textDocument: { uri }, position, range: { start: position, end: position }, context: { diagnostics: [] } }, !questions.includes(method));
  if (method === 'codeAction') for (const action of (answer as readonly object[]).slice(0, 4)) await client.ask('codeAction/resolve', action);
}

/** `\n` stands for a line end, since a line is a message. */
function written(text: string): string {
  return text.replaceAll('\\r', '\r').replaceAll('\\n', '\n');
}
