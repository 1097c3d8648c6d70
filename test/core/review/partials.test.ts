import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { writeMarks } from '../../support/marks.ts';
import { rule } from './judge.ts';

const reviewer = new Reviewer([rule('en/no-legal', 'category: threat-legal\nseverity: error\nfind:\n  - pattern: "legal action"\n    warmer: ["the next step"]')]);

function review(source: string, partials: Readonly<Record<string, string>>) {
  return reviewer.review(source, { path: 'letter.txt', isArgument: true, partialText: name => partials[name] ?? null });
}

function marked(source: string, partials: Readonly<Record<string, string>>): string {
  return writeMarks(source, review(source, partials).findings);
}

test('what stands in a partial is found in its own file, not in the one that calls it', () => {
  assert.equal(marked('Dear {{name}},\n\n{{> threat}}\n', { threat: 'We take legal action.' }), 'Dear {{name}},\n\n{{> threat}}\n');
  assert.equal(marked('We will {{> threat}} now.', { threat: 'take legal action' }), 'We will {{> threat}} now.');
});

test('a phrase over the edge of a partial is found with the words that stand here, and not mended', () => {
  const source = 'We take {{> what}} action now.';
  assert.equal(marked(source, { what: 'legal' }), 'We take {{> what}} «action» now.');
  assert.deepEqual(review(source, { what: 'legal' }).findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits)), []);
  assert.equal(marked(source, { what: 'kind' }), source);
});

test('a finding beside a partial is mended as ever', () => {
  const [finding] = review('We take legal action {{> when}}.', { when: 'today' }).findings;
  assert.deepEqual(finding?.fixes[0]?.edits, [{ start: 8, end: 20, text: 'the next step' }]);
});

test('a finding names the branch of the partial it needs', () => {
  const findings = review('We take {{> what}} action now.', { what: '{{#if overdue}}legal{{else}}kind{{/if}}' }).findings;
  assert.deepEqual(findings.map(({ text, readings }) => [text, readings]), [['action', ['if overdue']]]);
});
