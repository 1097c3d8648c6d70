// What holds of every template, however damaged. A failure prints its seed; put it into `fc.assert` to see it again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { builtInRules } from 'herzlich:rules';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { damagedTemplate } from './generators.ts';
import { skeleton } from './skeleton.ts';

const reviewer = new Reviewer(builtInRules);
const bounds = { numRuns: 150, interruptAfterTimeLimit: 5000, includeErrorInReport: true };

test('a review never throws, and findings lie in the text, in order', () => {
  fc.assert(fc.property(damagedTemplate, ({ path, source }) => {
    const { template, findings } = reviewer.review(source, { path, isArgument: true });
    let at = 0;
    for (const piece of template.pieces) {
      assert.equal(piece.start, at);
      at = piece.end;
    }
    assert.equal(at, source.length);
    let before = 0;
    for (const finding of findings) {
      assert.ok(before <= finding.start && finding.start <= finding.end && finding.end <= source.length);
      assert.equal(finding.text, source.slice(finding.start, finding.end));
      before = finding.start;
    }
  }), bounds);
});

test('a fix leaves every tag and every placeholder as it was', () => {
  fc.assert(fc.property(damagedTemplate, ({ path, source }) => {
    const { template, findings } = reviewer.review(source, { path, isArgument: true });
    const expected = skeleton(template);
    for (const fix of findings.filter(finding => !finding.rule.startsWith('herzlich/')).flatMap(finding => finding.fixes)) {
      if (fix.edits.length === 0) continue;
      const after = applyEdits(source, fix.edits);
      assert.deepEqual(skeleton(reviewer.review(after, { path, isArgument: true }).template), expected, `${fix.title}\n${source}\n→\n${after}`);
    }
  }), { ...bounds, numRuns: 80 });
});
