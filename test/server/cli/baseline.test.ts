import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { coldGerman } from './letters.ts';
import { checked, folderWith, herzlich, write } from './run-cli.ts';

const more = 'Zahlen Sie umgehend.';

test('only what is new is reported; moved lines do not make it new', () => {
  const folder = folderWith({ 'mails/a.md': coldGerman, 'mails/b.md': coldGerman });
  assert.match(herzlich(folder, ['check', 'mails', '--baseline', 'known.json', '--update-baseline']).err, /^The baseline now holds \d+ findings\.$/m);
  assert.equal(herzlich(folder, ['check', 'mails', '--baseline', 'known.json']).code, 0);
  write(folder, { 'mails/a.md': coldGerman.replace('leider', '\n\n\nleider') });
  assert.equal(herzlich(folder, ['check', 'mails', '--baseline', 'known.json']).code, 0);
  write(folder, { 'mails/b.md': coldGerman.replace('Daher', `${more}\n\nDaher`) });
  const found = checked(folder, ['mails', '--baseline', 'known.json']).files.flatMap(file => file.findings.filter(one => one.level !== 'letter').map(one => one.text));
  assert.ok(found.length > 0 && found.every(text => more.includes(text)), found.join());
});

test('entries that occur no more are reported, and leave on update', () => {
  const folder = folderWith({ 'a.md': coldGerman, 'b.md': coldGerman });
  herzlich(folder, ['check', '.', '--baseline', 'known.json', '--update-baseline']);
  const before = readFileSync(path.join(folder, 'known.json'), 'utf8');
  write(folder, { 'a.md': coldGerman.replace('Daher werden wir rechtliche Schritte einleiten.', '') });
  assert.match(herzlich(folder, ['check', '.', '--baseline', 'known.json']).err, /of the baseline no longer occur/);
  herzlich(folder, ['check', 'a.md', '--baseline', 'known.json', '--update-baseline']);
  const after = readFileSync(path.join(folder, 'known.json'), 'utf8');
  const lines = before.split('\n');
  assert.ok(after.split('\n').length < lines.length);
  assert.ok(after.includes('"path":"b.md"'), 'What is known of letters that were not reviewed stays.');
  herzlich(folder, ['check', '.', '--baseline', 'known.json', '--update-baseline']);
  assert.equal(readFileSync(path.join(folder, 'known.json'), 'utf8'), after);
});

test('entries of letters that are gone are reported too', () => {
  const folder = folderWith({ 'a.md': coldGerman, 'b.md': coldGerman });
  herzlich(folder, ['check', '.', '--baseline', 'known.json', '--update-baseline']);
  rmSync(path.join(folder, 'b.md'));
  assert.match(herzlich(folder, ['check', '.', '--baseline', 'known.json']).err, /^\d+ entries of the baseline no longer occur/);
});

test('mistakes are one clear line', () => {
  const folder = folderWith({ 'a.md': coldGerman, 'broken.json': '{"findings": 3' });
  const said = (args: readonly string[]) => herzlich(folder, ['check', 'a.md', ...args]);
  assert.deepEqual(said(['--baseline', 'none.json']), { code: 2, out: '', err: 'The baseline none.json does not exist. --update-baseline writes one.\n' });
  assert.deepEqual(said(['--baseline', 'broken.json']), { code: 2, out: '', err: 'broken.json is no baseline of Herzlich. --update-baseline writes one.\n' });
  assert.equal(said(['--update-baseline']).err, '--update-baseline goes with --baseline FILE, which says where.\n');
});
