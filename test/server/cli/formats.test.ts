import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { coldEnglish, coldGerman, warmGerman } from './letters.ts';
import { checked, folderWith, herzlich } from './run-cli.ts';

const letters = { 'mails/kühl & <b>.md': coldGerman.replace('leider konnten', '👋🏽\tleider konnten'), 'mails/cold.txt': coldEnglish, 'mails/warm.md': warmGerman };
const folder = folderWith(letters);
const report = (format: string, env: Record<string, string> = {}): string => herzlich(folder, ['check', '.', '--format', format], { env }).out;
const json = <Value>(format: string): Value => JSON.parse(report(format)) as Value;
const expected = checked(folder, ['.']).files.flatMap(file => file.findings.map(finding => ({ path: file.path, ...finding })));

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string; readonly shortDescription?: { readonly text: string } }[] } };
    readonly results: readonly {
      readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly message: { readonly text: string }; readonly partialFingerprints: Record<string, string>; readonly properties: { readonly level: string };
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: { readonly charOffset: number; readonly charLength: number; readonly startLine: number } } }[];
      readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly { readonly deletedRegion: { readonly charOffset: number }; readonly insertedContent: { readonly text: string } }[] }[] }[];
    }[];
  }[];
}

test('SARIF names its columns, its rules and its places, and carries fixes', () => {
  const [run] = json<Sarif>('sarif').runs;
  assert.equal(run?.columnKind, 'utf16CodeUnits');
  assert.equal(run.results.length, expected.length);
  for (const [index, result] of run.results.entries()) {
    const place = result.locations[0]?.physicalLocation;
    const file = decodeURIComponent(place?.artifactLocation.uri ?? '');
    const source = readFileSync(path.join(folder, file), 'utf8');
    assert.equal(source.slice(place?.region.charOffset, (place?.region.charOffset ?? 0) + (place?.region.charLength ?? 0)), expected[index]?.text);
    assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
    assert.match(result.level, /^(error|warning|note)$/);
    assert.match(result.properties.level, /^(span|sentence|letter)$/);
  }
  assert.ok(run.results.some(result => (result.fixes?.length ?? 0) > 0));
});

test('fingerprints stay when lines move, and tell equal findings apart', () => {
  const threat = 'Daher werden wir rechtliche Schritte einleiten.\n';
  const twice = folderWith({ 'a.md': `${coldGerman}\n${threat}` });
  const moved = folderWith({ 'a.md': `${coldGerman.replace('leider', '\n\nleider')}\n\n\n${threat}` });
  const names = (where: string) => (JSON.parse(herzlich(where, ['check', '.', '--format', 'sarif']).out) as Sarif).runs[0]?.results.filter(result => result.properties.level !== 'letter').map(result => result.partialFingerprints['herzlich/v1']) ?? [];
  assert.deepEqual(names(moved), names(twice));
  assert.equal(new Set(names(twice)).size, names(twice).length);
});

test('GitHub gets ten of each sort, the gravest first, and the rest in the step summary', () => {
  const many = folderWith(Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`mails/${String(index).padStart(2, '0')}.md`, coldGerman])));
  const summary = path.join(many, 'summary.md');
  const { out, code } = herzlich(many, ['check', 'mails', '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: many } });
  assert.equal(code, 1);
  const sorts = out.split('\n').filter(line => line.startsWith('::')).map(line => /^::(\w+) file=mails\/\d\d\.md,line=\d+,/.exec(line)?.[1]);
  assert.equal(sorts.filter(sort => sort === 'error').length, 10);
  assert.deepEqual([...new Set(sorts)], ['error', 'warning', 'notice']);
  assert.match(out, /^\d+ more findings than GitHub annotates in one step\. The step summary has them all\.$/m);
  assert.match(readFileSync(summary, 'utf8'), /^### Herzlich read 14 letters/);
  assert.ok(report('github').includes('file=mails/kühl & <b>.md,line='));
});

test('what workflow commands and Markdown would take for their own is escaped', () => {
  const odd = folderWith({ 'a,b:c%.md': coldGerman });
  assert.match(herzlich(odd, ['check', '.', '--format', 'github']).out, /file=a%2Cb%3Ac%25\.md,/);
  const sly = folderWith({ 'mails/@ruiz <img src=x>.md': coldGerman.replace('rechtliche Schritte einleiten', 'rechtliche **Schritte** einleiten') });
  const markdown = herzlich(sly, ['check', '.', '--format', 'markdown']).out;
  assert.ok(!markdown.includes('<img') && !markdown.includes('@ruiz'));
});

test('Markdown has a table, coldest first, and suggestions', () => {
  const markdown = report('markdown');
  assert.match(markdown, /^### Herzlich read 3 letters · \d+ errors? · /);
  assert.match(markdown, /^\| letter \| temperature \| errors \| warnings \| infos, hints \| mended \|$/m);
  assert.match(markdown, /^```suggestion$/m);
  assert.match(report('markdown').split('\n').find(line => line.startsWith('**Line')) ?? '', /\*\*Line \d+\*\* · \w+ · `(de|en)\/[a-z-]+`/);
  assert.ok(herzlich(folder, ['check', '.', '--format', 'markdown', '--messages', 'de']).out.startsWith('### Herzlich hat gelesen: 3 Briefe'));
});

test('a pull-request comment never outgrows what GitHub takes, and says what it left out', () => {
  const many = folderWith(Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`mails/${index}.md`, coldGerman])));
  const markdown = herzlich(many, ['check', '.', '--format', 'markdown']).out;
  assert.ok(markdown.length < 65_536);
  assert.match(markdown, /^\d+ more letters have findings that do not fit in here\./m);
});

test('reviewdog gets columns in bytes, from 1, and suggestions of whole lines', () => {
  const { diagnostics } = json<{ diagnostics: { message: string; severity: string; location: { path: string; range: Record<'start' | 'end', { line: number; column: number }> }; suggestions?: { range: Record<'start' | 'end', { line: number; column: number }>; text: string }[] }[] }>('rdjson');
  assert.equal(diagnostics.length, expected.length);
  for (const [index, { location }] of diagnostics.entries()) {
    const lines = readFileSync(path.join(folder, location.path), 'utf8').split('\n').map(line => Buffer.from(line));
    const { start, end } = location.range;
    if (start.line === end.line) assert.equal(lines[start.line - 1]?.subarray(start.column - 1, end.column - 1).toString('utf8'), expected[index]?.text);
  }
  const suggestion = diagnostics.flatMap(one => one.suggestions ?? [])[0];
  assert.equal(suggestion?.range.start.column, 1);
  assert.equal(report('rdjsonl').trim().split('\n').length, expected.length);
  for (const line of report('rdjsonl').trim().split('\n')) assert.equal((JSON.parse(line) as { source: { name: string } }).source.name, 'herzlich');
});

test('GitLab, JUnit and Checkstyle hold every finding', () => {
  const quality = json<{ fingerprint: string; severity: string; location: { path: string; lines: { begin: number } } }[]>('gitlab');
  assert.deepEqual(quality.map(one => [one.location.path, one.location.lines.begin]), expected.map(one => [one.path, one.start.line]));
  assert.equal(new Set(quality.map(one => one.fingerprint)).size, quality.length);
  for (const format of ['junit', 'checkstyle']) {
    const xml = report(format);
    assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
    assert.equal(xml.match(format === 'junit' ? /<failure /g : /<error /g)?.length, expected.length);
    assert.ok(xml.includes('mails/kühl &amp; &lt;b&gt;.md'));
  }
});

test('the page stands alone: no script, nothing from elsewhere, everything escaped', () => {
  const page = report('html');
  assert.match(page, /^<!doctype html>\n<html lang="en">/);
  assert.ok(!/<script|\ssrc=|url\(|@import|<link/i.test(page));
  assert.ok(page.includes("default-src 'none'"));
  assert.ok(page.includes('<mark>rechtliche Schritte einleiten</mark>'));
  assert.ok(page.includes('mails/kühl &amp; &lt;b&gt;.md'));
  assert.match(page, /<svg class="scale"/);
  const hostile = folderWith({ 'a.html': `<p>Sehr geehrte Damen und Herren,</p><p>"><script>alert(1)</script> wir werden rechtliche Schritte einleiten.</p><p>Mit freundlichen Grüßen</p>` });
  assert.ok(!herzlich(hostile, ['check', 'a.html', '--format', 'html']).out.includes('<script'));
});

test('several reports at once, each in its file, none left half written', () => {
  const where = folderWith({ 'a.md': coldGerman });
  const { out, code } = herzlich(where, ['check', 'a.md', '--format', 'sarif:out/report.sarif', '--format', 'json:report.json', '--format', 'text']);
  assert.equal(code, 1);
  assert.match(out, /^a\.md:8:/m);
  assert.equal((JSON.parse(readFileSync(path.join(where, 'out/report.sarif'), 'utf8')) as Sarif).version, '2.1.0');
  assert.equal((JSON.parse(readFileSync(path.join(where, 'report.json'), 'utf8')) as { version: number }).version, 1);
  assert.deepEqual(readdirSync(where).sort(), ['a.md', 'out', 'report.json']);
  const refused = herzlich(where, ['check', 'a.md', '--format', 'json:a.md/report.json']);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /^The report "a\.md\/report\.json" /);
  assert.equal(refused.out, '');
});

test('reports of nothing are whole too', () => {
  const empty = folderWith({ 'a.ts': '' });
  for (const format of ['json', 'sarif', 'rdjson', 'gitlab']) JSON.parse(herzlich(empty, ['check', '.', '--format', format]).out);
  for (const format of ['github', 'rdjsonl', 'markdown', 'html', 'junit', 'checkstyle']) assert.equal(herzlich(empty, ['check', '.', '--format', format]).code, 0, format);
});

test('where readings feel different, every report for people says so, and JSON always', () => {
  const folder = folderWith({ 'a.hbs': 'Subject: Your invoice {{number}}\n\nHello {{name}},\n\n{{#if overdue}}You have failed to pay. We will take legal action.{{else}}Thank you for your order.{{/if}}\n\nKind regards,\n{{agent_name}}\n' });
  const report = (format: string): string => herzlich(folder, ['check', 'a.hbs', '--format', format]).out;
  const { readings } = (JSON.parse(report('json')) as { files: { temperature: { readings: { reading: string; value: number; band: string; parts: object[] }[] } }[] }).files[0]?.temperature ?? {};
  assert.deepEqual(readings?.map(({ reading }) => reading), ['if overdue', 'unless overdue']);
  const [cold, warm] = readings ?? [];
  assert.match(report('text'), new RegExp(`^ +${cold?.value}° ${cold?.band}  if overdue\n +${warm?.value}° ${warm?.band}  unless overdue$`, 'm'));
  assert.ok(report('markdown').includes(`${cold?.value}° ${cold?.band} if overdue · ${warm?.value}° ${warm?.band} unless overdue`));
  assert.ok(report('html').includes(`${warm?.value}° ${warm?.band}`));
});

test('the comment begins with the gravest of a letter, and tells the same thing once with all its lines', () => {
  const place = folderWith({ 'a.md': 'Subject: Your invoice\n\nDear customer,\n\nWe regret the delay.\n\nWe will take legal action.\n\nOnce more: we will take legal action.\n\nKind regards,\nRuth Okafor\n' });
  const { out } = herzlich(place, ['check', 'a.md', '--format', 'markdown']);
  const told = [...out.matchAll(/^\*\*Lines? ([\d, ]+)\*\*.*? · (\w+) · `([\w/-]+)`/gm)].map(([, lines, severity, rule]) => ({ lines, severity, rule }));
  const order = ['error', 'warning', 'info', 'hint'];
  assert.deepEqual(told.map(({ severity }) => severity), told.map(({ severity }) => severity).toSorted((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')));
  assert.equal(told.filter(({ rule }) => rule === 'en/no-court-threats').length, 1);
  assert.ok(told.some(({ lines, rule }) => rule === 'en/no-court-threats' && lines === '7, 9'), out);
});
