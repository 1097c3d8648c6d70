import type { Climate } from './climate.ts';
import { agrees, fittest, type Truth } from './tell-apart.ts';
import { degreesUnder, type Degrees } from './temperature.ts';
import { weigh } from './warmth.ts';

/** How warm the letter feels to those for whom the conditions turn out so. */
export function degreesIn(climate: Climate, truth: Truth): Degrees {
  const warm = new Set(climate.warm);
  const cold = [...climate.cold];
  let hasBody = false;
  let signs = false;
  for (const { under, ways, isBody } of climate.sections) {
    if (under.some(condition => !agrees(condition, truth))) continue;
    const way = fittest(ways, truth);
    if (way === undefined) continue;
    for (const signal of way.warm) warm.add(signal);
    cold.push(...way.cold);
    if (isBody && !hasBody && way.opens) warm.add('opening');
    hasBody ||= isBody;
    signs = way.signs;
  }
  if (signs) warm.add('human');
  return degreesUnder(weigh(warm), cold);
}
