import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readSettings } from '../../../server/src/core/config/read-settings.ts';
import { coldEnglish, coldGerman, readme, warmGerman } from './letters.ts';
import { folderWith, herzlich } from './run-cli.ts';

const settingsIn = (folder: string): string => readFileSync(path.join(folder, 'herzlich.yml'), 'utf8');

test('herzlich init writes what it finds, with a comment on everything', () => {
  const folder = folderWith({ 'mails/a.md': warmGerman, 'mails/b.md': coldGerman, 'news/c.txt': coldEnglish, 'README.md': readme });
  const { code, out, err } = herzlich(folder, ['init']);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /^herzlich\.yml is written\./);
  const text = settingsIn(folder);
  assert.match(text, /^# Found here: 3 letters, 2 in German and 1 in English, in mails, news\.$/m);
  assert.deepEqual(parse(text), { languages: ['de', 'en'], register: 'Sie', messages: 'en' });
  assert.deepEqual(readSettings(text).problems, []);
  // What stands there as a comment must be right too once it is taken up.
  const taken = text.replace(/^# ((?:include|exclude|rules|accept|register|languages):.*|  [\w/-]+: \w+)$/gm, '$1');
  assert.deepEqual(readSettings(taken).problems, []);
  assert.ok('accept' in readSettings(taken).settings && 'rules' in readSettings(taken).settings);
  assert.notEqual(herzlich(folder, ['check']).code, 2);
});

test('in German too, and by the language of the shell', () => {
  const folder = folderWith({ 'a.md': warmGerman.replace('Passt Ihnen das', 'Passt dir das').replaceAll('Ihre', 'deine').replace('dass Sie bei uns eingekauft haben', 'dass du bei uns eingekauft hast').replace('Bitte überweisen Sie', 'Bitte überweise').replace('Rufen Sie mich gern an', 'Ruf mich gern an') });
  const { out } = herzlich(folder, ['init', '--dry-run'], { env: { LANG: 'de_DE.UTF-8' } });
  assert.match(out, /^# Gefunden: 1 Brief, 1 auf Deutsch und 0 auf Englisch\.$/m);
  assert.deepEqual(parse(out), { languages: ['de'], register: 'du', messages: 'de' });
  assert.deepEqual(readSettings(out).problems, []);
});

test('where letters say both Sie and du, the house decides', () => {
  const du = 'Hallo {{name}},\n\ndeine Rechnung ist da. Wir freuen uns, dass du bei uns bist.\n\nLiebe Grüße\nMia\n';
  const { out } = herzlich(folderWith({ 'a.md': warmGerman, 'b.md': du }), ['init', '--dry-run']);
  assert.match(out, /^# How you address .* say both \(1 and 1\), so this is left open\.\n# register: Sie$/m);
});

test('nothing found is no trouble, and nothing is ever overwritten', () => {
  const empty = folderWith({ 'sub/': '' });
  assert.equal(herzlich(empty, ['init', 'sub']).code, 0);
  assert.match(readFileSync(path.join(empty, 'sub/herzlich.yml'), 'utf8'), /^# No letters were found here yet\.$/m);
  for (const name of ['herzlich.yml', 'herzlich.yaml', '.herzlich.yml']) {
    const folder = folderWith({ [name]: 'languages: [en]\n' });
    assert.deepEqual(herzlich(folder, ['init']), { code: 2, out: '', err: `There is a ${name} already; it stays as it is.\n` });
    assert.equal(readFileSync(path.join(folder, name), 'utf8'), 'languages: [en]\n');
  }
  assert.deepEqual(herzlich(empty, ['init', 'gone']), { code: 2, out: '', err: 'gone does not exist.\n' });
  assert.equal(herzlich(empty, ['init', 'a', 'b']).code, 2);
});

test('a folder with an odd name makes no odd YAML', () => {
  const folder = folderWith({ 'ma: #[ils]\n- x/a.md': warmGerman });
  herzlich(folder, ['init']);
  assert.deepEqual(readSettings(settingsIn(folder)).problems, []);
});
