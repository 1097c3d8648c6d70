import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeMarks } from '../../support/marks.ts';
import { mend, review, rule } from './judge.ts';

const rules = [rule('en/no-legal', 'category: threat-legal\nseverity: error\nfind:\n  - pattern: "legal action"\n    warmer: ["the next step"]')];

function found(source: string): string[] {
  return review(rules, source).findings.map(finding => `${finding.text} | ${finding.readings.join('; ')}`);
}

test('what stands in all readings is one finding without a reading', () => {
  assert.deepEqual(found('Well, {{#if paid}}thanks{{else}}please pay{{/if}}, or we take legal action.'), ['legal action | ']);
});

test('what stands in one arm names its condition', () => {
  assert.deepEqual(found('We take {{#if overdue}}legal action{{else}}a walk{{/if}} now.'), ['legal action | if overdue']);
  assert.deepEqual(found('We take {{#if paid}}a walk{{else}}legal action{{/if}} now.'), ['legal action | unless paid']);
});

test('a phrase over the edge of a branch is found, and not mended', () => {
  const source = 'We take {{#if first}}kind{{else}}legal{{/if}} action now.';
  assert.equal(writeMarks(source, review(rules, source).findings), 'We take {{#if first}}kind{{else}}«legal{{/if}} action» now.');
  assert.equal(mend(rules, source), source);
});

test('a fix inside an arm stays inside it', () => {
  assert.equal(mend(rules, 'We take {{#if overdue}}legal action{{else}}a walk{{/if}} now.'), 'We take {{#if overdue}}the next step{{else}}a walk{{/if}} now.');
});
