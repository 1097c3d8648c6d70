// Nothing leaves the machine: everything is run once more where each way out throws.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, test } from 'node:test';
import { coldGerman, warmGerman } from '../cli/letters.ts';
import { commit, repositoryWith } from '../cli/git-repository.ts';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { built, folderWith, herzlich, write } from '../cli/run-cli.ts';

const noWayOut = `
const fs = require('node:fs');
const refuse = name => function () {
  fs.appendFileSync(process.env.HERZLICH_WAYS_OUT, name + '\\n');
  throw new Error(name + ' was called');
};
const replace = (module, ...names) => { for (const name of names) require(module)[name] = refuse(module + '.' + name); };
replace('node:http', 'request', 'get');
replace('node:https', 'request', 'get');
replace('node:http2', 'connect');
replace('node:dgram', 'createSocket');
replace('node:dns', 'lookup', 'resolve', 'resolve4', 'resolve6');
replace('node:tls', 'connect');
replace('node:net', 'connect', 'createConnection');
require('node:net').Socket.prototype.connect = refuse('net.Socket.connect');
require('node:module').syncBuiltinESMExports();
globalThis.fetch = refuse('fetch');
globalThis.WebSocket = refuse('WebSocket');
globalThis.EventSource = refuse('EventSource');
`;

const tools = folderWith({ 'no-way-out.cjs': noWayOut, 'ways-out.txt': '' });
const waysOut = path.join(tools, 'ways-out.txt');
const env = { NODE_OPTIONS: `--require ${path.join(tools, 'no-way-out.cjs')}`, HERZLICH_WAYS_OUT: waysOut };

afterEach(() => writeFileSync(waysOut, ''));

/** A way out that was tried and hidden by a `catch` was tried all the same. */
const assertNoneTried = (): void => assert.equal(readFileSync(waysOut, 'utf8'), '');

test('the barrier holds', () => {
  const { stderr } = spawnSync(process.execPath, ['-e', 'fetch("http://127.0.0.1:9/")'], { encoding: 'utf8', env: { ...process.env, ...env } });
  assert.match(stderr, /fetch was called/);
  assert.equal(readFileSync(waysOut, 'utf8'), 'fetch\n');
});

test('check, read, fix, diff, rules and init stay on the machine', () => {
  const folder = repositoryWith({ 'mails/a.md': warmGerman, 'mails/link.html': '<p>Guten Tag,</p><img src="https://example.com/pixel.gif"><p>siehe https://example.com/agb</p><p>Viele Grüße</p>' });
  write(folder, { 'mails/a.md': coldGerman });
  const codes = [['check'], ['check', '--format', 'sarif'], ['check', '--format', 'html'], ['check', '--since', 'main'], ['read', 'mails/a.md'], ['diff', 'main'], ['rules'], ['fix', 'mails'], ['init']]
    .map(args => [args.join(' '), herzlich(folder, args, { env })] as const);
  commit(folder, 'Fixed');
  for (const [words, { code, err }] of codes) {
    assert.ok(code === 0 || code === 1, `${words} ended with ${code}: ${err}`);
    assert.doesNotMatch(err, /was called/, words);
  }
  herzlich(folder, ['check', '--threads', '2', '--cache=kept'], { env });
  assertNoneTried();
});

test('the language server stays on the machine, whatever it is asked', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [built('server', 'dist/server.js'), '--stdio'], { env: { ...process.env, ...env } });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const uri = 'file:///letters/a.md';
  await connection.sendRequest('initialize', { processId: null, rootUri: 'file:///letters', capabilities: { textDocument: { diagnostic: {} } } });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: `${coldGerman}\n{{> fuss}} https://example.com/agb ![x](https://example.com/p.gif)\n` } });
  const at = { textDocument: { uri }, position: { line: 0, character: 12 }, range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }, context: { diagnostics: [] } };
  for (const method of ['diagnostic', 'hover', 'codeAction', 'codeLens', 'completion']) await connection.sendRequest(`textDocument/${method}`, at);
  for (const method of ['warmer', 'read', 'readings', 'glance', 'reviewFile', 'reviewFiles', 'rules', 'rulePage', 'compare', 'changesAsMarkdown', 'reviewAsMarkdown']) {
    await connection.sendRequest(`herzlich/${method}`, { uri, uris: [uri, 'file://example.com/share/b.md', 'https://example.com/c.md'], rule: 'de/no-blame', before: 'Guten Tag,\n', letters: [{ uri, before: null }] });
  }
  child.kill();
  assertNoneTried();
});
