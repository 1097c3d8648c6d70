import { hasContact } from '../conditions.ts';
import { appendSentence, homeOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** The letter asks not to be answered and names no other way to reach anybody. */
export const noReplyOnly: Signal = ({ letter, found, warm }) => {
  const noReply = found.find(one => one.category === 'no-reply-span');
  if (noReply === undefined || warm.has('contact') || hasContact(letter)) return null;
  const insert = appendSentence(letter);
  return { at: homeOf(letter), ...(insert === undefined ? {} : { insert }) };
};
