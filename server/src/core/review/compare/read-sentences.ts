import type { Language } from '../../language/language.ts';
import type { Condition } from '../../prose/block.ts';
import { describeConditions } from '../../prose/describe-conditions.ts';
import type { Passage } from '../passage.ts';

/** A sentence as a recipient reads it. `when` names the readings it stands in; '' where it stands in all. */
export interface ReadSentence {
  readonly text: string;
  readonly when: string;
}

/** The sentences of a letter in order, each once, however many readings hold it. */
export function readSentences(passages: readonly (readonly Passage[])[], messages: Language): ReadSentence[] {
  return passages.flatMap(readings => sentencesOf(readings, messages));
}

function sentencesOf(readings: readonly Passage[], messages: Language): ReadSentence[] {
  const found = new Map<string, (readonly Condition[])[]>();
  for (const passage of readings) {
    const conditions = [...passage.block.under, ...passage.reading.conditions];
    for (const { start, end } of passage.text.sentences) {
      const text = passage.reading.text.slice(start, end).replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      const known = found.get(text);
      if (known === undefined) found.set(text, [conditions]);
      else known.push(conditions);
    }
  }
  return [...found].map(([text, conditions]) => ({ text, when: describeConditions(common(conditions), messages) }));
}

/** Conditions that hold in all of the readings: what the sentence depends on. */
function common(readings: readonly (readonly Condition[])[]): readonly Condition[] {
  const [first = [], ...others] = readings;
  return first.filter(({ text, holds }) => others.every(conditions => conditions.some(one => one.text === text && one.holds === holds)));
}
