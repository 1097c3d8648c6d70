import type { Sentence, TokenizedText } from '../language/token.ts';
import { chooseMatches } from './choose-matches.ts';
import type { Match } from './match.ts';
import type { Pattern } from './pattern.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { SentenceWalk } from './sentence-walk.ts';

/**
 * Many patterns in one automaton: a text is walked once, whatever their number.
 * Several patterns may share an id; they are then one thing to find.
 */
export class Matcher {
  readonly #trie: PhraseTrie;
  readonly #walk: SentenceWalk;

  constructor(patterns: readonly { readonly id: number; readonly pattern: Pattern }[]) {
    this.#trie = new PhraseTrie(patterns);
    this.#walk = new SentenceWalk(this.#trie);
  }

  /**
   * Matches sorted by start. Of those of one id that overlap, the leftmost is kept, and of those the longest.
   * A gap is as short as it can be. Marks between words are passed over, the end of a sentence is not.
   */
  find(text: TokenizedText): Match[] {
    const matches: Match[] = [];
    text.sentences.forEach((sentence: Sentence, index) => {
      const found = this.#walk.walk(text, sentence);
      if (found.length > 0) matches.push(...chooseMatches(found, text, index));
    });
    return matches;
  }
}
