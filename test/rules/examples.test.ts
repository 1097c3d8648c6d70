// Every example of every rule file, as a test. `HERZLICH_RULES=de/no-blame node test/run.mjs rules/examples` runs those
// of the rules whose path holds the words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../server/src/core/review/finding.ts';
import { kindNames } from '../../server/src/core/review/kinds/find-kinds.ts';
import { signalNames } from '../../server/src/core/review/letter/find-letter-signals.ts';
import type { Rule } from '../../server/src/core/rule/rule.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { readMarks, writeMarks } from '../support/marks.ts';
import { ExampleReviewers, reviewExample, sourceOf } from '../support/rule-examples.ts';
import { chosenRules, readRuleFiles } from '../support/rule-files.ts';

const files = readRuleFiles();
const chosen = chosenRules();
const reviewers = new ExampleReviewers(files.flatMap(file => (file.rule === null ? [] : [file.rule])));

/** «**bold**» and **«bold»** mark the same words. */
function besideMarkup(marked: string): string {
  return marked.replace(/«([*_`]+)/gu, '$1«').replace(/([*_`]+)»/gu, '»$1');
}

function findingsOf(rule: Rule, source: string): Finding[] {
  return reviewExample(reviewers.of(rule), rule, source).findings.filter(finding => finding.rule === rule.id);
}

/** The copy after the first fix of the first finding, and after the first fix of each. */
function fixedBoth(source: string, findings: readonly Finding[]): string[] {
  const edits = findings.map(finding => finding.fixes.find(fix => fix.edits.length > 0)?.edits ?? []);
  return [applyEdits(source, edits[0] ?? []), applyEdits(source, edits.flat())];
}

for (const file of files) {
  if (chosen.length > 0 && !chosen.some(word => file.path.includes(word))) continue;
  test(`${file.path} can be read`, () => {
    assert.deepEqual(file.problems.map(({ message, span }) => `${file.path}:${file.source.slice(0, span?.start ?? 0).split('\n').length}: ${message}`), []);
    for (const find of file.rule?.finds ?? []) {
      const known = file.rule?.level === 'letter' ? signalNames : kindNames;
      if (find.kind !== null) assert.ok(known.includes(find.kind), `kind "${find.kind}" is not one of ${known.join(', ')}.`);
    }
  });
  const { rule } = file;
  if (rule === null) continue;
  for (const { marked, fixed, line } of rule.examples.flags) {
    test(`${file.path}:${line} ${marked.slice(0, 60)}`, () => {
      const { text, spans } = readMarks(sourceOf(rule, marked));
      const findings = findingsOf(rule, text);
      assert.equal(besideMarkup(writeMarks(text, findings)), besideMarkup(writeMarks(text, spans)));
      if (fixed === null) return;
      const expected = readMarks(sourceOf(rule, fixed)).text;
      const ways = fixedBoth(text, findings);
      assert.ok(findings.some(finding => finding.fixes.some(fix => fix.edits.length > 0)), `No fix can be made here without losing a tag, a placeholder or a fact. Leave out the line with →, or find the words another way. It says: ${expected}`);
      if (!ways.includes(expected)) assert.equal(ways[0], expected);
    });
  }
  for (const { text, line } of rule.examples.leaves) {
    test(`${file.path}:${line} leaves alone: ${text.slice(0, 60)}`, () => {
      const source = sourceOf(rule, readMarks(text).text);
      assert.equal(writeMarks(source, findingsOf(rule, source)), writeMarks(source, []));
    });
  }
}
