import type { TokenizedText } from '../language/token.ts';
import { chooseMatches } from './choose-matches.ts';
import type { Match } from './match.ts';
import type { Pattern } from './pattern.ts';
import { type PackedTrie, PhraseTrie } from './phrase-trie.ts';
import { type Found, SentenceWalk } from './sentence-walk.ts';

/** A pattern to look for. Several may share an id; they are then one thing to find. */
export interface Sought {
  readonly id: number;
  readonly pattern: Pattern;
  /** Looked for only in sentences that hold a pattern which is not lazy: the company of a find, of no interest without it. */
  readonly isLazy?: boolean;
}

/** A matcher as it travels: made at build time, so that a start need not make it. */
export interface PackedMatcher {
  readonly eager: PackedTrie;
  readonly lazy: PackedTrie | null;
}

/** Many patterns in one automaton: a text is walked once, whatever their number. */
export class Matcher {
  readonly #walk: SentenceWalk;
  /** The trie of the lazy patterns, made when it is first wanted. */
  readonly #lazyTrie: (() => PhraseTrie) | null;
  #lazyWalk: SentenceWalk | null = null;

  /** From patterns, or from what `pack` made of them. */
  constructor(patterns: readonly Sought[] | PackedMatcher) {
    if ('eager' in patterns) {
      const { eager, lazy } = patterns;
      this.#walk = new SentenceWalk(new PhraseTrie([], eager));
      this.#lazyTrie = lazy === null ? null : () => new PhraseTrie([], lazy);
      return;
    }
    const lazy = patterns.filter(({ isLazy }) => isLazy === true);
    this.#walk = new SentenceWalk(new PhraseTrie(patterns.filter(({ isLazy }) => isLazy !== true)));
    this.#lazyTrie = lazy.length === 0 ? null : () => new PhraseTrie(lazy);
  }

  static pack(patterns: readonly Sought[]): PackedMatcher {
    const lazy = patterns.filter(({ isLazy }) => isLazy === true);
    return { eager: new PhraseTrie(patterns.filter(({ isLazy }) => isLazy !== true)).pack(), lazy: lazy.length === 0 ? null : new PhraseTrie(lazy).pack() };
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
      if (this.#lazyTrie !== null) {
        this.#lazyWalk ??= new SentenceWalk(this.#lazyTrie());
        found = [...found, ...this.#lazyWalk.walk(text, sentence)];
      }
      for (const match of chooseMatches(found, text, index)) matches.push(match);
    });
    return matches;
  }
}
