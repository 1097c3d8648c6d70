import { isBusinessOnly } from './letter-kind.ts';
import { appendSentence, homeOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** Nowhere a thank-you that is meant: "Danke für Ihr Verständnis" does not count. */
export const noThanks: Signal = ({ letter, warm }) => {
  if (warm.has('thanks') || isBusinessOnly(letter)) return null;
  const insert = appendSentence(letter);
  return { at: homeOf(letter), ...(insert === undefined ? {} : { insert }) };
};
