// Nothing leaves the machine: everything is run once more where each way out throws.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { coldGerman, warmGerman } from '../cli/letters.ts';
import { commit, repositoryWith } from '../cli/git-repository.ts';
import { folderWith, herzlich, write } from '../cli/run-cli.ts';

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
const env = { NODE_OPTIONS: `--require ${path.join(tools, 'no-way-out.cjs')}`, HERZLICH_WAYS_OUT: path.join(tools, 'ways-out.txt') };

test('the barrier holds', () => {
  const { stderr } = spawnSync(process.execPath, ['-e', 'fetch("http://127.0.0.1:9/")'], { encoding: 'utf8', env: { ...process.env, ...env } });
  assert.match(stderr, /fetch was called/);
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
});
