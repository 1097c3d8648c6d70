import { findFacts } from '../fix/facts.ts';
import { appendSentence, homeOf, passagesIn, textOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** Bad news and no word about what the reader can do: no request, question, link, date or phone. */
export const noNextStep: Signal = ({ letter, found }) => {
  if (!found.some(one => one.candidate.severity === 'error' || one.candidate.severity === 'warning')) return null;
  const words = textOf(letter, 'body', 'list-item', 'button');
  if (passagesIn(letter, 'button').length > 0 || /\?|(?<!\p{L})(?:bitte|please|können Sie|kannst du|you can|rufen Sie|melden Sie|call|reply|contact|überweisen|zahlen|pay)\b/iu.test(words)) return null;
  const hasFact = passagesIn(letter, 'body', 'list-item').some(passage => findFacts(passage, { start: 0, end: passage.text.text.length }).some(fact => fact.means === 'link' || fact.means === 'date' || fact.means === 'phone'));
  if (hasFact) return null;
  const insert = appendSentence(letter);
  return { at: homeOf(letter), ...(insert === undefined ? {} : { insert }) };
};
