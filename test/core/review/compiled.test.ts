// The command line starts from rules that were compiled when it was built. They must find what freshly compiled ones find.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import { globSync } from 'tinyglobby';
import { compileRules, offerCompiled, packCompilation, type CompiledRules, type PackedCompilation } from '../../../server/src/core/review/compile-rules.ts';
import { packFile, readPackedFile } from '../../../server/src/node/packed-file.ts';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { projectRoot } from '../../support/project-root.ts';

const packed = { de: travel(packCompilation(builtInRules, 'de')), en: travel(packCompilation(builtInRules, 'en')) };

function travel(compilation: PackedCompilation): PackedCompilation {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'herzlich-compiled-'));
  try {
    writeFileSync(path.join(folder, 'rules.bin'), packFile(compilation));
    return readPackedFile(path.join(folder, 'rules.bin')) as PackedCompilation;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('compiled rules find in every letter what the rules themselves find', () => {
  const rules = [...builtInRules];
  offerCompiled(rules, language => packed[language]);
  const compiled = new Reviewer(rules);
  const reviewer = new Reviewer(builtInRules);
  for (const file of globSync(['test/letters/*/*.{md,hbs,html,mjml,txt}'], { cwd: projectRoot }).sort()) {
    const source = readFileSync(path.join(projectRoot, file), 'utf8');
    assert.deepEqual(compiled.review(source, { path: file, isArgument: true }).findings, reviewer.review(source, { path: file, isArgument: true }).findings, file);
  }
});

test('compiled rules have the ids, company and negations of the rules themselves', () => {
  const rules = [...builtInRules];
  offerCompiled(rules, language => packed[language]);
  for (const language of ['de', 'en'] as const) {
    const one = compileRules(rules, language);
    const other = compileRules(builtInRules, language);
    const told = ({ entryOf, kinds, letter }: CompiledRules) => [...Array.from({ length: 20_000 }, (_, id) => entryOf(id)), ...kinds, ...letter]
      .map((entry, at) => entry && [at, entry.rule.id, entry.rule.finds.indexOf(entry.find), [...entry.near], entry.isNegated]).filter(entry => entry !== undefined);
    assert.deepEqual(told(one), told(other));
    assert.ok(1000 < told(one).length);
  }
});

test('a house that adds rules of its own has them compiled anew', () => {
  const rules = [...builtInRules];
  offerCompiled(rules, () => null);
  assert.equal(compileRules(rules, 'en').letter.length, compileRules(builtInRules, 'en').letter.length);
});
