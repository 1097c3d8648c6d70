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
    const readings = readingsOf(first.passage.at);
    const holding = readings.filter(passage => all.some(candidate => candidate.passage === passage));
    return { ...span, rule: first.rule.id, category: first.rule.category, candidate: first, readings: holding.length === readings.length ? [] : labels(holding, readings, messages) };
  });
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
  const first = holding[0]?.reading.conditions ?? [];
  const shared = first.filter(condition => holding.every(passage => has(passage, condition)));
  const telling = shared.filter(condition => !all.every(passage => has(passage, condition)));
  const isEnough = all.every(passage => holding.includes(passage) || !telling.every(condition => has(passage, condition)));
  if (telling.length > 0 && (isEnough || holding.length > 3)) return [describeConditions(smallest(telling, holding, all).slice(0, mostConditions), messages)];
  return holding.slice(0, 3).map(passage => describeConditions(passage.reading.conditions.slice(0, mostConditions), messages)).filter(label => label !== '');
}

/** Leave out conditions that tell nothing beyond the others. */
function smallest(telling: readonly Condition[], holding: readonly Passage[], all: readonly Passage[]): readonly Condition[] {
  const alone = telling.find(condition => all.every(passage => holding.includes(passage) === has(passage, condition)));
  return alone === undefined ? telling : [alone];
}

function has(passage: Passage, condition: Condition): boolean {
  return conditionsOf(passage).has(`${condition.holds ? '+' : '-'}${condition.text}`);
}

const conditionsOf = remember((passage: Passage): ReadonlySet<string> => new Set(passage.reading.conditions.map(({ text, holds }) => `${holds ? '+' : '-'}${text}`)));
