import { passagesIn, wordsOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** The preheader says the subject again: the second line a reader sees is wasted. */
export const repeatedSubject: Signal = ({ letter }) => {
  const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const subjects = new Set(passagesIn(letter, 'subject').map(passage => words(passage.text.text)));
  const preheader = passagesIn(letter, 'preheader').find(passage => subjects.has(words(passage.text.text)));
  return preheader === undefined ? null : { at: wordsOf(preheader) };
};
