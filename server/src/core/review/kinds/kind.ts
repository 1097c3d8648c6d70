import type { Candidate, LetterView, Passage } from '../passage.ts';
import { type Mark, marksOf } from '../sentence-marks.ts';
import type { Sentence } from '../../language/token.ts';
import type { Find, Severity } from '../../rule/rule.ts';

/** What a kind of match in code has found, in tokens of the passage. */
export interface KindMatch {
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  /** Words for `{1}`, `{2}` of the alternatives; `null` where the gap stands in. */
  readonly fills?: readonly (string | null)[];
  /** Stretches of tokens that stay in place, for `{1}`, `{2}`; an empty one where there is a fill. */
  readonly gaps?: readonly { readonly firstToken: number; readonly endToken: number }[];
  readonly severity?: Severity;
}

/** Finds what a phrase cannot say, one passage at a time, by its words and role alone: in every letter the same. */
export type Kind = (passage: Passage, options: Find['with']) => KindMatch[];

/** Finds what hangs on the letter around the passage too. */
export type LetterKind = (passage: Passage, letter: LetterView) => KindMatch[];

/** Finds what depends on what has been found before. */
export type LateKind = (passage: Passage, found: readonly Candidate[], letter: LetterView) => KindMatch[];

/** Looks at one sentence of a passage. */
type Look = (sentence: Sentence, index: number) => KindMatch | readonly KindMatch[] | null;

/** Look at each sentence of a passage that has all marks of one of the needs. */
export function eachSentence(passage: Passage, needs: readonly Mark[], look: Look): KindMatch[] {
  const { sentences } = passage.text;
  const marks = marksOf(passage.text, passage.language);
  const found: KindMatch[] = [];
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index];
    const own = marks[index] ?? 0;
    if (sentence === undefined || !needs.some(need => (own & need) === need)) continue;
    const seen = look(sentence, index);
    if (seen === null) continue;
    if ('sentence' in seen) found.push(seen);
    else found.push(...seen);
  }
  return found;
}
