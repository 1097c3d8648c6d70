import { countWords, homeOf, textOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** A circle is greeted: the letter is meant for all of them. */
const circle = /(?<!\p{L})(?:all|alle|everyone|everybody|friends|folks|team|neighbou?rs|colleagues|members of|parents of|freund\p{L}*|kolleg\p{L}*|nachbar\p{L}*|mitstreiter\p{L}*|\p{L}*gärtner\p{L}*|\p{L}*freunde\p{L}*|ehemalige\p{L}*|eltern der)(?!\p{L})/iu;

/** Sixty words and not one that is this reader's own: no placeholder, no number, no date. */
export const sameForEverybody: Signal = ({ letter }) => {
  if (countWords(letter) < 60 || circle.test(textOf(letter, 'greeting'))) return null;
  const hasSlot = letter.passages.some(readings => readings.some(passage => passage.reading.runs.some(run => run.kind === 'slot')));
  return hasSlot || /\d/u.test(textOf(letter, 'subject', 'greeting', 'body', 'list-item', 'table-cell', 'heading')) ? null : { at: homeOf(letter) };
};
