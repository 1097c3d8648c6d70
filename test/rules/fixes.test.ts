// What holds of every fix of every rule by itself, over all examples: the rule is quiet afterwards, and what is safe can be
// applied twice. What all rules together say of the copy is in alternatives.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../server/src/core/review/finding.ts';
import { Reviewer } from '../../server/src/core/review/reviewer.ts';
import type { Rule } from '../../server/src/core/rule/rule.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { readMarks } from '../support/marks.ts';
import { reviewExample } from '../support/rule-examples.ts';
import { chosenRules, readRuleFiles } from '../support/rule-files.ts';

const files = readRuleFiles(chosenRules());
const rules = files.flatMap(file => (file.rule === null ? [] : [file.rule]));

function findingsOf(reviewer: Reviewer, rule: Rule, source: string): readonly Finding[] {
  return reviewExample(reviewer, rule, source).findings;
}

/** Examples of span and sentence level, each with the reviewer of its own rule. */
function* examples(): Generator<{ rule: Rule; reviewer: Reviewer; source: string; line: number }> {
  for (const rule of rules) {
    if (rule.level === 'letter') continue;
    const reviewer = new Reviewer([rule]);
    for (const { marked, line } of rule.examples.flags) yield { rule, reviewer, source: readMarks(marked).text, line };
  }
}

test('after a fix its rule is quiet at that place', () => {
  const loud: string[] = [];
  for (const { rule, reviewer, source, line } of examples()) {
    for (const finding of findingsOf(reviewer, rule, source)) {
      // A kind that only adds a sentence (what is possible) is judged by the letter, not by the place.
      for (const fix of finding.fixes) {
        if (fix.edits.length === 0 || fix.edits.every(edit => edit.start === edit.end)) continue;
        const mended = applyEdits(source, fix.edits);
        const end = Math.max(...fix.edits.map(edit => edit.end)) + mended.length - source.length;
        const still = findingsOf(reviewer, rule, mended).filter(other => other.start < end && finding.start < other.end);
        for (const other of still) loud.push(`rules/${rule.id}.md:${line}: "${other.text}" is still found in: ${mended}`);
      }
    }
  }
  assert.deepEqual(loud, []);
});

test('applying all safe fixes twice is applying them once', () => {
  for (const { rule, reviewer, source, line } of examples()) {
    const once = applySafe(reviewer, rule, source);
    assert.equal(applySafe(reviewer, rule, once), once, `rules/${rule.id}.md:${line}`);
  }
});

function applySafe(reviewer: Reviewer, rule: Rule, source: string): string {
  return applyEdits(source, findingsOf(reviewer, rule, source).flatMap(finding => finding.fixes.find(fix => fix.safety === 'safe')?.edits ?? []));
}
