import type { Candidate, LetterView, Passage } from '../passage.ts';
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

/** Each sentence of a passage with its place. */
export function eachSentence(passage: Passage, look: (sentence: Sentence, index: number) => KindMatch | readonly KindMatch[] | null): KindMatch[] {
  return passage.text.sentences.flatMap((sentence, index) => look(sentence, index) ?? []);
}
