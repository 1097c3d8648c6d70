import { countWords, homeOf, textOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** Sixty words and not one that is this reader's own: no placeholder, no number, no date. */
export const sameForEverybody: Signal = ({ letter }) => {
  if (countWords(letter) < 60) return null;
  const hasSlot = letter.passages.some(readings => readings.some(passage => passage.reading.runs.some(run => run.kind === 'slot')));
  return hasSlot || /\d/u.test(textOf(letter, 'subject', 'greeting', 'body', 'list-item', 'table-cell', 'heading')) ? null : { at: homeOf(letter) };
};
