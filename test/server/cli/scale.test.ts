import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { commit, repositoryWith } from './git-repository.ts';
import { coldEnglish, coldGerman, warmGerman } from './letters.ts';
import { checked, folderWith, herzlich, write } from './run-cli.ts';

const letters = Object.fromEntries(Array.from({ length: 23 }, (_, index) => [`mails/${index % 3}/${index}.md`, [coldGerman, warmGerman, coldEnglish][index % 3] ?? '']));
const json = (folder: string, ...args: string[]): string => herzlich(folder, ['check', 'mails', '--format', 'json', ...args]).out;

/** Files below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
}

test('threads change how long it takes, and nothing else', () => {
  const folder = folderWith({ ...letters, 'mails/broken.md': Uint8Array.of(0, 1, 2), 'herzlich.yml': 'packs: [tone]\nrules: { shoutin: off }\n', 'tone/de/no-x.md': 'not a rule' });
  const alone = herzlich(folder, ['check', 'mails', '--threads', '1']);
  assert.deepEqual(herzlich(folder, ['check', 'mails', '--threads', '3']), alone);
  assert.equal(alone.code, 2);
  assert.equal(herzlich(folder, ['check', 'mails', '--threads', '3', '--since', 'main']).code, 2);
  for (const wrong of ['0', '1.5', 'many', '-1', '1000']) assert.match(herzlich(folder, ['check', `--threads=${wrong}`]).err, /^--threads is ".+"; it takes auto or a number from 1 to 64\.$/m);
});

test('parts of a check, put together, are the check', () => {
  const folder = folderWith(letters);
  const whole = checked(folder, ['mails']);
  const parts = [1, 2, 3].map(part => {
    const { code } = herzlich(folder, ['check', 'mails', '--shard', `${part}/3`, '--format', `json:part-${part}.json`]);
    assert.equal(code, 1);
    return `part-${part}.json`;
  });
  const counts = parts.map(part => (JSON.parse(readFileSync(path.join(folder, part), 'utf8')) as { files: unknown[] }).files.length);
  assert.deepEqual(counts, [8, 8, 7]);
  const merged = herzlich(folder, ['merge', ...parts.toReversed(), '--format', 'json']);
  assert.deepEqual([merged.code, JSON.parse(merged.out)], [1, whole]);
  for (const format of ['text', 'sarif', 'github', 'markdown', 'html', 'gitlab', 'rdjson', 'junit']) {
    assert.equal(herzlich(folder, ['merge', ...parts, '--format', format]).out, herzlich(folder, ['check', 'mails', '--format', format]).out, format);
  }
  assert.equal(herzlich(folder, ['merge', ...parts, '--fail-on', 'never', '--quiet']).code, 0);
});

test('merging says what does not fit', () => {
  const folder = folderWith({ 'a.md': coldGerman, 'b.md': warmGerman, 'no.json': '{"version": 1}', 'torn.json': '{"version": 1, "fil' });
  herzlich(folder, ['check', 'a.md', 'b.md', '--format', 'json:report.json']);
  for (const name of ['no.json', 'torn.json', 'a.md']) assert.match(herzlich(folder, ['merge', name]).err, /is no whole JSON report of this Herzlich\./);
  assert.deepEqual(herzlich(folder, ['merge', 'gone.json']), { code: 2, out: '', err: 'gone.json does not exist.\n' });
  assert.match(herzlich(folder, ['merge']).err, /takes the JSON reports to merge/);
  write(folder, { 'a.md': `\n${coldGerman}` });
  renameSync(path.join(folder, 'b.md'), path.join(folder, 'c.md'));
  const { code, err } = herzlich(folder, ['merge', 'report.json', '--quiet']);
  assert.equal(code, 2);
  assert.equal(err, 'a.md is not the text that was reviewed. Merge where the same commit is checked out.\nb.md does not exist; merge where the letters are.\n');
});

test('a part that does not exist is no part', () => {
  const folder = folderWith({ 'a.md': coldGerman });
  for (const wrong of ['0/3', '4/3', '2', 'a/b', '1/0', '-1/2']) assert.match(herzlich(folder, ['check', '.', `--shard=${wrong}`]).err, /^--shard is ".+"; it takes a part and how many there are, such as 2\/5\.$/m);
});

test('a cache remembers, and is wrong about nothing', () => {
  const folder = folderWith({ ...letters, 'mails/partial.hbs': 'Dear {{name}},\n\nyour card is ready.\n\n{{> closing}}\n', 'mails/partials/closing.hbs': 'Kind regards,\nRuth Example\n' });
  const cached = (...args: string[]): string => json(folder, '--cache=cache', ...args);
  const same = (why: string, ...args: string[]): void => assert.equal(cached(...args), json(folder, ...args), why);
  same('first');
  const entries = filesIn(path.join(folder, 'cache')).length;
  assert.ok(20 < entries, `${entries} entries`);
  same('second');
  assert.equal(filesIn(path.join(folder, 'cache')).length, entries);
  same('threads share it', '--threads', '2');
  same('other messages', '--messages', 'de');
  same('other severities', '--rule', 'threat-legal=hint');
  write(folder, { 'mails/0/0.md': coldGerman.replace('leider', 'bedauerlicherweise') });
  same('another text');
  write(folder, { 'mails/partials/closing.hbs': 'Best,\nThe Team\n' });
  same('another partial');
  write(folder, { 'herzlich.yml': 'packs: [tone]\nregister: du\n', 'tone/de/no-post.md': '---\ncategory: coldness\nseverity: error\nfind:\n  - pattern: "Zahlungseingang"\n---\n# Sag es anders\n\nWeil.\n' });
  same('own rules');
  write(folder, { 'tone/de/no-post.md': '---\ncategory: coldness\nseverity: hint\nfind:\n  - pattern: "Zahlungseingang"\n---\n# Sag es anders\n\nWeil.\n' });
  same('other own rules');
});

test('entries that are damaged, or a cache that cannot be, stop nobody', () => {
  const folder = folderWith(letters);
  const plain = json(folder);
  json(folder, '--cache=cache');
  for (const file of filesIn(path.join(folder, 'cache'))) writeFileSync(file, readFileSync(file, 'utf8').replace('"rule"', '"rude"'));
  assert.equal(json(folder, '--cache=cache'), plain);
  assert.equal(json(folder, '--cache=cache'), plain);
  assert.equal(json(folder, '--cache=mails/0/0.md'), plain);
  const elsewhere = path.join(folder, 'home');
  mkdirSync(elsewhere);
  assert.equal(herzlich(folder, ['check', 'mails', '--format', 'json', '--cache'], { env: { XDG_CACHE_HOME: elsewhere } }).out, plain);
  assert.ok(process.platform !== 'linux' || existsSync(path.join(elsewhere, 'herzlich')));
});

test('a cache serves changes too, and tells them from whole letters', () => {
  const folder = repositoryWith({ 'mails/a.md': warmGerman });
  write(folder, { 'mails/a.md': warmGerman.replace('Passt Ihnen', 'Daher werden wir rechtliche Schritte einleiten.\n\nPasst Ihnen') });
  commit(folder, 'Colder');
  for (const args of [['--since', 'HEAD~1'], ['--since', 'HEAD~1', '--changed-files'], []]) {
    const plain = json(folder, ...args);
    assert.equal(json(folder, ...args, '--cache=.git/cache'), plain);
    assert.equal(json(folder, ...args, '--cache=.git/cache'), plain);
  }
});
