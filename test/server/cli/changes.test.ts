import assert from 'node:assert/strict';
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { commit, git, repositoryWith } from './git-repository.ts';
import { coldEnglish, coldGerman, warmGerman } from './letters.ts';
import { checked, folderWith, herzlich, write } from './run-cli.ts';

const threat = 'Daher werden wir rechtliche Schritte einleiten.';
/** A warm letter with a threat in it: cold on a line that a test may or may not touch. */
const mixed = warmGerman.replace('Passt Ihnen', `${threat}\n\nPasst Ihnen`);

/** What is found, as `path: words`, whole-letter findings aside. */
function found(folder: string, args: readonly string[]): string[] {
  return checked(folder, args).files.flatMap(file => file.findings.filter(one => one.level !== 'letter').map(one => `${file.path}: ${one.text}`));
}

test('only what a branch brought is shown, counted from where it went off', () => {
  const folder = repositoryWith({ 'mails/old.md': mixed, 'mails/touched.md': mixed, 'mails/calm.md': warmGerman, 'README.md': '# Mails\n' });
  git(folder, 'checkout', '-q', '-b', 'tone');
  write(folder, { 'mails/touched.md': mixed.replace('Herzliche Grüße', 'Zahlen Sie umgehend.\n\nHerzliche Grüße'), 'mails/new.md': coldGerman });
  commit(folder, 'Change');
  git(folder, 'checkout', '-q', 'main');
  write(folder, { 'mails/main.md': coldGerman });
  commit(folder, 'Main goes on');
  git(folder, 'checkout', '-q', 'tone');
  const all = found(folder, ['--since', 'main']);
  assert.ok(all.every(one => /^mails\/(touched|new)\.md: /.test(one)), all.join('\n'));
  assert.ok(all.some(one => one.startsWith('mails/touched.md: ') && /umgehend/.test(one)));
  assert.ok(!all.some(one => one.startsWith('mails/touched.md: ') && /rechtliche/.test(one)));
  assert.ok(all.some(one => one.startsWith('mails/new.md: rechtliche')));
  assert.deepEqual(checked(folder, ['--since', 'main']).files.map(file => file.path), ['mails/new.md', 'mails/touched.md']);
  assert.ok(found(folder, ['--since', 'main', '--changed-files']).some(one => one.startsWith('mails/touched.md: rechtliche')));
  assert.equal(herzlich(folder, ['check', '--since', 'main']).code, 1);
});

test('what is not committed yet belongs to the change, new files too, ignored ones not', () => {
  const folder = repositoryWith({ 'a.md': warmGerman, '.gitignore': 'out\n' });
  write(folder, { 'a.md': mixed, 'b.md': coldGerman, 'out/c.md': coldGerman });
  assert.deepEqual(checked(folder, ['--since', 'HEAD']).files.map(file => file.path), ['a.md', 'b.md']);
});

test('--staged judges what is staged, not what lies beside it', () => {
  const folder = repositoryWith({ 'a.md': warmGerman });
  write(folder, { 'a.md': mixed });
  git(folder, 'add', 'a.md');
  write(folder, { 'a.md': warmGerman, 'b.md': coldGerman });
  assert.deepEqual(found(folder, ['--staged']).map(one => one.split(':')[0]), ['a.md']);
  const fresh = folderWith({ 'a.md': coldGerman });
  git(fresh, 'init', '-q');
  git(fresh, 'add', 'a.md');
  assert.ok(found(fresh, ['--staged']).length > 0);
});

test('a diff on standard input is judged against the files as they are', () => {
  const folder = repositoryWith({ 'mails/müll äß.md': warmGerman, 'b.md': mixed });
  write(folder, { 'mails/müll äß.md': mixed });
  for (const args of [['diff'], ['-c', 'core.quotePath=false', 'diff'], ['diff', '-U0'], ['diff', '--no-prefix']]) {
    const { code, out, err } = herzlich(folder, ['check', '--diff', '-', '--format', 'json'], { input: git(folder, ...args) });
    assert.equal(err, '');
    assert.equal(code, 1);
    const files = (JSON.parse(out) as { files: { path: string; findings: { text: string }[] }[] }).files;
    assert.deepEqual(files.map(file => file.path), ['mails/müll äß.md']);
    assert.deepEqual([...new Set(files[0]?.findings.map(one => one.text))], ['rechtliche Schritte einleiten']);
  }
  assert.deepEqual(herzlich(folder, ['check', '--diff', '-'], { input: '' }).code, 0);
  assert.match(herzlich(folder, ['check', '--diff', '-'], { input: 'Hello\n' }).err, /^This is no unified diff\./);
});

test('a diff that does not fit the files is refused', () => {
  const folder = repositoryWith({ 'a.md': warmGerman });
  write(folder, { 'a.md': mixed });
  const patch = git(folder, 'diff');
  write(folder, { 'a.md': coldEnglish });
  assert.deepEqual(herzlich(folder, ['check', '--diff', '-'], { input: patch }), { code: 2, out: '', err: 'a.md does not look as the diff says it should. Run Herzlich where the diff was made.\n' });
});

test('a renamed letter is compared with what it was, a deleted one is no trouble', () => {
  const folder = repositoryWith({ 'a.md': mixed, 'b.md': coldGerman });
  renameSync(path.join(folder, 'a.md'), path.join(folder, 'moved.md'));
  rmSync(path.join(folder, 'b.md'));
  commit(folder, 'Move');
  assert.deepEqual(herzlich(folder, ['check', '--since', 'HEAD~1', '--quiet']), { code: 0, out: '', err: '' });
  assert.equal(herzlich(folder, ['check', '--since', 'HEAD~1', 'b.md']).code, 0);
});

test('line ends and indentation alone bring nothing', () => {
  const folder = repositoryWith({ 'a.md': mixed });
  write(folder, { 'a.md': mixed.replaceAll('\n', '\r\n') });
  assert.deepEqual(found(folder, ['--since', 'HEAD']), []);
});

test('a finding of the whole letter belongs to the change that brought it', () => {
  const folder = repositoryWith({ 'a.md': warmGerman });
  write(folder, { 'a.md': warmGerman.replace('{{agentName}}\n', '') });
  const findings = checked(folder, ['--since', 'HEAD']).files[0]?.findings ?? [];
  assert.ok(findings.some(one => one.level === 'letter'), JSON.stringify(findings));
  assert.ok(findings.every(one => one.start.line >= 12));
});

test('paths narrow the change down, also from a folder inside', () => {
  const folder = repositoryWith({ 'mails/a.md': warmGerman, 'post/b.md': warmGerman });
  write(folder, { 'mails/a.md': mixed, 'post/b.md': mixed });
  assert.deepEqual(checked(folder, ['--since', 'HEAD', 'mails']).files.map(file => file.path), ['mails/a.md']);
  assert.deepEqual(checked(folder, ['--since', 'HEAD', '**/b.md']).files.map(file => file.path), ['post/b.md']);
  assert.deepEqual(checked(path.join(folder, 'post'), ['--since', 'HEAD']).files.map(file => file.path), ['b.md']);
  assert.match(herzlich(folder, ['check', '--since', 'HEAD', 'nowhere.md']).err, /^nowhere\.md does not exist\.$/m);
});

test('submodules and links are passed over', () => {
  const inner = repositoryWith({ 'c.md': coldGerman });
  const folder = repositoryWith({ 'a.md': warmGerman });
  git(folder, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner, 'sub');
  assert.deepEqual(checked(folder, ['--since', 'HEAD']).files, []);
});

test('trouble with git is one clear line', () => {
  const nowhere = folderWith({ 'a.md': coldGerman });
  assert.match(herzlich(nowhere, ['check', '--since', 'main']).err, /^There is no git repository at /);
  assert.equal(herzlich(nowhere, ['check', '--since', 'main']).code, 2);
  const folder = repositoryWith({ 'a.md': warmGerman });
  assert.equal(herzlich(folder, ['check', '--since', 'mian']).err, 'Git knows no branch or commit called "mian".\n');
  assert.equal(herzlich(folder, ['check', '--since=--output=x']).err, 'Git knows no branch or commit called "--output=x".\n');
  assert.equal(herzlich(folder, ['check', '--since', 'main', '--staged']).err, '--since and --staged cannot be combined; choose one.\n');
  assert.equal(herzlich(folder, ['check', '--changed-files']).err, '--changed-files goes with --since, --staged or --diff.\n');
  git(folder, 'checkout', '-q', '--orphan', 'apart');
  commit(folder, 'Apart');
  assert.match(herzlich(folder, ['check', '--since', 'main']).err, /^"main" and your branch have no common history/);
  assert.equal(herzlich(folder, ['check', '--since', 'main'], { env: { PATH: '/nowhere' } }).err, 'Git is not installed, or not on the PATH.\n');
});

test('a shallow clone says what to fetch', () => {
  const folder = repositoryWith({ 'a.md': warmGerman });
  git(folder, 'checkout', '-q', '-b', 'tone');
  write(folder, { 'a.md': mixed });
  commit(folder, 'Colder');
  git(folder, 'checkout', '-q', 'main');
  write(folder, { 'b.md': warmGerman });
  commit(folder, 'Main');
  const clone = folderWith({});
  git(clone, 'clone', '-q', '--depth', '1', '--no-single-branch', '--branch', 'tone', `file://${folder}`, '.');
  assert.match(herzlich(clone, ['check', '--since', 'main']).err, /^Git knows no branch or commit called "main"\. There is "origin\/main"\.$/m);
  assert.match(herzlich(clone, ['check', '--since', 'origin/main']).err, /^This clone is shallow .*fetch-depth: 0/m);
});

test('nothing of the repository is run', () => {
  const folder = repositoryWith({ 'a.md': warmGerman, '.gitattributes': '*.md diff=evil filter=evil\n' });
  const trap = path.join(folder, 'trap.sh');
  write(folder, { 'trap.sh': `#!/bin/sh\ntouch "${folder}/sprung"\ncat\n`, 'a.md': mixed });
  chmodSync(trap, 0o755);
  for (const [key, value] of [['core.fsmonitor', trap], ['core.hooksPath', folder], ['diff.external', trap], ['diff.evil.command', trap], ['diff.evil.textconv', trap], ['core.pager', trap], ['filter.evil.clean', trap], ['filter.evil.smudge', trap], ['filter.evil.required', 'true'], ['core.alternateRefsCommand', trap], ['core.sshCommand', trap], ['alias.diff', `!${trap}`]] as const) git(folder, 'config', key, value);
  rmSync(path.join(folder, 'sprung'), { force: true });
  herzlich(folder, ['check', '--since', 'main']);
  herzlich(folder, ['diff', 'main']);
  assert.ok(!existsSync(path.join(folder, 'sprung')));
});

test('herzlich diff tells what a change does to the letters', () => {
  const folder = repositoryWith({ 'mails/a.md': warmGerman, 'mails/b.md': coldEnglish, 'mails/same.md': warmGerman, 'mails/bold.md': warmGerman });
  git(folder, 'checkout', '-q', '-b', 'tone');
  write(folder, {
    'mails/a.md': warmGerman.replace('{{#', '').replace('bis zum {{dueDate}}', 'innerhalb von 7 Tagen').replace('danke, dass Sie bei uns eingekauft haben.', threat),
    'mails/bold.md': warmGerman.replace('offen', '**offen**'), 'mails/new.md': coldGerman,
  });
  rmSync(path.join(folder, 'mails/b.md'));
  commit(folder, 'Change');
  const { out, code, err } = herzlich(folder, ['diff', 'main', '--format', 'json']);
  assert.deepEqual([code, err], [0, '']);
  const letters = (JSON.parse(out) as { letters: { path: string; before: { value: number } | null; after: { value: number } | null; sentences: { before: string | null; after: string | null }[]; facts: { kind: string; before: string | null; after: string | null }[]; findings: Record<'new' | 'fixed' | 'remaining', { text: string }[]> }[] }).letters;
  assert.deepEqual(letters.map(letter => [letter.path, letter.before === null, letter.after === null]), [['mails/a.md', false, false], ['mails/b.md', false, true], ['mails/new.md', true, false]]);
  const [a] = letters;
  assert.ok((a?.after?.value ?? 100) < (a?.before?.value ?? 0));
  assert.ok(a?.findings.new.some(one => one.text === 'rechtliche Schritte einleiten'));
  assert.ok(a?.facts.some(fact => fact.kind === 'placeholder' && fact.before === '{{dueDate}}' && fact.after === null));
  assert.ok(a?.sentences.some(one => one.after === threat));
  assert.equal(herzlich(folder, ['diff', 'main', '--fail-on', 'colder']).code, 1);
  assert.equal(herzlich(folder, ['diff', 'HEAD', '--fail-on', 'colder']).out, 'No letter reads differently.\n');
  const text = herzlich(folder, ['diff', 'main']).out;
  assert.match(text, /^mails\/a\.md {2}\d+° \S+ → \d+° \S+$/m);
  assert.match(text, /^ {2}! "\{\{dueDate\}\}" is gone$/m);
  assert.match(text, /^ {2}\+ Daher werden wir/m);
  assert.match(herzlich(folder, ['diff', 'main', '--format', 'markdown', '--messages', 'de']).out, /^### 3 Briefe lesen sich anders\n\n\| Brief \| vorher \| nachher \| Fundstellen \|/);
  assert.match(herzlich(folder, ['diff']).err, /needs a branch or commit/);
});

test('each reading has its own before and after, and says which facts it lost', () => {
  const letter = `Subject: Your invoice {{number}}\n\nHello {{name}},\n\n{{#if overdue}}Please pay {{amount}} within 14 days.{{else}}Thank you for paying {{amount}}.{{/if}}\n\nKind regards,\n{{agent_name}}\n`;
  const folder = repositoryWith({ 'mails/a.hbs': letter });
  write(folder, { 'mails/a.hbs': letter.replace('Please pay {{amount}} within 14 days.', 'You have failed to pay. We will take legal action within 7 days.') });
  const { letters } = JSON.parse(herzlich(folder, ['diff', 'main', '--format', 'json']).out) as { letters: { readings: { when: string; before: { value: number }; after: { value: number } }[]; facts: object[] }[] };
  const [overdue, paid] = letters[0]?.readings ?? [];
  assert.deepEqual([overdue?.when, paid?.when], ['if overdue', 'unless overdue']);
  assert.ok((overdue?.after.value ?? 99) + 20 < (overdue?.before.value ?? 0));
  assert.equal(paid?.after.value, paid?.before.value);
  assert.deepEqual(letters[0]?.facts, [{ kind: 'placeholder', before: '{{amount}}', after: null, when: 'if overdue' }, { kind: 'deadline', before: '14 days', after: '7 days', when: 'if overdue' }]);
  const text = herzlich(folder, ['diff', 'main', '--messages', 'de']).out;
  assert.match(text, /^ {2}\d+° \S+ → \d+° \S+ {2}wenn overdue$/m);
  assert.match(text, /! „\{\{amount\}\}“ fehlt jetzt in der Lesart „wenn overdue“/);
  assert.match(herzlich(folder, ['diff', 'main', '--format', 'markdown']).out, /^- \d+° \w+ → \d+° \w+ – if overdue$/m);
});
