import type { Token } from '../language/token.ts';
import { needsNext } from './classes.ts';
import { type PhraseTrie, root } from './phrase-trie.ts';

/** What a token is to a trie. */
export interface Resolved {
  readonly symbols: readonly number[];
  /** Those of its symbols that may stand behind a gap. */
  readonly awaited: readonly number[];
  /** The nodes it leads to from the root. */
  readonly starts: readonly number[];
  /** Symbols of the parts of a hyphenated word: "past-due" is also "past due". */
  readonly parts: readonly (readonly number[])[] | null;
}

const nothing: Resolved = { symbols: [], awaited: [], starts: [], parts: null };

/** Distinct words of a long run; beyond that the memory starts anew. */
const mostRemembered = 50_000;

/** Looks every word up once and remembers the answer. Most words of a letter mean nothing to any pattern. */
export class WordMemory {
  readonly #trie: PhraseTrie;
  readonly #lower = new Map<string, Resolved>();
  readonly #capital = new Map<string, Resolved>();

  constructor(trie: PhraseTrie) {
    this.#trie = trie;
  }

  /** `next` is the token after it. */
  resolve(token: Token, next: Token | undefined): Resolved {
    if (token.kind === 'slot') return this.#remember(this.#capital, `{${token.means ?? ''}`, token, next);
    if (token.kind === 'word' && needsNext(token.folded)) return this.#read(token, next);
    return this.#remember(token.capital ? this.#capital : this.#lower, token.folded, token, next);
  }

  #remember(memory: Map<string, Resolved>, key: string, token: Token, next: Token | undefined): Resolved {
    let resolved = memory.get(key);
    if (resolved !== undefined) return resolved;
    resolved = this.#read(token, next);
    if (mostRemembered <= memory.size) memory.clear();
    memory.set(key, resolved);
    return resolved;
  }

  #read(token: Token, next: Token | undefined): Resolved {
    const trie = this.#trie;
    const symbols = trie.symbols.symbolsOf(token, next);
    const parts = token.kind === 'word' ? trie.symbols.symbolsOfParts(token.folded) : null;
    if (symbols.length === 0 && parts === null) return nothing;
    return {
      symbols, parts,
      awaited: [...symbols, ...(parts ?? []).flat()].filter(symbol => trie.isAwaited(symbol)),
      starts: symbols.map(symbol => trie.step(root, symbol)).filter(node => node >= 0),
    };
  }
}
