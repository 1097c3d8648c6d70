import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coldEnglish, coldGerman, warmGerman } from './letters.ts';
import { checked, folderWith, herzlich } from './run-cli.ts';

test('a fault in herzlich.yml is said with line and column, the rest of the file counts', () => {
  const folder = folderWith({ 'herzlich.yml': 'languages: [en]\nrules:\n  threat-legal: loud\n', 'a.md': coldGerman, 'b.md': coldEnglish });
  const { code, out, err } = herzlich(folder, ['check', '--format', 'json', '.']);
  assert.equal(code, 2);
  assert.equal(err, 'herzlich.yml:3:17: "threat-legal" is "loud"; it can be error, warning, info, hint or off.\n  3 |   threat-legal: loud\n    |                 ^^^^\n');
  const files = (JSON.parse(out) as { files: { path: string; findings: unknown[] }[] }).files;
  assert.ok(files.find(file => file.path === 'b.md')?.findings.length);
  assert.equal(files.find(file => file.path === 'a.md')?.findings.length ?? 0, 0);
});

test('a rule that does not exist is noticed', () => {
  const folder = folderWith({ 'herzlich.yml': 'rules: {de/no-court-threat: off}\n', 'a.md': warmGerman });
  assert.match(herzlich(folder, ['check']).err, /^herzlich\.yml:1:9: No rule or category is called "de\/no-court-threat"\. Did you mean "de\/no-court-threats"\?$/m);
});

test('the nearest file wins, and both spellings and the hidden one are found', () => {
  const folder = folderWith({
    '.git/': '', 'herzlich.yml': 'rules: {threat-legal: info}\n', 'a.md': coldGerman, 'shop/herzlich.yaml': 'rules: {threat-legal: hint}\n', 'shop/b.md': coldGerman,
    'club/.herzlich.yml': 'rules: {threat-legal: off}\n', 'club/deep/c.md': coldGerman,
  });
  const severity = Object.fromEntries(checked(folder, ['.']).files.map(file => [file.path, file.findings.find(finding => finding.category === 'threat-legal')?.severity]));
  assert.deepEqual(severity, { 'a.md': 'info', 'club/deep/c.md': undefined, 'shop/b.md': 'hint' });
});

test('settings above the repository do not reach into it', () => {
  const folder = folderWith({ 'herzlich.yml': 'rules: {threat-legal: off}\n', 'repo/.git/': '', 'repo/a.md': coldGerman });
  assert.ok(checked(folder, ['repo']).files[0]?.findings.some(finding => finding.category === 'threat-legal'));
});

test('--config takes one file, --no-config none', () => {
  const folder = folderWith({ 'herzlich.yml': 'rules: {threat-legal: off}\n', 'other/mine.yml': 'rules: {threat-legal: hint}\n', 'a.md': coldGerman });
  const severity = (args: readonly string[]) => checked(folder, ['a.md', ...args]).files[0]?.findings.find(finding => finding.category === 'threat-legal')?.severity;
  assert.equal(severity([]), undefined);
  assert.equal(severity(['--config', 'other/mine.yml']), 'hint');
  assert.equal(severity(['--no-config']), 'error');
});

test('include makes a letter of any file, exclude takes files out', () => {
  const folder = folderWith({
    'herzlich.yml': 'include: ["*.letter", "notes/**"]\nexclude: [drafts]\n', 'a.letter': 'Daher werden wir rechtliche Schritte einleiten.\n',
    'notes/x.md': 'Zahlen Sie umgehend.\n', 'drafts/b.md': coldGerman, 'c.md': coldGerman,
  });
  assert.deepEqual(checked(folder, ['.']).files.map(file => file.path), ['a.letter', 'c.md', 'notes/x.md']);
});

test('the settings say which language Herzlich speaks', () => {
  const folder = folderWith({ 'herzlich.yml': 'messages: de\n', 'a.md': warmGerman });
  assert.match(herzlich(folder, ['check']).out, /nichts Kühles/);
  assert.match(herzlich(folder, ['check', '--messages', 'en']).out, /nothing cold/);
});

test('accepted wording is left alone', () => {
  const folder = folderWith({ 'herzlich.yml': 'accept: ["rechtliche Schritte"]\n', 'a.md': coldGerman });
  assert.ok(!checked(folder, ['a.md']).files[0]?.findings.some(finding => finding.level !== 'letter' && finding.text.includes('rechtliche Schritte')));
});

const ownRule = `---
category: nominal-style
severity: warning
find:
  - pattern: "Kundennummer"
    warmer: ["Nummer"]
---

# Say just "number"

Our readers know which one.

# Schreiben Sie nur „Nummer“

Unsere Leserinnen und Leser wissen, welche.

## Flags

- Ihre «Kundennummer» lautet {{number}}.
- Bitte nennen Sie die «Kundennummer».

## Leaves alone

- Ihre Nummer lautet {{number}}.
- Kunden mögen Nummern.
`;

test('own rules come from a pack, and may be set like any other', () => {
  const folder = folderWith({ 'herzlich.yml': 'packs: [tone]\nrules: {de/no-customer-number: info}\n', 'tone/de/no-customer-number.md': ownRule, 'a.md': `${warmGerman}\nIhre Kundennummer lautet {{number}}.\n` });
  const { err } = herzlich(folder, ['check', 'a.md']);
  assert.equal(err, '');
  const finding = checked(folder, ['a.md']).files[0]?.findings.find(one => one.rule === 'de/no-customer-number');
  assert.equal(finding?.text, 'Kundennummer');
  assert.equal(finding?.severity, 'info');
});

test('a pack that is not there or holds a broken rule is said, the rest is reviewed', () => {
  const missing = folderWith({ 'herzlich.yml': 'packs: [tone]\n', 'a.md': coldGerman });
  const one = herzlich(missing, ['check', 'a.md']);
  assert.equal(one.code, 2);
  assert.match(one.err, /^tone does not exist\.$/m);
  assert.match(one.out, /rechtliche Schritte/);
  const broken = folderWith({ 'herzlich.yml': 'packs: [tone]\n', 'tone/de/no-x.md': ownRule.replace('severity: warning', 'severity: loud'), 'a.md': coldGerman });
  const other = herzlich(broken, ['check', 'a.md']);
  assert.equal(other.code, 2);
  assert.match(other.err, /^tone\/de\/no-x\.md:3:11: /m);
});

test('a glob that begins with a folder that is not there is pointed out, and fails nothing', () => {
  const folder = folderWith({ 'herzlich.yml': 'include: [mials/**, "*.txt", "**/post/*"]\nexclude: [build/mails, mails/odl]\n', 'mails/old/a.md': warmGerman });
  const { code, err } = herzlich(folder, ['check', 'mails']);
  assert.equal(code, 0);
  assert.deepEqual(err.match(/^herzlich.*$/gm), [
    'herzlich.yml:1:11: There is no "mials" here, so this matches nothing. Did you mean "mails"?',
    'herzlich.yml:2:24: There is no "odl" in mails, so this matches nothing. Did you mean "old"?',
  ]);
  assert.equal(herzlich(folder, ['check', 'mails', '--quiet']).err, '');
});
