import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { generateLetters } from '../../bench/generate.ts';
import { commit, git, repositoryWith } from './git-repository.ts';
import { checked, herzlich, write } from './run-cli.ts';

const cold = { de: 'Sie haben die Zahlung versäumt. Zahlen Sie umgehend.', en: 'You have failed to make payment. We will take legal action.' };

/** The letter with a cold sentence at the end of the paragraph in its middle. */
function colder(source: string, sentence: string): string {
  const lines = source.split('\n');
  const ends = [...lines.keys()].filter(at => /\p{Ll}\.(?:<\/p>|<\/mj-text>)?\s*$/u.test(lines[at] ?? ''));
  const at = ends[Math.floor(ends.length / 2)];
  assert.ok(at !== undefined);
  lines[at] = (lines[at] ?? '').replace(/\.(<\/p>|<\/mj-text>)?\s*$/, (_, tag: string | undefined) => `. ${sentence}${tag ?? ''}`);
  return lines.join('\n');
}

const letters = Object.fromEntries([...generateLetters(160, 7)].map(({ name, source }) => [`mails/${name}`, source]));
const touched = Object.keys(letters).filter((_, index) => index % 8 === 3).toSorted();
const folder = repositoryWith(letters);
git(folder, 'checkout', '-q', '-b', 'tone');
write(folder, Object.fromEntries(touched.map(name => [name, colder(letters[name] ?? '', name.startsWith('mails/de/') ? cold.de : cold.en)])));
commit(folder, 'Colder');
const now = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('of many letters only those the branch changed are reported, on the lines it changed', () => {
  const { files } = checked(folder, ['--since', 'main']);
  assert.deepEqual(files.map(file => file.path), touched);
  for (const file of files) {
    const before = new Set((letters[file.path] ?? '').split('\n'));
    const changed = new Set(now(file.path).split('\n').flatMap((line, index) => (before.has(line) ? [] : [index + 1])));
    assert.ok(file.findings.some(finding => finding.severity === 'error' || finding.severity === 'warning'), file.path);
    for (const { level, start, end, rule } of file.findings) {
      if (level !== 'letter') assert.ok([...changed].some(line => start.line <= line && line <= end.line), `${file.path} ${rule} ${start.line}`);
    }
  }
});

test('every suggestion fits: it changes its lines only, and takes the finding away', () => {
  const { out } = herzlich(folder, ['check', '--since', 'main', '--format', 'rdjson']);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: { value: string }; location: { path: string }; suggestions?: { range: Record<'start' | 'end', { line: number; column: number }>; text: string }[] }[] };
  const suggested = diagnostics.flatMap(({ code, location, suggestions }) => (suggestions ?? []).map(suggestion => ({ rule: code.value, name: location.path, ...suggestion })));
  assert.ok(10 < suggested.length, `${suggested.length} suggestions`);
  const count = (rule: string, text: string, name: string): number => {
    const { files } = JSON.parse(herzlich(folder, ['check', '-', '--stdin-name', name, '--format', 'json'], { input: text }).out) as { files: { findings: { rule: string }[] }[] };
    return files[0]?.findings.filter(finding => finding.rule === rule).length ?? 0;
  };
  for (const { rule, name, range, text } of suggested.slice(0, 12)) {
    const lines = now(name).split('\n');
    assert.equal(range.start.column, 1);
    assert.equal(range.end.column, Buffer.byteLength(lines[range.end.line - 1] ?? '') + 1);
    const mended = [...lines.slice(0, range.start.line - 1), ...text.split('\n'), ...lines.slice(range.end.line)].join('\n');
    assert.ok(count(rule, mended, name) < count(rule, now(name), name), `${rule} in ${name}: ${text}`);
  }
});

test('the patch of what can be mended without asking is taken by git', () => {
  const { out } = herzlich(folder, ['fix', '--since', 'main', '--dry-run']);
  assert.notEqual(out, '');
  const { status, stderr } = spawnSync('git', ['apply', '--check', '-'], { cwd: folder, input: out, encoding: 'utf8' });
  assert.deepEqual([status, stderr], [0, '']);
});

test('the comment begins with what matters: counts, the coldest letters, and only the gravest lie open', () => {
  const { out } = herzlich(folder, ['check', '--since', 'main', '--format', 'markdown']);
  assert.match(out, /^### Herzlich read 20 letters · \d+ errors/);
  assert.equal(out.match(/<details open>/g)?.length, 3);
  assert.ok(out.indexOf('<details open>') < out.indexOf('<details><summary>'));
});
