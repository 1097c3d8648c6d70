import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { commit, git, repositoryWith } from './git-repository.ts';
import { warmGerman } from './letters.ts';
import { folderWith, herzlich, herzlichAsNobody, write } from './run-cli.ts';

/** A letter with one place that is mended without asking, and what it becomes. */
const stiff = warmGerman.replace('Bitte überweisen', 'Dafür ist Ihre Überweisung unbedingt erforderlich. Bitte überweisen');
const mended = stiff.replace('unbedingt erforderlich', 'nötig');
const cold = warmGerman.replace('Passt Ihnen', 'Daher werden wir rechtliche Schritte einleiten.\n\nPasst Ihnen');

const text = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('safe wording is put in, the rest is left; a second time nothing changes', () => {
  const folder = folderWith({ 'mails/a.md': stiff, 'mails/b.md': cold, 'README.md': '# Tool\n\nIt is unbedingt erforderlich.\n' });
  assert.deepEqual(herzlich(folder, ['fix', '.']), { code: 0, out: '1 place mended in 1 letter.\n', err: '' });
  assert.equal(text(folder, 'mails/a.md'), mended);
  assert.equal(text(folder, 'mails/b.md'), cold);
  assert.deepEqual(herzlich(folder, ['fix', '.', '--messages', 'de']).out, 'Nichts, was sich ohne Rückfrage beheben ließe. „herzlich fix --pick“ bietet mehr an.\n');
  assert.equal(text(folder, 'mails/a.md'), mended);
  assert.deepEqual(readdirSync(path.join(folder, 'mails')), ['a.md', 'b.md']);
});

test('line ends, byte order mark, encoding, mode and links stay as they are', () => {
  const folder = folderWith({
    'crlf.md': stiff.replaceAll('\n', '\r\n'), 'bom.md': `\ufeff${stiff}`, 'old.md': Buffer.from(stiff, 'latin1'), 'wide.md': Buffer.from(`\ufeff${stiff}`, 'utf16le'), 'kept/real.md': stiff,
  });
  chmodSync(path.join(folder, 'crlf.md'), 0o640);
  symlinkSync('kept/real.md', path.join(folder, 'link.md'));
  assert.equal(herzlich(folder, ['fix', 'crlf.md', 'bom.md', 'old.md', 'wide.md', 'link.md']).out, '5 places mended in 5 letters.\n');
  assert.equal(text(folder, 'crlf.md'), mended.replaceAll('\n', '\r\n'));
  assert.equal(statSync(path.join(folder, 'crlf.md')).mode & 0o777, 0o640);
  assert.equal(text(folder, 'bom.md'), `\ufeff${mended}`);
  assert.deepEqual(readFileSync(path.join(folder, 'old.md')), Buffer.from(mended, 'latin1'));
  assert.deepEqual(readFileSync(path.join(folder, 'wide.md')), Buffer.from(`\ufeff${mended}`, 'utf16le'));
  assert.ok(lstatSync(path.join(folder, 'link.md')).isSymbolicLink());
  assert.equal(text(folder, 'kept/real.md'), mended);
});

test('--dry-run changes nothing and prints a patch that git applies', () => {
  const folder = repositoryWith({ 'mails/a.md': stiff, 'mails/crlf.md': stiff.replaceAll('\n', '\r\n'), 'mails/müll "1".md': stiff, 'no-end.md': stiff.trimEnd() });
  const { code, out, err } = herzlich(folder, ['fix', '.', '--dry-run']);
  assert.deepEqual([code, err], [0, '']);
  assert.equal(git(folder, 'status', '--porcelain'), '');
  write(folder, { 'change.patch': out });
  git(folder, 'apply', 'change.patch');
  assert.equal(text(folder, 'mails/a.md'), mended);
  assert.equal(text(folder, 'mails/crlf.md'), mended.replaceAll('\n', '\r\n'));
  assert.equal(text(folder, 'mails/müll "1".md'), mended);
  assert.equal(text(folder, 'no-end.md'), mended.trimEnd());
});

test('a patch made in a folder of the repository applies there too', () => {
  const folder = repositoryWith({ 'mails/a.md': stiff });
  const mails = path.join(folder, 'mails');
  write(folder, { 'change.patch': herzlich(mails, ['fix', '.', '--dry-run']).out });
  git(mails, 'apply', '../change.patch');
  assert.equal(text(folder, 'mails/a.md'), mended);
});

test('--pick asks, with the wording before and after, and asks for facts', () => {
  const folder = folderWith({ 'a.md': cold });
  const questions = herzlich(folder, ['fix', 'a.md', '--pick'], { input: '\n'.repeat(30) }).out.split('Enter leaves it');
  const before = questions.findIndex(question => question.includes('de/no-court-threats'));
  const { out, code } = herzlich(folder, ['fix', 'a.md', '--pick'], { input: `${'\n'.repeat(before)}1\nFrau Sato, 030 1234567\n3. Mai\nKanzlei Ruiz\n` });
  assert.equal(code, 0);
  assert.match(out, /\| Daher werden wir rechtliche Schritte einleiten\./);
  assert.match(out, /^ {2}1 Am liebsten klären wir das/m);
  assert.ok(!text(folder, 'a.md').includes('rechtliche Schritte'));
  assert.ok(text(folder, 'a.md').includes('Frau Sato, 030 1234567'));
  assert.ok(!text(folder, 'a.md').includes('‹'));
  const other = folderWith({ 'a.md': cold, 'b.md': cold });
  herzlich(other, ['fix', '.', '--pick'], { input: '\nq\n' });
  assert.equal(text(other, 'a.md'), cold);
  herzlich(other, ['fix', '.', '--pick'], { input: '1\n\n' });
  assert.equal(text(other, 'a.md'), cold, 'A fact that is not given leaves the text as it is.');
});

test('only the changed letters with --since', () => {
  const folder = repositoryWith({ 'a.md': stiff, 'b.md': warmGerman });
  write(folder, { 'b.md': stiff });
  commit(folder, 'Stiffer');
  assert.equal(herzlich(folder, ['fix', '--since', 'HEAD~1']).out, '1 place mended in 1 letter.\n');
  assert.deepEqual([text(folder, 'a.md'), text(folder, 'b.md')], [stiff, mended]);
});

test('what cannot be written is said, and no half file is left', () => {
  const folder = folderWith({ 'a.md': stiff });
  mkdirSync(path.join(folder, 'shut'));
  write(folder, { 'shut/b.md': stiff });
  chmodSync(path.join(folder, 'shut'), 0o555);
  const { code, err } = herzlichAsNobody(folder, ['fix', 'shut/b.md']);
  assert.equal(code, 2);
  assert.match(err, /^shut\/b\.md cannot be written: you have no permission\.$/m);
  assert.equal(text(folder, 'shut/b.md'), stiff);
  assert.deepEqual(readdirSync(path.join(folder, 'shut')), ['b.md']);
});

test('a letter that was made read-only stays as it is', () => {
  const folder = folderWith({ 'open/a.md': stiff });
  chmodSync(path.join(folder, 'open'), 0o777);
  chmodSync(path.join(folder, 'open/a.md'), 0o444);
  assert.deepEqual(herzlichAsNobody(folder, ['fix', 'open/a.md', '--messages', 'de', '--quiet']), { code: 2, out: '', err: 'open/a.md lässt sich nicht schreiben: Ihnen fehlt die Berechtigung.\n' });
  assert.equal(text(folder, 'open/a.md'), stiff);
});

test('mistakes are one clear line', () => {
  const folder = folderWith({ 'a.md': stiff });
  assert.match(herzlich(folder, ['fix']).err, /^"herzlich fix" needs a file or folder/);
  assert.equal(herzlich(folder, ['fix', 'a.md', '--pick', '--dry-run']).err, '--pick and --dry-run cannot be combined; choose one.\n');
  assert.deepEqual([herzlich(folder, ['fix', 'no.md']).code, herzlich(folder, ['fix', 'no.md']).err], [2, 'no.md does not exist.\n']);
});
