import type { Condition } from '../../prose/block.ts';
import { findFacts, type Fact as FactPlace } from '../fix/facts.ts';
import type { Passage } from '../passage.ts';

/** What a recipient must be able to rely on. `deadline` holds dates and stretches of time. */
export type FactKind = 'deadline' | 'amount' | 'link' | 'phone' | 'placeholder';

/** A block that has a fact in at least one of its readings. */
export interface FactSection {
  readonly under: readonly Condition[];
  readonly ways: readonly { readonly conditions: readonly Condition[]; readonly holds: boolean }[];
}

interface Fact {
  readonly kind: FactKind;
  readonly text: string;
  /** It stands in every reading; then no section needs to be asked. */
  readonly isEverywhere: boolean;
  readonly sections: readonly FactSection[];
}

/** The facts of a letter by kind and text, in the order in which they are met. */
export type Facts = ReadonlyMap<string, Fact>;

/** `links` stand in attributes and link targets: they are not read, but a recipient follows them. */
export function readFacts(passages: readonly (readonly Passage[])[], links: readonly string[]): Facts {
  const facts = new Map<string, Fact>();
  const add = (kind: FactKind, text: string, isEverywhere: boolean, sections: readonly FactSection[]): void => {
    const key = `${kind}\n${text}`;
    const known = facts.get(key);
    facts.set(key, { kind, text, isEverywhere: isEverywhere || known?.isEverywhere === true, sections: [...(known?.sections ?? []), ...sections] });
  };
  for (const readings of passages) {
    const under = readings[0]?.block.under ?? [];
    const found = readings.map(factsOf);
    const all = new Map(found.flatMap(facts => [...facts]));
    for (const [key, { kind, text }] of all) {
      const ways = readings.map((passage, index) => ({ conditions: passage.reading.conditions, holds: found[index]?.has(key) === true }));
      const isEverywhere = under.length === 0 && ways.every(way => way.holds);
      add(kind, text, isEverywhere, isEverywhere ? [] : [{ under, ways }]);
    }
  }
  for (const link of links) add('link', link, true, []);
  return facts;
}

function factsOf(passage: Passage): Map<string, { readonly kind: FactKind; readonly text: string }> {
  return new Map(findFacts(passage, { start: 0, end: passage.text.text.length }).flatMap(place => {
    const kind = kindOf(place);
    const text = passage.reading.text.slice(place.start, place.end).trim();
    return kind === null ? [] : [[`${kind}\n${text}`, { kind, text }] as const];
  }));
}

/** A bare number is no fact here: it may be anything from a list's number to a year. */
function kindOf({ isSlot, means }: FactPlace): FactKind | null {
  if (isSlot) return 'placeholder';
  if (means === 'amount' || means === 'link' || means === 'phone') return means;
  return means === 'date' || means === 'other' ? 'deadline' : null;
}
