import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import type * as Api from '../../../server/src/cli/api-types.ts';
import { projectRoot } from '../../support/project-root.ts';
import { coldEnglish, coldGerman, readme, warmGerman } from './letters.ts';
import { built, checked, folderWith, write } from './run-cli.ts';

built('api', 'dist/api.js');
// The package by its own name, as a script gets it.
const { review, fix, applyFix, compare } = await import(String('herzlich')) as typeof Api;

test('a script gets what the JSON of the command line says', () => {
  const folder = folderWith({ 'a.md': coldGerman, 'b.txt': coldEnglish, 'c.md': warmGerman });
  for (const file of checked(folder, ['.']).files) {
    const { isLetter, ...rest } = review(readFileSync(path.join(folder, file.path), 'utf8'), { path: file.path });
    assert.ok(isLetter);
    assert.deepEqual(JSON.parse(JSON.stringify(rest)), file);
  }
});

test('settings are the text of a herzlich.yml', () => {
  const quiet = review(coldGerman, { path: 'a.md', settings: 'rules: { threat-legal: off }\nmessages: de\n' });
  assert.ok(quiet.findings.every(finding => finding.category !== 'threat-legal'));
  assert.match(quiet.findings[0]?.message ?? '', /[„“]/);
  assert.deepEqual(review(coldGerman, { settings: 'register: Euch' }).problems.map(problem => problem.message.split(';')[0]), ['settings: "register" is "Euch"']);
});

test('what is no letter has no findings, unless somebody says that it is one', () => {
  assert.deepEqual([review(readme).isLetter, review(readme).findings.length], [false, 0]);
  assert.equal(review(readme, { isLetter: true }).isLetter, true);
  assert.equal(review(readme, { path: 'mails/a.md', settings: 'include: [mails]' }).isLetter, true);
});

test('fixes, all safe ones or a picked one', () => {
  const source = 'Dear Ms. Ruiz,\n\nplease find attached the invoice. We will take legal action.\n\nKind regards,\nDr. Sato\n';
  const mended = fix(source, { path: 'a.txt' });
  assert.deepEqual(fix(mended.source, { path: 'a.txt' }), { source: mended.source, fixed: 0 });
  const [finding] = review(source, { path: 'a.txt' }).findings.filter(one => one.fixes.some(({ edits }) => 0 < edits.length));
  const [picked] = finding?.fixes.filter(({ edits }) => 0 < edits.length) ?? [];
  assert.ok(picked !== undefined);
  assert.notEqual(applyFix(source, picked), source);
});

test('two versions of a letter are compared as they are read', () => {
  const { before, after, sentences, facts, findings } = compare(warmGerman, warmGerman.replace('bis zum {{dueDate}}', 'umgehend'));
  assert.ok((after?.value ?? 100) < (before?.value ?? 0));
  assert.equal(sentences.length, 1);
  assert.ok(facts.some(fact => fact.before === '{{dueDate}}' && fact.after === null));
  assert.ok(findings.new.some(finding => finding.text.includes('umgehend')));
  assert.equal(compare(null, warmGerman).before, null);
  assert.deepEqual(compare(warmGerman, warmGerman).sentences, []);
});

test('half a letter, or none, is reviewed all the same', () => {
  for (let end = 0; end < coldGerman.length; end += 7) assert.ok(review(coldGerman.slice(0, end), { path: 'a.hbs' }).findings.length >= 0);
  assert.equal(review('').isLetter, false);
});

test('partials are asked for by name', () => {
  const asked: string[] = [];
  review('Dear {{name}},\n\nyour card is ready {{> shared/when}}.\n\nKind regards\n', { path: 'a.hbs', partial: name => asked.push(name) === 0 ? '' : null });
  assert.deepEqual(asked.filter(name => name !== 'shared/when'), []);
});

test('to import it does nothing but define, with import and with require', () => {
  const folder = folderWith({ 'node_modules/': '', 'a.mjs': `import * as herzlich from 'herzlich';\nimport { review } from 'herzlich';\nconsole.log(typeof review, typeof herzlich.compare);`, 'b.cjs': `console.log(typeof require('herzlich').fix);` });
  symlinkSync(projectRoot, path.join(folder, 'node_modules/herzlich'), 'junction');
  const run = (file: string) => spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
  assert.deepEqual([run('a.mjs').stdout, run('a.mjs').stderr], ['function function\n', '']);
  assert.deepEqual([run('b.cjs').stdout, run('b.cjs').stderr], ['function\n', '']);
  const code = readFileSync(path.join(projectRoot, 'dist/api.js'), 'utf8');
  // "process" and "buffer" come with the YAML reader; nothing here reads a disk or a network.
  assert.deepEqual([...new Set([...code.matchAll(/require\("([^"]+)"\)/g)].map(match => match[1] ?? ''))].filter(name => !['process', 'buffer'].includes(name)), []);
});

test('scripts in TypeScript see the types', () => {
  const folder = folderWith({ 'node_modules/': '' });
  symlinkSync(projectRoot, path.join(folder, 'node_modules/herzlich'), 'junction');
  write(folder, {
    'good.ts': `import { review, applyFix, type Finding } from 'herzlich';\nconst findings: readonly Finding[] = review('Dear {{name}}', { path: 'a.hbs', messages: 'de' }).findings;\nfor (const { fixes: [fix] } of findings) if (fix) applyFix('', fix).trim();\n`,
    'bad.ts': `import { review } from 'herzlich';\nreview(1);\n`,
  });
  const tsc = path.join(projectRoot, 'node_modules/.bin/tsc');
  const compile = (file: string) => spawnSync(tsc, ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '', file], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  assert.ok(existsSync(path.join(projectRoot, 'dist/api.d.ts')));
  assert.equal(compile('good.ts').stdout, '');
  assert.match(compile('bad.ts').stdout, /bad\.ts.*Argument of type 'number' is not assignable/);
});
