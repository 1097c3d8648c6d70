import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { pathologicalTemplates } from './pathological.ts';

// Times are for the bench. Here a part of each input must come through at all, with findings that lie in the text:
// what takes the square of its length would hold the run up for minutes.
test('odd inputs are reviewed, and quickly enough to be tested', () => {
  const reviewer = new Reviewer(builtInRules);
  for (const { name, path, build } of pathologicalTemplates) {
    const whole = build();
    const source = whole.slice(0, Math.max(3000, whole.length / 40));
    const { findings, template } = reviewer.review(source, { path, isArgument: true });
    assert.equal(template.pieces.at(-1)?.end ?? 0, source.length, name);
    for (const { start, end } of findings) assert.ok(0 <= start && start <= end && end <= source.length, name);
  }
});

test('a file with too much in it is cut with a message', () => {
  const source = `Betreff: Mahnung\n\nGuten Tag,\n\n${'Bislang konnten wir keinen Zahlungseingang feststellen.\n\n'.repeat(4000)}`;
  const { findings, problems } = new Reviewer(builtInRules).review(source, { path: 'brief.md', isArgument: true });
  assert.ok(findings.length < 3000, `${findings.length} findings`);
  assert.match(problems.map(problem => problem.message).join(), /not judged/);
});

test('a long run of underscores in a helper is no trap', () => {
  const source = `Guten Tag,\n\n{{t "an${'_'.repeat(60)}!"}}\n`;
  assert.equal(new Reviewer(builtInRules).review(source, { path: 'brief.hbs', isArgument: true }).template.source, source);
});
