import assert from 'node:assert/strict';
import { builtInRules } from 'herzlich:rules';
import type { Review } from '../../../../server/src/core/review/review.ts';
import { Reviewer } from '../../../../server/src/core/review/reviewer.ts';
import { readTemplate } from '../../../../server/src/core/template/read-template.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';
import { skeleton } from '../../../core/fuzz/skeleton.ts';
import type { Target } from '../target.ts';
import { named, templateSeeds, templateWords } from './templates.ts';

/** Reading a letter again for every fix would leave time for little else. */
const mostFixes = 3;

let remembering: Reviewer | undefined;
let fresh: Reviewer | undefined;
let previous: Review['template'] | undefined;

/** Findings lie in the text in order and say what stands there; fixes leave tags and placeholders alone; what was seen before changes no judgement. */
export const reviewer: Target = {
  name: 'reviewer',
  seeds: () => [...templateSeeds(), ...exampleSeeds()],
  words: templateWords,
  run(input) {
    const { path, source } = named(input);
    remembering ??= new Reviewer(builtInRules);
    fresh ??= new Reviewer(builtInRules);
    const review = remembering.review(source, { path, isArgument: true, ...(previous && { previous }) });
    previous = review.template;
    let before = 0;
    let fixesTried = 0;
    for (const { start, end, text, fixes, rule } of review.findings) {
      assert.ok(before <= start && start <= end && end <= source.length, `${rule} ${start}–${end} after ${before} of ${source.length}`);
      assert.equal(text, source.slice(start, end), rule);
      before = start;
      const fix = rule.startsWith('herzlich/') ? undefined : fixes.find(one => 0 < one.edits.length);
      if (fix === undefined || fixesTried === mostFixes) continue;
      fixesTried += 1;
      for (const edit of fix.edits) assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= source.length, `${rule} edits outside of the text`);
      assert.deepEqual(skeleton(readTemplate(applyEdits(source, fix.edits), { path })), skeleton(review.template), `${rule}: "${text}" → ${fix.title}`);
    }
    // Which inputs are reviewed afresh depends on nothing but themselves.
    if (source.length % 3 !== 0) return;
    fresh.forget();
    assert.deepEqual(said(fresh.review(source, { path, isArgument: true })), said(review), 'a reviewer that remembers says what a fresh one says');
  },
};

/** What the rules flag, three examples a letter. */
function exampleSeeds(): string[] {
  const flagged = builtInRules.flatMap(({ language, examples }) => examples.flags.map(({ marked }) => ({ language, text: marked.replaceAll(/[«»]/gu, '') })));
  return (['de', 'en'] as const).flatMap(language => {
    const mine = flagged.filter(one => one.language === language).map(one => one.text);
    return Array.from({ length: Math.ceil(mine.length / 3) }, (_, at) => `brief.md.hbs\n${language === 'de' ? 'Guten Tag,' : 'Hello,'}\n\n${mine.slice(at * 3, at * 3 + 3).join('\n\n')}\n\n${language === 'de' ? 'Viele Grüße' : 'Kind regards'}\n`);
  });
}

function said({ findings, temperature, language, register, problems }: Review) {
  return { findings, temperature, language, register, problems };
}
