import type { Language } from '../../language/language.ts';
import { describeConditions } from '../../prose/describe-conditions.ts';
import { degreesIn } from '../degrees-in.ts';
import type { Review, Temperature } from '../review.ts';
import { tellApart, type Truth } from '../tell-apart.ts';

/** What a change does to one reading of a letter, or to several that feel alike; `null` where there was or is no letter. */
export interface ReadingChange {
  /** Such as "if overdue, unless member". */
  readonly when: string;
  readonly before: ReadingDegrees | null;
  readonly after: ReadingDegrees | null;
}

/** How warm a reading is, without the parts of its temperature. */
export type ReadingDegrees = Pick<Temperature, 'value' | 'band'>;

/** The temperature of each reading before and after, those that become colder first; none where all readings fare the same. */
export function compareReadings(before: Review | null, after: Review | null, messages: Language): ReadingChange[] {
  const conditions = [...new Set([...after?.climate?.conditions ?? [], ...before?.climate?.conditions ?? []])];
  if (conditions.length === 0) return [];
  const groups = tellApart(conditions, truth => ({ before: degreesUnder(before, truth), after: degreesUnder(after, truth) }), pair => `${pair.before?.value} ${pair.after?.value}`);
  if (groups.length < 2) return [];
  return groups.map(group => ({ when: describeConditions(group.conditions, messages), ...group.value }))
    .toSorted((a, b) => rise(a) - rise(b) || (a.after?.value ?? 0) - (b.after?.value ?? 0));
}

function rise({ before, after }: ReadingChange): number {
  return before === null || after === null ? 0 : after.value - before.value;
}

/** A letter without branches feels the same in every reading. */
function degreesUnder(review: Review | null, truth: Truth): ReadingDegrees | null {
  if (review?.temperature === undefined) return null;
  const { value, band } = review.climate === undefined ? review.temperature : degreesIn(review.climate, truth);
  return { value, band };
}
