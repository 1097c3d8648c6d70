import type { Language } from '../language/language.ts';
import type { Token, TokenizedText } from '../language/token.ts';
import { mostForms, noForm, textOfForm } from '../language/vocabulary.ts';
import { grown } from '../text/grown.ts';
import { hasWord, type WordList } from './markers.ts';
import { remember } from './remember.ts';

/** One bit that says of a sentence: it holds a word of some lists. Several make a need: all of them must be there. */
export type Mark = number;

/** Word lists, or a pattern for a folded word; a pattern is tried on the letters of a placeholder too. */
type Sort = WordList | RegExp;

const sorts: Readonly<Record<Language, (readonly Sort[])[]>> = { de: [], en: [] };

/** True while a test looks at every sentence. */
let isBlind = false;

/** For tests: do some work as if every sentence had every mark. It must find the same. */
export function withoutMarks<Result>(work: () => Result): Result {
  isBlind = true;
  try {
    return work();
  } finally {
    isBlind = false;
  }
}

/**
 * A new mark, for what stands in one of the lists of a language. Without lists no sentence has it. There is room for thirty;
 * more would share their bits, which lets more sentences through and loses none.
 */
export function newMark(lists: Readonly<Partial<Record<Language, readonly Sort[]>>>): Mark {
  sorts.de.push(lists.de ?? []);
  sorts.en.push(lists.en ?? []);
  return 1 << (sorts.de.length - 1);
}

/** The bits of each form, as far as they have been asked for; 0 is not known yet. */
const known: Record<Language, Int32Array> = { de: new Int32Array(), en: new Int32Array() };
/** Set in every entry that is known. */
const isKnown = 1 << 30;

/**
 * The marks of each sentence of a text, in one pass over its tokens. Most sentences lack what a kind of match needs, and
 * are not looked at by it: on letters of all sorts this leaves one in thirty.
 */
export const marksOf = remember(({ tokens, sentences }: TokenizedText, language: Language): Int32Array => {
  const marks = new Int32Array(sentences.length);
  if (isBlind) return marks.fill(-1);
  let table = known[language];
  for (let index = 0; index < marks.length; index += 1) {
    const { firstToken = 0, endToken = 0 } = sentences[index] ?? {};
    let bits = 0;
    for (let at = firstToken; at < endToken; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      const own = table[token.form] ?? 0;
      if (own !== 0) {
        bits |= own;
        continue;
      }
      bits |= lookUp(token, language);
      table = known[language];
    }
    marks[index] = bits;
  }
  return marks;
});

/** What all words of a text hold together. */
export const marksOfText = remember((text: TokenizedText, language: Language): number => marksOf(text, language).reduce((all, own) => all | own, 0));

function lookUp({ kind, folded, form }: Token, language: Language): number {
  // Who knows what a long placeholder or an endless word holds.
  if (form === noForm && kind !== 'url') return -1;
  const letters = kind === 'slot' ? textOfForm(form) : folded;
  let bits = isKnown;
  sorts[language].forEach((lists, index) => {
    if (lists.some(list => (list instanceof RegExp ? list.test(letters) : hasWord(list, folded)))) bits |= 1 << index;
  });
  if (form === noForm) return bits;
  known[language] = grown(known[language], Math.min(form, mostForms), size => new Int32Array(size));
  known[language][form] = bits;
  return bits;
}
