import { hasContact } from '../conditions.ts';
import { appendSentence, homeOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** No way to reach anybody, and the letter does not say that answers are unwelcome (that is `no-reply-only`). */
export const noContact: Signal = ({ letter, found, warm }) => {
  if (warm.has('contact') || hasContact(letter) || found.some(one => one.category === 'no-reply-span')) return null;
  const insert = appendSentence(letter);
  return { at: homeOf(letter), ...(insert === undefined ? {} : { insert }) };
};
