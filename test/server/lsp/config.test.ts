import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver/node';
import { Editor } from './editor.ts';

const uri = 'file:///letters/herzlich.yml';

/** The labels offered at the cursor `‸`. */
async function offered(text: string): Promise<string[]> {
  const editor = await Editor.start();
  const at = text.indexOf('‸');
  const document = await editor.open(uri, text.replace('‸', ''));
  const items = await editor.connection.sendRequest<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position: document.positionAt(at) });
  await editor.stop();
  return items.map(item => item.label);
}

test('keys are offered at the margin, those that stand there already are not', async () => {
  const labels = await offered('languages: [de]\n‸');
  assert.ok(labels.includes('rules') && labels.includes('accept') && !labels.includes('languages') && !labels.includes('series'), labels.join(' '));
});

test('rules are offered below rules, severities behind them', async () => {
  assert.deepEqual((await offered('rules:\n  ‸')).slice(0, 2), ['de/no-dunning-words', 'de/no-officialese']);
  assert.deepEqual(await offered('rules:\n  de/no-pressure: ‸'), ['error', 'warning', 'info', 'hint', 'off']);
});

test('values are offered behind their key', async () => {
  assert.deepEqual(await offered('messages: ‸'), ['de', 'en']);
  assert.deepEqual(await offered('languages:\n  - ‸'), ['de', 'en']);
  assert.deepEqual(await offered('accept: ‸'), []);
});

test('a key tells what it is for', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'accept: []\n');
  const hover = await editor.connection.sendRequest<{ contents: string }>('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 2 } });
  assert.match(hover.contents, /accepts/u);
  await editor.stop();
});
