import type { Sentence, TokenizedText } from '../language/token.ts';
import { chooseMatches } from './choose-matches.ts';
import type { Match } from './match.ts';
import type { Pattern } from './pattern.ts';
import { type PackedTrie, PhraseTrie } from './phrase-trie.ts';
import { SentenceWalk } from './sentence-walk.ts';

/** A pattern to look for. Several may share an id; they are then one thing to find. */
export interface Sought {
  readonly id: number;
  readonly pattern: Pattern;
  /** Not found by `find` but on request, see `companyIn`: the company of a find is of no interest without it. */
  readonly isLazy?: boolean;
}

/** A matcher as it travels: made at build time, so that a start need not make it. */
export interface PackedMatcher {
  readonly eager: PackedTrie;
  readonly lazy: PackedTrie | null;
}

const nobody: ReadonlySet<number> = new Set();

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
    for (let index = 0; index < text.sentences.length; index += 1) {
      const sentence = text.sentences[index];
      if (sentence === undefined) break;
      const found = this.#walk.walk(text, sentence);
      if (found.length > 0) for (const match of chooseMatches(found, text, index)) matches.push(match);
    }
    return matches;
  }

  /** The ids of the lazy patterns that a sentence holds. */
  companyIn(text: TokenizedText, sentence: Sentence): ReadonlySet<number> {
    if (this.#lazyTrie === null) return nobody;
    this.#lazyWalk ??= new SentenceWalk(this.#lazyTrie());
    return new Set(this.#lazyWalk.walk(text, sentence).map(({ id }) => id));
  }
}
