import type { Settings } from '../../config/settings.ts';
import type { Condition } from '../../prose/block.ts';
import { describeConditions } from '../../prose/describe-conditions.ts';
import { findFacts, type Fact } from '../fix/facts.ts';
import type { Passage } from '../passage.ts';
import { readPassages } from '../read-passages.ts';
import { TextMemory } from '../text-memory.ts';
import type { Review } from '../review.ts';

/** What a recipient must be able to rely on. `deadline` holds dates and stretches of time. */
export type FactKind = 'deadline' | 'amount' | 'link' | 'phone' | 'placeholder';

/** A sentence as a recipient reads it. `when` names the readings it stands in; '' where it stands in all. */
export interface ReadSentence {
  readonly text: string;
  readonly when: string;
  readonly facts: readonly { readonly kind: FactKind; readonly text: string }[];
}

/** The sentences of a letter in order, each once, however many readings hold it. */
export function readSentences(review: Review, settings: Settings): ReadSentence[] {
  return readPassages(review.prose, settings, new TextMemory()).flatMap(readings => sentencesOf(readings, settings));
}

function sentencesOf(readings: readonly Passage[], settings: Settings): ReadSentence[] {
  const found = new Map<string, { readonly facts: ReadSentence['facts']; readonly conditions: (readonly Condition[])[] }>();
  for (const passage of readings) {
    const conditions = [...passage.block.under, ...passage.reading.conditions];
    for (const { start, end } of passage.text.sentences) {
      const text = passage.reading.text.slice(start, end).replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      const known = found.get(text);
      if (known === undefined) found.set(text, { facts: factsOf(passage, start, end), conditions: [conditions] });
      else known.conditions.push(conditions);
    }
  }
  return [...found].map(([text, { facts, conditions }]) => ({ text, when: describeConditions(common(conditions), settings.messages), facts }));
}

/** Conditions that hold in all of the readings: what the sentence depends on. */
function common(readings: readonly (readonly Condition[])[]): readonly Condition[] {
  const [first = [], ...others] = readings;
  return first.filter(({ text, holds }) => others.every(conditions => conditions.some(one => one.text === text && one.holds === holds)));
}

function factsOf(passage: Passage, start: number, end: number): ReadSentence['facts'] {
  return findFacts(passage, { start, end }).flatMap(fact => {
    const kind = kindOf(fact);
    return kind === null ? [] : [{ kind, text: passage.reading.text.slice(fact.start, fact.end).trim() }];
  });
}

/** A bare number is no fact here: it may be anything from a list's number to a year. */
function kindOf({ isSlot, means }: Fact): FactKind | null {
  if (isSlot) return 'placeholder';
  if (means === 'amount' || means === 'link' || means === 'phone') return means;
  return means === 'date' || means === 'other' ? 'deadline' : null;
}
