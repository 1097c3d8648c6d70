import type { LetterView } from '../passage.ts';
import { passagesIn, textOf } from './letter-places.ts';

/** A letter that asks for money that is due: it says so, is set to, or its subject does. */
export function isReminder(letter: LetterView): boolean {
  const { kind } = letter.prose.letter;
  if (kind !== null) return kind === 'reminder' || kind === 'dunning';
  const subject = passagesIn(letter, 'subject', 'heading').map(passage => passage.text.text).join('\n');
  return /zahlungserinnerung|\bmahnung|offene[rn]? (?:rechnung|betrag)|rechnung\b.{0,80}\boffen|payment reminder|overdue|unpaid invoice|invoice\b.{0,80}\b(?:open|due|unpaid)/iu.test(subject)
    && /(?:zahl|überweis|ueberweis|begleich|pay|settle|transfer)/iu.test(textOf(letter, 'body'));
}

/** Mail that tells a fact in passing, to be read in a second: nobody misses a thank-you in a password reset. */
export function isBusinessOnly(letter: LetterView): boolean {
  return letter.prose.letter.kind === 'security' || letter.prose.letter.kind === 'legal';
}
