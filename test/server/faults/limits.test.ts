// Too much of anything is cut or left out with a message, before memory or patience ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { truncateSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { coldGerman } from '../cli/letters.ts';
import { checked, folderWith, herzlich } from '../cli/run-cli.ts';

const megabytes = (count: number): number => count * 1_000_000;

test('a file of many megabytes is not read, even if a person names it; the rest is', () => {
  const folder = folderWith({ 'a.md': coldGerman, 'huge.md': coldGerman });
  truncateSync(path.join(folder, 'huge.md'), megabytes(3000));
  const { code, err } = herzlich(folder, ['check', 'huge.md', 'a.md', '--quiet']);
  assert.equal(code, 2);
  assert.equal(err, 'huge.md has 3000 MB and was not read: no letter is longer than 50 MB.\n');
  assert.equal(herzlich(folder, ['fix', 'huge.md']).err, 'huge.md has 3000 MB and was not read: no letter is longer than 50 MB.\n');
  assert.equal(herzlich(folder, ['check', 'huge.md', '--messages', 'de']).err, 'huge.md hat 3000 MB und wurde nicht gelesen: Kein Brief ist länger als 50 MB.\n');
});

test('settings and rules without end are said and left out', () => {
  const folder = folderWith({ 'a.md': coldGerman, 'herzlich.yml': 'languages: [de]\n' });
  truncateSync(path.join(folder, 'herzlich.yml'), megabytes(700));
  const { code, err, out } = herzlich(folder, ['check', 'a.md']);
  assert.equal(code, 2);
  assert.match(err, /^herzlich\.yml.* cannot be read: it has 700\.0 MB, and nobody writes more than 1 MB of settings/m);
  assert.match(out, /a\.md:/, 'the letter is reviewed all the same');

  const house = folderWith({ 'a.md': coldGerman, 'herzlich.yml': 'packs: [tone]\n', 'tone/de/no-end.md': '---\n' });
  truncateSync(path.join(house, 'tone/de/no-end.md'), megabytes(700));
  assert.match(herzlich(house, ['check', 'a.md']).err, /no-end\.md.* cannot be read: it has 700\.0 MB/);
});

test('a pipe in place of a letter, settings or a partial makes nobody wait', { skip: process.platform === 'win32' ? 'no pipes in folders' : false, timeout: 60_000 }, () => {
  const folder = folderWith({ 'a.md': `${coldGerman}\n{{> fuss}}\n`, 'partials/': '', 'tone/de/': '', 'herzlich.yml': 'packs: [tone]\n' });
  for (const name of ['pipe.md', 'partials/fuss.md', 'tone/de/no-pipe.md', '.gitignore']) assert.equal(spawnSync('mkfifo', [path.join(folder, name)]).status, 0);
  const { err } = herzlich(folder, ['check', '.', 'pipe.md']);
  assert.match(err, /^pipe\.md is no regular file\.$/m);
  assert.match(err, /no-pipe\.md.* it is no regular file/);
});

test('a link to itself, and a folder that holds itself, end', () => {
  const folder = folderWith({ 'mails/a.md': coldGerman });
  symlinkSync('self.md', path.join(folder, 'mails/self.md'));
  symlinkSync(path.join(folder, 'mails'), path.join(folder, 'mails/again'));
  assert.deepEqual(checked(folder, ['mails']).files.map(file => file.path), ['mails/a.md']);
  assert.match(herzlich(folder, ['check', 'mails/self.md']).err, /leads back to itself|does not exist/);
});

test('100,000 findings are cut with a message', () => {
  const folder = folderWith({ 'a.md': `Guten Tag,\n\n${'Bislang konnten wir keinen Zahlungseingang feststellen.\n\n'.repeat(100_000)}` });
  const [file] = checked(folder, ['a.md']).files;
  assert.ok(file !== undefined && file.findings.length < 3000, String(file?.findings.length));
  assert.match(file.problems.map(problem => problem.message).join(), /not judged/);
});

test('20,000 files in one folder and 200 folders in one another are walked', () => {
  const deep = 'd/'.repeat(200);
  const folder = folderWith({ ...Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`many/${at}.txt`, 'x'])), [`${deep}a.md`]: coldGerman });
  assert.deepEqual(checked(folder, ['.', '--threads', '1']).files.map(file => file.path), [`${deep}a.md`]);
});
