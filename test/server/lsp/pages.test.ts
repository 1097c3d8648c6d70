import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Glance, WarmerVersion } from '../../../server/src/lsp/protocol.ts';
import { Editor } from './editor.ts';

const uri = 'file:///letters/erinnerung.md.hbs';

test('hover tells why, and what could stand there', async () => {
  const editor = await Editor.start({ options: { opensPages: true }, locale: 'de' });
  await editor.open(uri, 'Guten Tag, hiermit [x](command:y) hiermit');
  const hover = await editor.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 12 } });
  assert.equal(hover.contents.value, '**Über de/no-officialese**\n\nEs tut weh.\n\nWärmer:\n- gerne\n\nDer erste Vorschlag macht den Brief um 10° wärmer.');
  await editor.stop();
});

test('the first line tells the temperature of a letter', async () => {
  const editor = await Editor.start({ options: { hasCommands: true }, locale: 'de' });
  await editor.open(uri, 'Guten Tag, hiermit umgehend Mahnung');
  const lenses = await editor.connection.sendRequest<{ command: { title: string } }[]>('textDocument/codeLens', { textDocument: { uri } });
  assert.deepEqual(lenses.map(lens => lens.command.title), ['40° kühl · 3 Stellen · ohne sie 70°']);
  editor.settings = { temperature: false };
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(await editor.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } }), []);
  await editor.stop();
});

test('no lens on what is no letter, nor for a client that cannot follow it', async () => {
  const editor = await Editor.start({ options: { hasCommands: true } });
  await editor.open(uri, '# Changelog');
  assert.deepEqual(await editor.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } }), []);
  await editor.stop();
});

test('the warmer version has the best fix of each finding, and says where each change stands', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, hiermit und umgehend und hiermit.');
  const warmer = await editor.connection.sendRequest<WarmerVersion>('herzlich/warmer', { uri });
  assert.equal(warmer.text, 'Guten Tag, gerne und umgehend und gerne.');
  assert.equal(warmer.left, 1);
  assert.deepEqual(warmer.changes.map(change => [change.source.start.character, change.warmer.start.character, change.warmer.end.character]), [[11, 11, 16], [36, 34, 39]]);
  await editor.stop();
});

test('files that are not open are reviewed on request, letters only', async () => {
  const editor = await Editor.start({ files: new Map([['file:///letters/a.md', 'Guten Tag, hiermit'], ['file:///letters/README.md', '# hiermit']]) });
  const glances = await editor.connection.sendRequest<Glance[]>('herzlich/reviewFiles', { uris: ['file:///letters/a.md', 'file:///letters/README.md', 'file:///letters/gone.md'] });
  assert.deepEqual(glances.map(glance => [glance.uri, glance.line, glance.findings.map(finding => finding.text)]), [['file:///letters/a.md', '60° warm · 1 place · without them 70°', ['hiermit']]]);
  await editor.stop();
});

test('a rule has a page', async () => {
  const editor = await Editor.start();
  assert.equal(await editor.connection.sendRequest('herzlich/rulePage', { rule: 'de/no-officialese' }), '# About de/no-officialese\n\n`de/no-officialese` · no-officialese · info\n\nIt hurts.\n\n## Flags\n\n- «hiermit»\n  → gerne\n\n## Leaves alone\n\n- Gern.\n');
  assert.equal(await editor.connection.sendRequest('herzlich/rulePage', { rule: 'de/unknown' }), null);
  await editor.stop();
});

test('a letter can be told as Markdown, whatever its words', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, hiermit');
  assert.equal(await editor.connection.sendRequest('herzlich/reviewAsMarkdown', { uri }), '### `erinnerung.md.hbs` · 60° warm · 1 place · without them 70°\n\n- 1: `hiermit` – "hiermit" sounds cold. (About de/no-officialese, `de/no-officialese`)\n  - Warmer: `gerne`\n');
  await editor.stop();
});
