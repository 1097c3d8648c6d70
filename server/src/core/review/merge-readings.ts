import type { Language } from '../language/language.ts';
import type { Condition } from '../prose/block.ts';
import { describeConditions } from '../prose/describe-conditions.ts';
import type { Span } from '../text/span.ts';
import type { Candidate, Passage } from './passage.ts';
import { remember } from './remember.ts';
import { toSource } from './source-map.ts';

/** Cold wording at a place of the source, found in one or more readings of its block. */
export interface Found extends Span {
  readonly rule: string;
  readonly category: string;
  /** As it stands in the first reading that holds it. */
  readonly candidate: Candidate;
  /** As it stands in each reading that holds it. */
  readonly candidates: readonly Candidate[];
  readonly readings: readonly string[];
}

/** One entry for what several readings of a block have in common: same rule, same place in the source. */
export function mergeReadings(candidates: readonly Candidate[], readingsOf: (at: number) => readonly Passage[], messages: Language): Found[] {
  const groups = new Map<string, { span: Span; all: Candidate[] }>();
  for (const candidate of candidates) {
    const span = toSource(candidate.passage.reading, candidate.match);
    const key = `${candidate.rule.id} ${span.start} ${span.end}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { span, all: [candidate] });
    else group.all.push(candidate);
  }
  return [...groups.values()].map(({ span, all }) => {
    const first = all.reduce((best, other) => (weight[other.severity] < weight[best.severity] ? other : best));
    return { start: span.start, end: span.end, rule: first.rule.id, category: first.rule.category, candidate: first, candidates: all, readings: readingsWith(all, readingsOf(first.passage.at), messages) };
  });
}

/** Which readings of a block hold one of the candidates; nothing to say where all do, as in a block without branches. */
function readingsWith(candidates: readonly Candidate[], readings: readonly Passage[], messages: Language): string[] {
  if (readings.length < 2) return [];
  const holding = readings.filter(passage => candidates.some(candidate => candidate.passage === passage));
  return holding.length === readings.length ? [] : labels(holding, readings, messages);
}

/** Nobody can hold more in mind. */
const mostConditions = 6;

const weight = { error: 0, warning: 1, info: 2, hint: 3 };

/**
 * Name the readings by what they have in common and the others have not.
 *
 *     found in: overdue+member, overdue   of: overdue+member, overdue, member, neither   → "if overdue"
 */
function labels(holding: readonly Passage[], all: readonly Passage[], messages: Language): string[] {
  const [first] = holding;
  if (first === undefined) return [];
  const masks = masksOf(all);
  const held = all.reduce((mask, passage, index) => (holding.includes(passage) ? mask | 1 << index : mask), 0);
  const own = masks.get(first) ?? [];
  const telling = first.reading.conditions.map((condition, index) => ({ condition, mask: own[index] ?? 0 })).filter(({ mask }) => (mask & held) === held && mask !== (1 << all.length) - 1);
  const isEnough = telling.reduce((mask, one) => mask & one.mask, -1) === held;
  if (telling.length > 0 && (isEnough || holding.length > 3)) {
    // One condition that tells all leaves nothing for the others to say.
    const alone = telling.find(({ mask }) => mask === held);
    return [describeConditions((alone === undefined ? telling : [alone]).slice(0, mostConditions).map(({ condition }) => condition), messages)];
  }
  return holding.slice(0, 3).map(passage => describeConditions(passage.reading.conditions.slice(0, mostConditions), messages)).filter(label => label !== '');
}

/** For each condition of each reading, in which readings it turns out so: bit 3 for the fourth. There are never more than 16. */
const masksOf = remember((all: readonly Passage[]): ReadonlyMap<Passage, readonly number[]> => {
  const key = ({ text, holds }: Condition): string => `${holds ? '+' : '-'}${text}`;
  const masks = new Map<string, number>();
  for (const [index, { reading }] of all.entries()) for (const condition of reading.conditions) masks.set(key(condition), (masks.get(key(condition)) ?? 0) | 1 << index);
  return new Map(all.map(passage => [passage, passage.reading.conditions.map(condition => masks.get(key(condition)) ?? 0)]));
});
