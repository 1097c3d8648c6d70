import type { Find, Rule, Severity } from '../rule/rule.ts';
import type { Language } from '../language/language.ts';
import type { Match } from '../match/match.ts';
import type { Block, Prose, Reading } from '../prose/block.ts';
import type { Sentence, TokenizedText } from '../language/token.ts';
import type { Settings } from '../config/settings.ts';
import type { Template } from '../template/template.ts';

/** One reading of one block, cut into sentences and tokens. */
export interface Passage {
  readonly block: Block;
  /** Index into the judged blocks of the letter. */
  readonly at: number;
  readonly language: Language;
  readonly reading: Reading;
  readonly text: TokenizedText;
}

/** A match that may become a finding, with the place it stands in. All offsets count in the reading. */
export interface Candidate {
  readonly rule: Rule;
  readonly find: Find;
  readonly match: Match;
  readonly passage: Passage;
  /** The severity the find asks for, or the one a gate or kind has brought it down to. */
  readonly severity: Severity;
  /** The phrase itself holds a negation, so one in the match turns nothing round. */
  readonly isNegated?: boolean;
  /** What stands in for `{1}`, `{2}` where a kind gives words of its own; `null` where the gap of the text stays. */
  readonly fills?: readonly (string | null)[];
}

/** The letter as gates, conditions and kinds see it. */
export interface LetterView {
  readonly template: Template;
  readonly prose: Prose;
  readonly settings: Settings;
  /** All readings of each judged block, in order; at least one each. */
  readonly passages: readonly (readonly Passage[])[];
}

/** The sentence a candidate stands in. */
export function sentenceOf(candidate: Pick<Candidate, 'match' | 'passage'>): Sentence {
  return candidate.passage.text.sentences[candidate.match.sentence] ?? { start: 0, end: candidate.passage.text.text.length, firstToken: 0, endToken: candidate.passage.text.tokens.length };
}
