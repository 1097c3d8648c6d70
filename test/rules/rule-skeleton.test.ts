// What `npm run new-rule` writes can be read, and its examples hold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reviewer } from '../../server/src/core/review/reviewer.ts';
import { readRule } from '../../server/src/core/rule/read-rule.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { readMarks, writeMarks } from '../support/marks.ts';
import { reviewExample } from '../support/rule-examples.ts';
import { ruleSkeleton } from '../support/rule-skeleton.ts';

for (const language of ['de', 'en'] as const) {
  test(`a new rule for ${language} passes as it is`, () => {
    const { rule, problems } = readRule(`${language}/no-chill`, ruleSkeleton(language));
    assert.deepEqual(problems, []);
    assert.ok(rule !== null);
    assert.deepEqual([rule.examples.flags.length, rule.examples.leaves.length], [2, 2]);
    const reviewer = new Reviewer([rule]);
    for (const { marked, fixed } of rule.examples.flags) {
      const { text } = readMarks(marked);
      const { findings } = reviewExample(reviewer, rule, text);
      assert.equal(writeMarks(text, findings), marked);
      if (fixed !== null) assert.equal(applyEdits(text, findings[0]?.fixes[0]?.edits ?? []), fixed);
    }
    for (const { text } of rule.examples.leaves) assert.deepEqual(reviewExample(reviewer, rule, text).findings, []);
  });
}
