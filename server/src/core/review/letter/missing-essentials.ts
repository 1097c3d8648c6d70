import { isReminder } from './letter-kind.ts';
import { appendSentence, passagesIn, textOf, wordsOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

const money = /(?:€|EUR|CHF|Fr\.|\$|£)\s?\d|\d\s?(?:€|EUR|Euro|CHF|Franken|\$|£|dollars?|pounds?)/u;

/** A reminder without an amount, or without a plain request to pay: kind, but nobody knows what to do. */
export const missingEssentials: Signal = ({ letter }) => {
  if (!isReminder(letter)) return null;
  const first = passagesIn(letter, 'body')[0];
  if (first === undefined) return null;
  const hasAmount = letter.passages.some(([passage]) => passage !== undefined && (money.test(passage.text.text) || passage.reading.runs.some(run => run.slot?.means === 'amount')));
  const asks = /(?:zahl|überweis|ueberweis|begleich|ausgleich|pay|settle|transfer)/iu.test(textOf(letter, 'body', 'list-item', 'button', 'table-cell'));
  const hasOtherSlot = letter.passages.some(([passage]) => passage?.reading.runs.some(run => /betrag|summe|amount|total|balance|offen|due|rechnung|invoice|items|positionen/iu.test(run.slot?.name ?? '')) ?? false);
  if ((hasAmount || hasOtherSlot) && asks) return null;
  const insert = appendSentence(letter);
  return { at: wordsOf(first), ...(insert === undefined ? {} : { insert }) };
};
