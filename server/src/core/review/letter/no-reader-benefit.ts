import { appendSentence, countWords, homeOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** Bad news of some length in which the reader neither gains nor understands anything. */
export const noReaderBenefit: Signal = ({ letter, found, warm }) => {
  if (warm.has('reason') || warm.has('offer') || countWords(letter) < 40) return null;
  if (!found.some(one => one.candidate.severity === 'error' || one.candidate.severity === 'warning')) return null;
  const insert = appendSentence(letter);
  return { at: homeOf(letter), ...(insert === undefined ? {} : { insert }) };
};
