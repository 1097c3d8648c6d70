// A review after a keystroke draws on what the reviews before it learned. It must say exactly what a fresh one says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { builtInRules } from 'herzlich:rules';
import { globSync } from 'tinyglobby';
import type { Review } from '../../../server/src/core/review/review.ts';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { projectRoot } from '../../support/project-root.ts';

const letters = globSync(['test/letters/*/*.{md,hbs,html,mjml,txt}'], { cwd: projectRoot }).sort().map(file => ({ file, source: readFileSync(path.join(projectRoot, file), 'utf8') }));
const remembering = new Reviewer(builtInRules);
const fresh = new Reviewer(builtInRules);

/** What a writer may do next: type, delete, paste a line, half a tag, or move a paragraph up. */
const step = fc.record({
  at: fc.nat(1_000_000),
  cut: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }) }),
  text: fc.constantFrom('e', 'n', ' ', '.', '!', '\n', '\n\n', 'nicht ', 'not ', 'bitte ', 'sofort ', '{{name}}', '{{#if late}}', '{{/if}}', '{{', '**', '<b>', '> ', '', 'Mahnung', '\n\nBis zum 3. Mai zahlen Sie sofort.\n\n', '\n\nSehr geehrte Damen und Herren,\n\n'),
  copies: fc.boolean(),
});

function applyStep(source: string, { at, cut, text, copies }: { at: number; cut: number; text: string; copies: boolean }): string {
  const start = source.length === 0 ? 0 : at % source.length;
  // The same block twice in one letter, in other places and roles.
  const pasted = copies && text === '' ? source.slice(Math.max(0, start - 200), start) : text;
  return source.slice(0, start) + pasted + source.slice(start + cut);
}

function said({ findings, temperature, excepted, language, register, prose }: Review) {
  return { findings, temperature, excepted, language, register, letter: prose.letter, blocks: prose.blocks };
}

test('after any row of edits a review says what a fresh one says', () => {
  let previous: Review['template'] | undefined;
  for (const { file, source } of letters) {
    fc.assert(fc.property(fc.array(step, { minLength: 8, maxLength: 25 }), steps => {
      let edited = source;
      for (const one of steps) {
        edited = applyStep(edited, one);
        const review = remembering.review(edited, { path: file, isArgument: true, ...(previous && { previous }) });
        previous = review.template;
        fresh.forget();
        assert.deepEqual(said(review), said(fresh.review(edited, { path: file, isArgument: true })));
      }
    }), { numRuns: 3, seed: 7, interruptAfterTimeLimit: 4000, endOnFailure: true });
  }
});

test('a letter taken apart and put together again is judged as it was', () => {
  for (const { file, source } of letters) {
    const first = said(remembering.review(source, { path: file, isArgument: true }));
    for (let end = 0; end < source.length; end += 211) remembering.review(source.slice(0, end), { path: file, isArgument: true });
    assert.deepEqual(said(remembering.review(source, { path: file, isArgument: true })), first, file);
  }
});
