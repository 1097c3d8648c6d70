import type { Token } from '../language/token.ts';
import { noForm, numberForm } from '../language/vocabulary.ts';
import { classesOf, needsNext } from './classes.ts';
import { type PhraseTrie, root } from './phrase-trie.ts';
import { everySymbol, WordSymbols } from './word-symbols.ts';

/** What a token is to a trie. */
export interface Resolved {
  readonly symbols: WordSymbols;
  /** The symbols as a set, see `bitOf`; all of them for a word in parts. */
  readonly bits: number;
  /** Those of its symbols that may stand behind a gap. */
  readonly awaited: WordSymbols;
  /** The nodes it leads to from the root. */
  readonly starts: readonly number[];
  /** Symbols of the parts of a hyphenated word: "past-due" is also "past due". */
  readonly parts: readonly (readonly number[])[] | null;
}

const none = new WordSymbols([]);
const nothing: Resolved = { symbols: none, bits: 0, awaited: none, starts: [], parts: null };

/** Distinct numbers and long words of a long run; beyond that the memory starts anew. */
const mostRemembered = 20_000;

/** Looks every word up once and remembers the answer by its form. Most words of a letter mean nothing to any pattern. */
export class WordMemory {
  readonly #trie: PhraseTrie;
  readonly #lower: (Resolved | undefined)[] = [];
  readonly #capital: (Resolved | undefined)[] = [];
  /** By folded word, what has no form of its own; by meaning, slots. */
  readonly #others = new Map<string, Resolved>();

  constructor(trie: PhraseTrie) {
    this.#trie = trie;
  }

  /** `next` is the token after it. */
  resolve(token: Token, next: Token | undefined): Resolved {
    if (token.kind === 'slot') return this.#remember(`{${token.means ?? ''}`, token, next);
    if (token.form === noForm || token.form === numberForm) return this.#remember(token.folded, token, next);
    const memory = token.capital ? this.#capital : this.#lower;
    const known = memory[token.form];
    if (known !== undefined) return known;
    if (token.kind === 'word' && needsNext(token.folded)) return this.#remember(`${token.folded} ${classesOf(token, next).join(' ')}`, token, next);
    // Filled up to there, because an engine makes a slow map of a list with holes.
    while (memory.length < token.form) memory.push(undefined);
    return memory[token.form] = this.#read(token, next);
  }

  #remember(key: string, token: Token, next: Token | undefined): Resolved {
    let resolved = this.#others.get(key);
    if (resolved !== undefined) return resolved;
    resolved = this.#read(token, next);
    if (mostRemembered <= this.#others.size) this.#others.clear();
    this.#others.set(key, resolved);
    return resolved;
  }

  #read(token: Token, next: Token | undefined): Resolved {
    const trie = this.#trie;
    const symbols = trie.symbols.symbolsOf(token, next);
    const parts = token.kind === 'word' ? trie.symbols.symbolsOfParts(token.folded) : null;
    if (symbols.length === 0 && parts === null) return nothing;
    const all = new WordSymbols(symbols);
    const awaited = [...symbols, ...(parts ?? []).flat()].filter(symbol => trie.isAwaited(symbol));
    return {
      symbols: all, parts, bits: parts === null ? all.bits : everySymbol, awaited: awaited.length === 0 ? none : new WordSymbols(awaited),
      starts: symbols.map(symbol => trie.step(root, symbol)).filter(node => node >= 0),
    };
  }
}
