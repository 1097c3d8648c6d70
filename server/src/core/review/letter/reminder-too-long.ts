import { isReminder } from './letter-kind.ts';
import { countWords, passagesIn, wordsOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** A reminder works when it is short. */
export const reminderTooLong: Signal = ({ letter }) => {
  const last = passagesIn(letter, 'body').at(-1);
  return last !== undefined && isReminder(letter) && 150 < countWords(letter) ? { at: wordsOf(last) } : null;
};
