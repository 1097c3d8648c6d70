import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, herzlich } from './run-cli.ts';

interface ReadJson {
  readonly dialects: readonly string[];
  readonly blocks: readonly { readonly role: string; readonly judged: boolean; readonly readings: readonly { readonly text: string }[] }[];
}

function read(settings: string, source: string): ReadJson {
  const { out } = herzlich(folderWith({ 'herzlich.yml': settings, 'brief.md': source }), ['read', 'brief.md', '--format', 'json']);
  return JSON.parse(out) as ReadJson;
}

function textsOf(json: ReadJson, role: string): string[] {
  return json.blocks.filter(block => block.role === role && block.judged).map(block => block.readings[0]?.text ?? '');
}

test('a parameter that the settings name is read', () => {
  const source = 'Hallo {{name}},\n\n{{> kopf zeile="Ihre Rechnung ist da"}}\n';
  assert.deepEqual(textsOf(read('', source), 'argument'), []);
  assert.deepEqual(textsOf(read('arguments: [zeile]\n', source), 'argument'), ['Ihre Rechnung ist da']);
});

test('a placeholder profile that the settings name is used, and reported', () => {
  const source = 'Hallo «Kundin»,\n\nIhre Karte ist da.\n';
  assert.deepEqual(read('', source).dialects, []);
  assert.deepEqual(read('placeholders: [mail-merge]\n', source).dialects, ['mail-merge']);
});

test('notes around a letter are judged where the settings say so', () => {
  const source = 'Nur nach Rücksprache versenden.\n\n```\nHallo {{name}},\n\nIhre Karte ist da.\n\nViele Grüße\nAnna\n```\n';
  assert.deepEqual(textsOf(read('', source), 'body'), ['Ihre Karte ist da.']);
  assert.deepEqual(textsOf(read('notes: judged\n', source), 'body'), ['Nur nach Rücksprache versenden.', 'Ihre Karte ist da.']);
});
