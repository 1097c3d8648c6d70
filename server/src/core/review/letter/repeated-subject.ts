import { passagesIn, wordsOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

const secondLine = new Set(['preheader', 'body', 'greeting', 'heading']);

/**
 * The second line that a mailbox shows is the subject again, and so is wasted. It is the preheader, or where there is none,
 * the first line of the letter; a heading in it may say the subject.
 *
 *     Subject: Your table is ready
 *     «Your table is ready.»
 *     Hello {{name}}, …
 */
export const repeatedSubject: Signal = ({ letter }) => {
  const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const subjects = new Set(passagesIn(letter, 'subject', 'title').map(passage => words(passage.text.text)).filter(text => text !== ''));
  const shown = passagesIn(letter, 'preheader')[0] ?? letter.passages.find(([first]) => first !== undefined && secondLine.has(first.block.role))?.[0];
  if (shown === undefined || shown.block.role === 'heading' || !subjects.has(words(shown.text.text))) return null;
  return { at: wordsOf(shown) };
};
