import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { coldEnglish, coldGerman, readme, warmGerman } from './letters.ts';
import { checked, folderWith, herzlich, herzlichAsNobody } from './run-cli.ts';

test('a cold letter is shown with carets, its rule and a warmer wording', () => {
  const folder = folderWith({ 'mails/mahnung.md': coldGerman });
  const { code, out, err } = herzlich(folder, ['check', 'mails']);
  assert.equal(code, 1);
  assert.equal(err, '');
  assert.match(out, /^mails\/mahnung\.md:8:\d+ {2}error {2}de\/[a-z-]+$/m);
  assert.match(out, /^ {4}8 \| Daher werden wir rechtliche Schritte einleiten\.\n {6}\| +\^{10,}$/m);
  assert.match(out, /→ /);
  assert.match(out, /^1 letter · \d+ errors? · /m);
});

test('a warm letter passes and is counted', () => {
  const folder = folderWith({ 'danke.md': warmGerman });
  const { code, out } = herzlich(folder, ['check', 'danke.md', '--fail-on', 'info']);
  assert.equal(out, '1 letter read, nothing cold in it.\n');
  assert.equal(code, 0);
});

test('German on request', () => {
  const { out } = herzlich(folderWith({ 'danke.md': warmGerman }), ['check', '--messages', 'de']);
  assert.equal(out, '1 Brief gelesen, nichts Kühles darin.\n');
});

test('the exit code follows --fail-on', () => {
  const folder = folderWith({ 'a.md': coldGerman });
  for (const [severity, code] of [['error', 1], ['warning', 1], ['info', 1], ['hint', 1], ['never', 0]] as const) {
    assert.equal(herzlich(folder, ['check', '--fail-on', severity]).code, code, severity);
  }
});

test('the JSON is the contract: offsets, text, edits and places agree with the file', () => {
  const variants: Record<string, string> = {
    'plain.md': coldGerman, 'crlf.md': coldGerman.replaceAll('\n', '\r\n'), 'bom.md': `\ufeff${coldGerman}`,
    'emoji.md': coldGerman.replace('leider konnten', '👋🏽 leider konnten'), 'tabs.txt': coldEnglish.replace('You have', '\t\tYou have'),
    'mail.mjml': '<mjml><mj-body><mj-text>Sehr geehrte Damen und Herren,</mj-text><mj-text>daher werden wir rechtliche&nbsp;Schritte <b>einleiten</b>.</mj-text></mj-body></mjml>',
  };
  const folder = folderWith(variants);
  const report = checked(folder, ['.']);
  assert.deepEqual(Object.keys(report).sort(), ['files', 'summary', 'version']);
  assert.deepEqual(report.files.map(file => file.path), Object.keys(variants).sort());
  for (const file of report.files) {
    const source = readFileSync(path.join(folder, file.path), 'utf8');
    assert.ok(file.findings.length > 0, file.path);
    assert.ok(['de', 'en'].includes(file.language));
    assert.ok(['Sie', 'du', 'mixed', null].includes(file.register));
    for (const finding of file.findings) {
      assert.equal(source.slice(finding.start.offset, finding.end.offset), finding.text);
      assert.match(finding.severity, /^(error|warning|info|hint)$/);
      assert.match(finding.level, /^(span|sentence|letter)$/);
      for (const place of [finding.start, finding.end]) {
        const before = source.slice(0, place.offset).split(/\r\n|\r|\n/);
        assert.deepEqual([place.line, place.column], [before.length, (before.at(-1)?.length ?? 0) + 1], file.path);
      }
      for (const fix of finding.fixes) {
        assert.match(fix.safety, /^(safe|pick|advice)$/);
        for (const edit of fix.edits) assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= source.length);
      }
    }
  }
});

test('folders are read where letters are, and silent where none is', () => {
  const folder = folderWith({ 'README.md': readme, 'docs/guide.md': readme, 'mails/de.md': coldGerman, 'mails/code.ts': 'const a = "Mahnung";' });
  assert.deepEqual(checked(folder, ['.']).files.map(file => file.path), ['mails/de.md']);
  assert.match(herzlich(folder, ['check', 'docs']).out, /^No letter found in docs\./);
  assert.equal(herzlich(folder, ['check', 'docs']).code, 0);
});

test('a file that is named is judged whatever it looks like', () => {
  const folder = folderWith({ 'snippet.md': 'Daher werden wir rechtliche Schritte einleiten.\n', 'herzlich.yml': 'exclude: [snippet.md]\n' });
  assert.equal(checked(folder, ['.']).files.length, 0);
  assert.equal(checked(folder, ['snippet.md']).files[0]?.findings.length, 1);
});

test('globs find letters at any depth and name what matches nothing', () => {
  const folder = folderWith({ 'mails/a.md': coldGerman, 'mails/x/b.md': coldGerman, 'mails/x/c.txt': coldEnglish });
  assert.deepEqual(checked(folder, ['mails/**/*.md']).files.map(file => file.path), ['mails/a.md', 'mails/x/b.md']);
  assert.deepEqual(checked(folder, ['mails/{a,q}.md']).files.map(file => file.path), ['mails/a.md']);
  const none = herzlich(folder, ['check', 'post/*.md']);
  assert.equal(none.code, 2);
  assert.equal(none.err, 'post/*.md matches no template.\n');
});

test('a name that looks like a glob is a file first', () => {
  const folder = folderWith({ 'mails/[id].md': coldGerman });
  assert.deepEqual(checked(folder, ['mails/[id].md']).files.map(file => file.path), ['mails/[id].md']);
});

test('what git leaves out is left out, nested files and .git/info/exclude too', () => {
  const folder = folderWith({
    '.git/info/exclude': 'private\n', '.gitignore': 'build\n*.tmp.md\n', 'a.md': coldGerman, 'b.tmp.md': coldGerman, 'build/c.md': coldGerman,
    'private/d.md': coldGerman, 'mails/.gitignore': '*.md\n!keep.md\n', 'mails/e.md': coldGerman, 'mails/keep.md': coldGerman, 'node_modules/x/f.md': coldGerman,
  });
  const paths = (args: readonly string[]) => checked(folder, args).files.map(file => file.path);
  assert.deepEqual(paths(['.']), ['a.md', 'mails/keep.md']);
  assert.deepEqual(paths(['mails']), ['mails/keep.md']);
  assert.deepEqual(paths(['build']), ['build/c.md']);
  assert.deepEqual(paths(['mails/e.md']), ['mails/e.md']);
  assert.deepEqual(paths(['node_modules']), ['node_modules/x/f.md']);
});

test('links that go round in circles end, and linked files are read once', () => {
  const folder = folderWith({ 'mails/a.md': coldGerman, 'other/b.md': coldGerman });
  symlinkSync('..', path.join(folder, 'mails/up'));
  symlinkSync('loop', path.join(folder, 'mails/loop'));
  symlinkSync('a.md', path.join(folder, 'mails/same.md'));
  symlinkSync('../other/b.md', path.join(folder, 'mails/b.md'));
  assert.deepEqual(checked(folder, ['mails']).files.map(file => file.path), ['mails/a.md', 'mails/b.md']);
  assert.deepEqual(herzlich(folder, ['check', 'mails/loop']).err, 'mails/loop is a link that leads back to itself.\n');
});

test('what cannot be read gets one line, the rest is reviewed, the exit code is 2', () => {
  const folder = folderWith({ 'a.md': coldGerman, 'photo.md': Uint8Array.of(0x89, 0x50, 0, 1, 2) });
  mkdirSync(path.join(folder, 'empty'));
  const { code, out, err } = herzlich(folder, ['check', 'missing.md', 'photo.md', 'a.md', '--format', 'json']);
  assert.equal(code, 2);
  assert.deepEqual(err.split('\n'), ['missing.md does not exist.', 'photo.md is a binary file, not a template.', '']);
  assert.equal((JSON.parse(out) as { files: unknown[] }).files.length, 1);
});

test('an unreadable file and folder are named', () => {
  const folder = folderWith({ 'a.md': coldGerman, 'shut/b.md': coldGerman });
  chmodSync(path.join(folder, 'a.md'), 0);
  chmodSync(path.join(folder, 'shut'), 0);
  const { code, err } = herzlichAsNobody(folder, ['check', '.']);
  chmodSync(path.join(folder, 'shut'), 0o755);
  assert.equal(code, 2);
  assert.match(err, /^a\.md cannot be read: you have no permission\.$/m);
  assert.match(err, /^shut cannot be read: you have no permission\.$/m);
});

test('a very long file is said and left out, unless it is named', () => {
  const folder = folderWith({ 'long.md': `${coldGerman}\n${'Das ist ein Satz.\n\n'.repeat(115_000)}` });
  const scan = herzlich(folder, ['check', '.']);
  assert.equal(scan.code, 0);
  assert.match(scan.err, /^long\.md has 2\.\d MB and was left out\. Name it to have it reviewed\.$/m);
  assert.equal(checked(folder, ['long.md']).files.length, 1);
});

test('old encodings are read as what they are', () => {
  const folder = folderWith({ 'latin.md': Buffer.from(coldGerman, 'latin1'), 'wide.md': Buffer.from(`\ufeff${coldGerman}`, 'utf16le') });
  const files = checked(folder, ['.']).files;
  assert.equal(files.length, 2);
  for (const file of files) assert.ok(file.findings.some(finding => finding.text.includes('rechtliche Schritte')), file.path);
});

test('control characters of a template do not reach the terminal', () => {
  const folder = folderWith({ 'a\u001b[31m.md': coldGerman.replace('Daher', '\u001b]0;pwned\u0007\u202e Daher') });
  for (const color of ['--color', '--no-color']) {
    const { out } = herzlich(folder, ['check', '.', color]);
    // oxlint-disable-next-line no-control-regex -- our own colours are the only escapes that may be left
    assert.doesNotMatch(out.replace(/\u001b\[\d+m/g, ''), /[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
    assert.ok(!out.includes('\u001b[31m.md'));
    assert.match(out, /␛]0;pwned/);
  }
});

test('colours only where they are wanted', () => {
  const folder = folderWith({ 'a.md': coldGerman });
  const colored = (args: readonly string[], env: Record<string, string> = {}) => herzlich(folder, ['check', ...args], { env }).out.includes('\u001b[');
  assert.ok(!colored([]));
  assert.ok(colored(['--color']));
  assert.ok(colored([], { FORCE_COLOR: '1' }));
  assert.ok(!colored([], { FORCE_COLOR: '1', NO_COLOR: '1' }));
  assert.ok(!colored(['--no-color'], { FORCE_COLOR: '1' }));
});

test('the text on standard input is judged under the name it is given', () => {
  const folder = folderWith({});
  const { code, out } = herzlich(folder, ['check', '-', '--stdin-name', 'mails/a.md', '--format', 'json'], { input: coldGerman });
  assert.equal(code, 1);
  assert.equal((JSON.parse(out) as { files: { path: string }[] }).files[0]?.path, 'mails/a.md');
});

test('--quiet leaves only the findings', () => {
  const folder = folderWith({ 'a.md': coldGerman, 'b.md': warmGerman });
  const { out } = herzlich(folder, ['check', '--quiet']);
  assert.ok(!out.includes('Coldest first') && !out.includes('2 letters'));
  assert.equal(herzlich(folder, ['check', '--quiet', 'b.md']).out, '');
});

test('paths are relative to the working directory, also above it', () => {
  const folder = folderWith({ 'mails/a.md': coldGerman, 'work/': '' });
  assert.deepEqual(checked(path.join(folder, 'work'), ['../mails']).files.map(file => file.path), ['../mails/a.md']);
});

test('files that a program names are judged only if they read as letters', () => {
  const folder = folderWith({ 'README.md': readme, 'a.md': coldGerman, 'old/b.md': coldGerman, 'pixel.png': Uint8Array.of(0, 1), 'herzlich.yml': 'exclude: [old]\n' });
  const names = ['README.md', 'a.md', 'old/b.md', 'pixel.png'];
  assert.deepEqual(checked(folder, ['--if-letter', ...names]).files.map(file => file.path), ['a.md']);
  assert.equal(herzlich(folder, ['check', '--if-letter', '--quiet', 'README.md', 'pixel.png']).code, 0);
  assert.equal(herzlich(folder, ['fix', '--if-letter', 'README.md']).code, 0);
  assert.equal(herzlich(folder, ['check', '--if-letter', 'gone.md']).code, 2);
});
