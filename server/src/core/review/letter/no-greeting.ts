import { addLine, passagesIn, wordsOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** No line greets the reader. */
export const noGreeting: Signal = ({ letter }) => {
  if (passagesIn(letter, 'greeting').length > 0) return null;
  const first = passagesIn(letter, 'body')[0];
  if (first === undefined) return null;
  const end = first.text.text.search(/[\s,]/u);
  const words = wordsOf(first);
  const insert = addLine(letter, first, 'before');
  return { at: { start: words.start, end: end === -1 ? words.end : Math.min(words.end, words.start + end) }, ...(insert === undefined ? {} : { insert }) };
};
