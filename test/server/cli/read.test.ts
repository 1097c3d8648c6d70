import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { coldGerman, readme, warmGerman } from './letters.ts';
import { folderWith, herzlich } from './run-cli.ts';

interface ReadJson {
  readonly path: string; readonly format: string; readonly language: string; readonly problems: readonly { readonly message: string }[];
  readonly blocks: readonly { readonly role: string; readonly language: string; readonly spans: readonly (readonly [number, number])[]; readonly readings: readonly { readonly when: string; readonly text: string }[] }[];
}

test('the JSON is the contract: blocks with roles, spans and readings', () => {
  const source = warmGerman.replace('Passt Ihnen', '{{#if overdue}}Die Frist ist vorbei.{{else}}Es eilt nicht.{{/if}} Passt Ihnen');
  const folder = folderWith({ 'mails/danke.md': source });
  const { code, out } = herzlich(folder, ['read', 'mails/danke.md', '--format', 'json']);
  assert.equal(code, 0);
  const json = JSON.parse(out) as ReadJson;
  assert.deepEqual([json.path, json.format, json.language, json.problems], ['mails/danke.md', 'markdown', 'de', []]);
  assert.deepEqual(json.blocks.map(block => block.role).slice(0, 2), ['subject', 'greeting']);
  const words = json.blocks.flatMap(block => block.spans.map(([start, end]) => source.slice(start, end)));
  assert.ok(words.some(text => text.includes('danke, dass Sie bei uns eingekauft haben')));
  const branch = json.blocks.find(block => block.readings.length > 1);
  assert.deepEqual(branch?.readings.map(reading => reading.text.slice(0, 15)), ['Die Frist ist v', 'Es eilt nicht. ']);
  assert.match(branch?.readings[0]?.when ?? '', /overdue/);
});

test('people see what is read, and why it is a letter or not', () => {
  const folder = folderWith({ 'a.md': coldGerman, 'README.md': readme });
  const letter = herzlich(folder, ['read', 'a.md']);
  assert.match(letter.out, /^A letter.*: .+/m);
  assert.match(letter.out, /^ *5 {2}greeting/m);
  assert.match(herzlich(folder, ['read', 'README.md']).out, /^No letter/m);
  assert.match(herzlich(folder, ['read', 'a.md', '--messages', 'de']).out, /^Ein Brief/m);
});

test('what cannot be read gets one line and exit code 2', () => {
  const folder = folderWith({ 'photo.md': Uint8Array.of(1, 0, 2), 'mails/': '' });
  assert.deepEqual(herzlich(folder, ['read', 'no.md']), { code: 2, out: '', err: 'no.md does not exist.\n' });
  assert.deepEqual(herzlich(folder, ['read', 'photo.md']), { code: 2, out: '', err: 'photo.md is a binary file, not a template.\n' });
  assert.deepEqual(herzlich(folder, ['read', 'mails']), { code: 2, out: '', err: 'mails is a folder.\n' });
});

test('spans count in the file as it stands: CRLF, byte order mark, emoji, entities', () => {
  const folder = folderWith({ 'a.html': '\ufeff<p>Guten Tag 👋 Frau M&uuml;ller,</p>\r\n<p>danke f&uuml;r Ihre Geduld.</p>\r\n<p>Herzliche Gr&uuml;&szlig;e</p>' });
  const source = readFileSync(path.join(folder, 'a.html'), 'utf8');
  const json = JSON.parse(herzlich(folder, ['read', 'a.html', '--format', 'json']).out) as ReadJson;
  const spans = json.blocks.flatMap(block => block.spans).map(([start, end]) => source.slice(start, end));
  assert.deepEqual(spans, ['Guten Tag 👋 Frau M&uuml;ller,', 'danke f&uuml;r Ihre Geduld.', 'Herzliche Gr&uuml;&szlig;e']);
  assert.equal(json.blocks[0]?.readings[0]?.text, 'Guten Tag 👋 Frau Müller,');
});
