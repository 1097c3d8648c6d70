import type { Language } from '../../language/language.ts';
import type { Condition } from '../../prose/block.ts';
import { describeConditions } from '../../prose/describe-conditions.ts';
import { agrees, fittest, tellApart, type Truth } from '../tell-apart.ts';
import type { FactKind, Facts, FactSection } from './read-facts.ts';

/** A fact that a change altered, took away (`after` is null) or brought (`before` is null). `when` names readings, '' for all. */
export interface FactChange {
  readonly kind: FactKind;
  readonly before: string | null;
  readonly after: string | null;
  readonly when: string;
}

/**
 * What happened to the facts of a letter. A placeholder that is left in one reading only is gone in the others.
 * One deadline gone and one new is a deadline changed: "14 Tage" → "7 Tage".
 */
export function compareFacts(before: Facts, after: Facts, messages: Language): FactChange[] {
  const gone = missing(before, after, messages).map(({ kind, text, when }) => ({ kind, before: text, after: null, when }));
  const brought = missing(after, before, messages).map(({ kind, text, when }) => ({ kind, before: null, after: text, when }));
  const changed = gone.map((one): FactChange => {
    // A placeholder stands for itself; nothing takes its place.
    const at = one.kind === 'placeholder' ? -1 : brought.findIndex(other => other.kind === one.kind && other.when === one.when);
    const [instead] = at < 0 ? [] : brought.splice(at, 1);
    return instead === undefined ? one : { ...one, after: instead.after };
  });
  return [...changed, ...brought];
}

/** Facts that stand here and not there, once for each group of readings they are missing in. */
function missing(here: Facts, there: Facts, messages: Language): { readonly kind: FactKind; readonly text: string; readonly when: string }[] {
  return [...here.values()].flatMap(fact => {
    const { kind, text } = fact;
    const other = there.get(`${kind}\n${text}`);
    if (other?.isEverywhere === true) return [];
    const sections = [...fact.sections, ...(other?.sections ?? [])];
    const conditions = [...new Set(sections.flatMap(section => telling(section)))];
    const groups = tellApart(conditions, truth => (fact.isEverywhere || stands(fact.sections, truth)) && !stands(other?.sections ?? [], truth), String);
    return groups.filter(group => group.value).map(group => ({ kind, text, when: describeConditions(group.conditions, messages) }));
  });
}

function stands(sections: readonly FactSection[], truth: Truth): boolean {
  return sections.some(({ under, ways }) => under.every(condition => agrees(condition, truth)) && fittest(ways, truth)?.holds === true);
}

/** The conditions that decide whether the fact stands in a block: those of the block, and those that part the readings with it from those without. */
function telling({ under, ways }: FactSection): string[] {
  const inside = [...new Set(ways.flatMap(way => way.conditions.map(({ text }) => text)))];
  const parts = (text: string): boolean => outcomes(ways, { text, holds: true }) !== outcomes(ways, { text, holds: false });
  return [...under.map(({ text }) => text), ...inside.filter(parts)];
}

/** `some`, `all` or `none` of the readings in which the condition turns out so hold the fact. */
function outcomes(ways: FactSection['ways'], { text, holds }: Condition): string {
  const such = ways.filter(way => way.conditions.some(condition => condition.text === text && condition.holds === holds));
  if (such.every(way => way.holds)) return 'all';
  return such.some(way => way.holds) ? 'some' : 'none';
}
