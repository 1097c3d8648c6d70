import { applyEdits } from '../../text/edit.ts';
import type { Review } from '../review.ts';
import { safeFixes, type Chosen } from './collect-fixes.ts';

/** Far more rounds than fixes lead to further fixes; a rule that undid another would stop here. */
const mostRounds = 8;

/** A letter with its safe fixes made. */
export interface FixedLetter {
  readonly source: string;
  /** Every fix that was made, in order. */
  readonly made: readonly Chosen[];
}

/**
 * Make all safe fixes, then those that the mended text calls for, until none is left: a second call changes nothing.
 * A fix that would make the letter colder is left out. `review` judges a source the way the first one was judged.
 */
export function fixSafely(source: string, review: (source: string) => Review): FixedLetter {
  const made: Chosen[] = [];
  let text = source;
  let judged = review(text);
  for (let round = 0; round < mostRounds; round += 1) {
    const chosen = safeFixes(judged.findings);
    if (chosen.length === 0) break;
    const step = mend(text, judged, chosen, review) ?? oneByOne(text, judged, chosen, review);
    if (step === null) break;
    made.push(...step.made);
    text = step.text;
    judged = step.review;
  }
  return { source: text, made };
}

interface Step {
  readonly text: string;
  readonly review: Review;
  readonly made: readonly Chosen[];
}

/** All of them at once; `null` if that would change nothing or make the letter colder. */
function mend(text: string, before: Review, chosen: readonly Chosen[], review: (source: string) => Review): Step | null {
  const mended = applyEdits(text, chosen.flatMap(({ fix }) => fix.edits));
  if (mended === text) return null;
  const after = review(mended);
  return isColder(before, after) ? null : { text: mended, review: after, made: chosen };
}

/** The first that helps by itself. */
function oneByOne(text: string, before: Review, chosen: readonly Chosen[], review: (source: string) => Review): Step | null {
  for (const one of chosen) {
    const step = mend(text, before, [one], review);
    if (step !== null) return step;
  }
  return null;
}

function isColder(before: Review, after: Review): boolean {
  return before.temperature !== undefined && after.temperature !== undefined && after.temperature.value < before.temperature.value;
}
