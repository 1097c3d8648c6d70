import type { Language } from '../../language/language.ts';
import type { Span } from '../../text/span.ts';
import { isReader } from '../people.ts';
import { toSource } from '../source-map.ts';
import type { Signal } from './signal.ts';

/** du and Sie in one letter. Stands at the first word of the rarer form; the first of the other is related. */
export const mixedAddress: Signal = ({ letter }) => {
  if (letter.prose.register !== 'mixed') return null;
  const sie: Span[] = [];
  const du: Span[] = [];
  for (const [passage] of letter.passages) {
    if (passage?.language !== 'de') continue;
    const starts = new Set(passage.text.sentences.map(sentence => sentence.firstToken));
    for (const [index, token] of passage.text.tokens.entries()) {
      if (!isReader(token, 'de')) continue;
      const isFormal = /^(?:sie|ihnen|ihr)/u.test(token.folded);
      // "Sie" and "Ihr" at the beginning of a sentence may be somebody else.
      if (isFormal && starts.has(index)) continue;
      if (/^eu(?:ch|er|re)/u.test(token.folded)) continue;
      (isFormal ? sie : du).push(toSource(passage.reading, token));
    }
  }
  const [rare, common] = sie.length < du.length ? [sie, du] : [du, sie];
  const first = rare[0];
  const other = common[0];
  if (first === undefined || other === undefined) return null;
  return { at: first, related: [{ ...other, message: sayOther(sie === common, letter.settings.messages) }] };
};

function sayOther(isFormal: boolean, messages: Language): string {
  const word = isFormal ? 'Sie' : 'du';
  return messages === 'de' ? `Hier steht „${word}“.` : `The letter says "${word}" here.`;
}
