import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { Editor, fullCapabilities, mark } from './editor.ts';

const uri = 'file:///letters/erinnerung.md.hbs';

async function check(marked: string): Promise<void> {
  const editor = await Editor.start();
  await editor.open(uri, marked.replaceAll(/[«»]/gu, ''));
  assert.equal(await editor.marked(uri), marked);
  await editor.stop();
}

test('a finding stands where its words stand', () => check('Guten Tag,\n\nwir konnten keinen «Zahlungseingang feststellen».\n'));
test('columns count in UTF-16 under CRLF and behind emoji', () => check('Guten Tag 👋🏽,\r\n\r\n💛 «hiermit» bitten wir, «umgehend» zu zahlen.\r\n'));
test('a lone carriage return ends a line', () => check('Guten Tag,\rwir bitten «hiermit»\rum Geduld.'));
test('a file that is no letter stays quiet', () => check('# Changelog\n\nhiermit umgehend\n'));

test('a diagnostic has a source, a code, a page and related places', async () => {
  const editor = await Editor.start({ options: { opensPages: true } });
  await editor.open(uri, 'Guten Tag, zahlen Sie umgehend.');
  const report = await editor.pull(uri);
  assert(report.kind === 'full');
  assert.deepEqual(report.items, [{
    range: { start: { line: 0, character: 22 }, end: { line: 0, character: 30 } }, severity: 1, source: 'Herzlich', code: 'de/no-pressure',
    message: '"umgehend" sounds cold.', codeDescription: { href: 'herzlich-rule:/de/no-pressure.md' },
    relatedInformation: [{ location: { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } } }, message: 'The greeting.' }],
  }]);
  await editor.stop();
});

test('severities: error, warning, info and hint each have their own', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, umgehend Zahlungseingang feststellen hiermit Mahnung');
  const report = await editor.pull(uri);
  assert.deepEqual(report.kind === 'full' && report.items.map(item => item.severity), [1, 2, 3, 4]);
  await editor.stop();
});

test('what did not change is not sent again', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, hiermit');
  const first = await editor.pull(uri);
  assert.equal((await editor.pull(uri, first.resultId)).kind, 'unchanged');
  await editor.type(uri, 'hiermit', 'hiermit!');
  assert.equal((await editor.pull(uri, first.resultId)).kind, 'full');
  await editor.stop();
});

test('a keystroke is enough to make and to mend a finding', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, hiermi');
  assert.equal(await editor.marked(uri), 'Guten Tag, hiermi');
  await editor.type(uri, 'hiermi', 'hiermit');
  assert.equal(await editor.marked(uri), 'Guten Tag, «hiermit»');
  await editor.type(uri, 'hiermit', 'gerne');
  assert.equal(await editor.marked(uri), 'Guten Tag, gerne');
  await editor.stop();
});

test('a client without pull is sent the newest findings once, and none after closing', async () => {
  const editor = await Editor.start({ capabilities: { textDocument: { publishDiagnostics: {} } } });
  const document = await editor.open(uri, 'Guten Tag, hiermit');
  await editor.type(uri, 'hiermit', 'hiermit umgehend');
  await wait(400);
  assert.deepEqual(editor.pushed.map(({ version }) => version), [2]);
  assert.equal(mark(document, editor.pushed[0]?.diagnostics ?? []), 'Guten Tag, «hiermit» «umgehend»');
  await editor.close(uri);
  await wait(50);
  assert.deepEqual(editor.pushed.at(-1)?.diagnostics, []);
  await editor.stop();
});

test('a fault inside is logged once and answered with nothing; the server lives on', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, hiermit KAPUTT');
  assert.deepEqual(await editor.pull(uri), { kind: 'full', items: [] });
  await editor.pull(uri);
  assert.equal(editor.logs.filter(line => line.includes('textDocument/diagnostic') && line.includes('planted')).length, 1);
  await editor.type(uri, ' KAPUTT', '');
  assert.equal(await editor.marked(uri), 'Guten Tag, «hiermit»');
  await editor.stop();
});

test('a file over two megabytes is read on request', async () => {
  const editor = await Editor.start();
  await editor.open(uri, `Guten Tag, hiermit ${'.'.repeat(2_100_000)}`);
  const report = await editor.pull(uri);
  assert(report.kind === 'full');
  assert.deepEqual(report.items.map(item => item.message), ['This file has 2.1 MB. Herzlich reads files over 2 MB on request: run "Herzlich: Review This File".']);
  await editor.connection.sendRequest('herzlich/reviewFile', { uri });
  const asked = await editor.pull(uri);
  assert.deepEqual(asked.kind === 'full' && asked.items.map(item => item.code), ['de/no-officialese']);
  await editor.stop();
});

test('a file named by a person is reviewed whatever it looks like', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'hiermit');
  assert.equal(await editor.marked(uri), 'hiermit');
  await editor.connection.sendRequest('herzlich/reviewFile', { uri });
  assert.equal(editor.refreshes, 1);
  assert.equal(await editor.marked(uri), '«hiermit»');
  await editor.stop();
});

test('a closed document is not worked on', async () => {
  const editor = await Editor.start({ capabilities: fullCapabilities });
  await editor.open(uri, 'Guten Tag, hiermit');
  await editor.close(uri);
  assert.deepEqual(await editor.pull(uri), { kind: 'full', items: [] });
  await editor.stop();
});
