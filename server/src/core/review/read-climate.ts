import type { Severity } from '../rule/rule.ts';
import type { Climate, Section, Way } from './climate.ts';
import { saysHowToReach } from './conditions.ts';
import { degreesIn } from './degrees-in.ts';
import type { Found } from './merge-readings.ts';
import { longestOfCategory, onePerFamily } from './overlaps.ts';
import type { LetterView, Passage } from './passage.ts';
import { listTruths, mostConditions } from './tell-apart.ts';
import { addGestures, endsInName, opensKindly, type WarmSignal } from './warmth.ts';

/** More conditions than this are not weighed against each other. */
const mostWeighed = 32;
/** Fewer degrees than this nobody feels: such a condition is not told apart. */
const notable = 3;

/**
 * What the branches of a letter do to its temperature; `null` where there are none, as in most letters.
 * `found` is everything cold, `counts` what no writer has excepted.
 */
export function readClimate(letter: LetterView, found: readonly Found[], counts: ReadonlySet<Found>): Climate | null {
  if (letter.passages.every(readings => !isSplit(readings))) return null;
  const cold = new Map<Passage, { all: Found[]; counting: Found[] }>();
  for (const one of found) {
    for (const candidate of one.candidates) {
      let here = cold.get(candidate.passage);
      if (here === undefined) cold.set(candidate.passage, here = { all: [], counting: [] });
      const asHere = candidate === one.candidate ? one : { ...one, candidate };
      here.all.push(asHere);
      if (counts.has(one)) here.counting.push(asHere);
    }
  }
  const warm = new Set<WarmSignal>();
  const constant: Severity[] = [];
  const coldIn = (passage: Passage): Severity[] => {
    const { counting = [] } = cold.get(passage) ?? {};
    return counting.length === 0 ? [] : onePerFamily(longestOfCategory(counting)).map(one => one.candidate.severity);
  };
  for (const readings of letter.passages) {
    const [passage] = readings;
    if (passage === undefined || isSplit(readings)) continue;
    addGestures(passage, cold.get(passage)?.all ?? [], warm);
    if (!warm.has('contact') && saysHowToReach(passage)) warm.add('contact');
    constant.push(...coldIn(passage));
  }
  const isBody = ([first]: readonly Passage[]): boolean => first?.block.role === 'body';
  const isFixed = ([first]: readonly Passage[]): boolean => first?.block.under.length === 0;
  const firstBody = letter.passages.findIndex(readings => isBody(readings) && isFixed(readings));
  const last = letter.passages.findLastIndex(isFixed);
  const sections = letter.passages.flatMap((readings, at): Section[] => {
    const mayOpen = isBody(readings) && (firstBody < 0 || at <= firstBody);
    const mayEnd = last <= at;
    const split = isSplit(readings);
    if (!split && !mayOpen && !mayEnd) return [];
    const ways = readings.map((passage): Way => {
      const here = cold.get(passage)?.all ?? [];
      const own = new Set(warm);
      if (split) addGestures(passage, here, own);
      if (split && !own.has('contact') && saysHowToReach(passage)) own.add('contact');
      return {
        conditions: passage.reading.conditions, warm: [...own].filter(signal => !warm.has(signal)), cold: split ? coldIn(passage) : [],
        opens: mayOpen && opensKindly(passage, here), signs: mayEnd && endsInName(passage),
      };
    });
    return [{ under: readings[0]?.block.under ?? [], isBody: isBody(readings), ways }];
  });
  const climate: Climate = { warm: [...warm], cold: constant, sections, conditions: [] };
  return { ...climate, conditions: weightiest(climate) };
}

function isSplit(readings: readonly Passage[]): boolean {
  return 1 < readings.length || 0 < (readings[0]?.block.under.length ?? 0);
}

/** The conditions that change the temperature most, in the order of the letter. */
function weightiest(climate: Climate): readonly string[] {
  const asked = [...new Set(climate.sections.filter(makesADifference).flatMap(({ under, ways }) => [...under, ...ways.flatMap(way => way.conditions)].map(({ text }) => text)))];
  const weights = new Map(asked.slice(0, mostWeighed).map(text => [text, weightOf(text, asked, climate)]));
  const kept = new Set(asked.filter(text => notable <= (weights.get(text) ?? 0)).toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, mostConditions));
  return asked.filter(text => kept.has(text));
}

/** How many degrees a condition makes, whatever the others are; of many, with all others true and with none. */
function weightOf(text: string, asked: readonly string[], climate: Climate): number {
  const others = asked.filter(one => one !== text);
  const contexts = others.length < mostConditions ? listTruths(others) : [true, false].map(holds => new Map(others.map(one => [one, holds])));
  return Math.max(...contexts.map(context => {
    const [on, off] = [true, false].map(holds => degreesIn(climate, new Map([...context, [text, holds]])).value);
    return Math.abs((on ?? 0) - (off ?? 0));
  }));
}

/** False where every reading of the block adds the same, and it stands in all readings of the letter or adds nothing. */
function makesADifference({ under, ways, isBody }: Section): boolean {
  const [first, ...others] = ways.map(({ warm, cold, opens, signs }) => JSON.stringify([warm.toSorted(), cold.toSorted(), opens, signs]));
  if (others.some(other => other !== first)) return true;
  return 0 < under.length && (isBody || first !== JSON.stringify([[], [], false, false]));
}
