import type { Language } from '../language/language.ts';
import { describeConditions } from '../prose/describe-conditions.ts';
import type { Climate } from './climate.ts';
import { degreesIn } from './degrees-in.ts';
import type { ReadingTemperature } from './review.ts';
import { tellApart } from './tell-apart.ts';

/** The readings of a letter that feel different, coldest first; none where all feel the same. */
export function readingTemperatures(climate: Climate, messages: Language): ReadingTemperature[] {
  const readings = tellApart(climate.conditions, truth => degreesIn(climate, truth), degrees => JSON.stringify(degrees));
  if (readings.length < 2) return [];
  return readings.map(({ conditions, value }) => ({ reading: describeConditions(conditions, messages), ...value })).sort((a, b) => a.value - b.value);
}
