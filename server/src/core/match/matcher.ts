import type { TokenizedText } from '../language/token.ts';
import { chooseMatches } from './choose-matches.ts';
import type { Match } from './match.ts';
import type { Pattern } from './pattern.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { type Found, SentenceWalk } from './sentence-walk.ts';

/** A pattern to look for. Several may share an id; they are then one thing to find. */
export interface Sought {
  readonly id: number;
  readonly pattern: Pattern;
  /** Looked for only in sentences that hold a pattern which is not lazy: the company of a find, of no interest without it. */
  readonly isLazy?: boolean;
}

/** Many patterns in one automaton: a text is walked once, whatever their number. */
export class Matcher {
  readonly #walk: SentenceWalk;
  readonly #lazy: readonly Sought[];
  #lazyWalk: SentenceWalk | null = null;

  constructor(patterns: readonly Sought[]) {
    this.#lazy = patterns.filter(({ isLazy }) => isLazy === true);
    this.#walk = new SentenceWalk(new PhraseTrie(patterns.filter(({ isLazy }) => isLazy !== true)));
  }

  /**
   * Matches sorted by start. Of those of one id that overlap, the leftmost is kept, and of those the longest.
   * A gap is as short as it can be. Marks between words are passed over, the end of a sentence is not.
   */
  find(text: TokenizedText): Match[] {
    const matches: Match[] = [];
    text.sentences.forEach((sentence, index) => {
      let found: readonly Found[] = this.#walk.walk(text, sentence);
      if (found.length === 0) return;
      if (0 < this.#lazy.length) {
        this.#lazyWalk ??= new SentenceWalk(new PhraseTrie(this.#lazy));
        found = [...found, ...this.#lazyWalk.walk(text, sentence)];
      }
      for (const match of chooseMatches(found, text, index)) matches.push(match);
    });
    return matches;
  }
}
