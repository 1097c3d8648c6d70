import type { Sentence, Token, TokenizedText } from '../language/token.ts';
import { clauseOpeners, mayFollowParticle } from './clause-words.ts';
import type { GapEdge } from './exits.ts';
import { type PhraseTrie, root, sentenceRoot } from './phrase-trie.ts';
import { type Resolved, WordMemory } from './word-memory.ts';

/** A pattern walked as far as `node`, which the token `at` led to. */
export interface Thread {
  readonly node: number;
  readonly firstToken: number;
  readonly at: number;
  readonly before: Thread | null;
  /** The gap between `before` and this one, if there was one. */
  readonly gap: OpenGap | null;
}

/** A thread that waits for its next word. */
export interface OpenGap {
  readonly thread: Thread;
  readonly edge: GapEdge;
  /** The number of the word after which it is too late. */
  readonly lastWord: number;
}

/** A complete pattern, not yet compared with others. */
export interface Found {
  readonly id: number;
  readonly leaf: number;
  readonly thread: Thread;
}

/** Behind a gap with more symbols than this, one of them is likely to follow; looking takes longer than opening it. */
const mostWanted = 12;

/** Walks a trie through sentences. Holds the threads of one sentence at a time. */
export class SentenceWalk {
  readonly #trie: PhraseTrie;
  readonly #memory: WordMemory;
  #pending: Thread[] = [];
  #arrived: Thread[] = [];
  #spare: Thread[] = [];
  #gaps: OpenGap[] = [];
  #found: Found[] = [];
  readonly #accepted = new Set<number>();
  /** By symbol: the number of the last word of the sentence that has it. Words are numbered on and on. */
  readonly #lastWordWith: Int32Array;
  #word = 0;
  /** The words of the sentence: their tokens, and what they are to the trie. */
  readonly #places: number[] = [];
  readonly #resolved: Resolved[] = [];
  #tokens: readonly Token[] = [];
  #endToken = 0;
  #next: Resolved | undefined;

  constructor(trie: PhraseTrie) {
    this.#trie = trie;
    this.#memory = new WordMemory(trie);
    this.#lastWordWith = new Int32Array(trie.symbols.count);
  }

  /** Everything that is complete in the sentence. Of one sequence and one beginning only the shortest. */
  walk({ tokens }: TokenizedText, sentence: Sentence): readonly Found[] {
    this.#tokens = tokens;
    this.#endToken = sentence.endToken;
    this.#found = [];
    if (!this.#resolveAll(sentence.firstToken)) return this.#found;
    this.#pending.length = 0;
    if (this.#gaps.length > 0) this.#gaps = [];
    for (let index = 0; index < this.#places.length; index += 1) {
      const at = this.#places[index] ?? 0;
      const resolved = this.#resolved[index];
      if (resolved === undefined) break;
      this.#word += 1;
      if (this.#gaps.length > 0) this.#closeGaps((this.#places[index - 1] ?? at) + 1, at);
      this.#next = this.#resolved[index + 1];
      const isIdle = resolved.starts.length === 0 && this.#pending.length === 0 && this.#gaps.length === 0 && index > 0 && resolved.parts === null;
      if (!isIdle) this.#take(at, resolved, index === 0);
    }
    if (this.#accepted.size > 0) this.#accepted.clear();
    return this.#found;
  }

  /** Look every word up; false if no pattern knows one of them. */
  #resolveAll(firstToken: number): boolean {
    if (this.#word > 2_000_000_000) {
      this.#word = 0;
      this.#lastWordWith.fill(0);
    }
    this.#resolved.length = 0;
    this.#places.length = 0;
    let word = this.#word;
    let isKnown = false;
    for (let at = firstToken; at < this.#endToken; at += 1) {
      const token = this.#tokens[at];
      if (token === undefined || token.kind === 'mark') continue;
      word += 1;
      const resolved = this.#memory.resolve(token, this.#tokens[at + 1]);
      this.#places.push(at);
      this.#resolved.push(resolved);
      if (resolved.symbols.length > 0 || resolved.parts !== null) isKnown = true;
      for (const symbol of resolved.awaited) this.#lastWordWith[symbol] = word;
    }
    if (!isKnown) this.#word = word;
    return isKnown;
  }

  /** One word: go on with every thread that waits for it, and begin anew. */
  #take(at: number, resolved: Resolved, isFirst: boolean): void {
    const trie = this.#trie;
    const pending = this.#pending;
    const gaps = this.#gaps;
    const gapCount = gaps.length;
    // The two lists take turns, so that nothing is made anew for every word.
    this.#arrived = this.#spare;
    this.#arrived.length = 0;
    if (pending.length > 0 || gapCount > 0 || isFirst) for (const symbol of resolved.symbols) {
      for (const thread of pending) this.#reach(trie.step(thread.node, symbol), thread.firstToken, at, thread, null);
      for (let index = 0; index < gapCount; index += 1) {
        const gap = gaps[index];
        if (gap !== undefined) this.#reach(trie.step(gap.edge.node, symbol), gap.thread.firstToken, at, gap.thread, gap);
      }
      if (isFirst) this.#reach(trie.step(sentenceRoot, symbol), at, at, null, null);
    }
    for (const node of resolved.starts) this.#reach(node, at, at, null, null);
    if (resolved.parts !== null) this.#takeParts(at, resolved.parts, isFirst, gapCount);
    this.#pending = this.#arrived;
    this.#spare = pending;
  }

  /** A hyphenated word is also its parts, one after the other: "past-due". */
  #takeParts(at: number, parts: readonly (readonly number[])[], isFirst: boolean, gapCount: number): void {
    for (const thread of this.#pending) this.#follow(thread.node, parts, 0, node => this.#reach(node, thread.firstToken, at, thread, null));
    for (const gap of this.#gaps.slice(0, gapCount)) this.#follow(gap.edge.node, parts, 0, node => this.#reach(node, gap.thread.firstToken, at, gap.thread, gap));
    for (const start of isFirst ? [root, sentenceRoot] : [root]) this.#follow(start, parts, 0, node => this.#reach(node, at, at, null, null));
  }

  #follow(node: number, parts: readonly (readonly number[])[], index: number, reach: (node: number) => void): void {
    for (const symbol of parts[index] ?? []) {
      const next = this.#trie.step(node, symbol);
      if (next < 0) continue;
      if (index + 1 === parts.length) reach(next);
      else this.#follow(next, parts, index + 1, reach);
    }
  }

  #reach(node: number, firstToken: number, at: number, before: Thread | null, gap: OpenGap | null): void {
    if (node < 0) return;
    const need = this.#trie.needOf(node);
    if (need >= 0 && !this.#isMet(need)) return;
    const exits = this.#trie.exitsOf(node);
    if (exits === undefined) {
      if (need >= 0 || this.#goesOn(node)) this.#arrive({ node, firstToken, at, before, gap });
      return;
    }
    const thread = this.#arrive({ node, firstToken, at, before, gap });
    if (thread === null) return;
    for (const edge of exits.gaps) {
      if (this.#isWanted(edge)) this.#gaps.push({ thread, edge, lastWord: this.#word + edge.most + 1 });
    }
    for (const { id, leaf, hasGap } of exits.accepts) {
      if (hasGap) {
        const key = leaf * 0x4_00_00_00 + firstToken;
        if (this.#accepted.has(key)) continue;
        this.#accepted.add(key);
      }
      this.#found.push({ id, leaf, thread });
    }
    for (const check of exits.checks) {
      const holds = check.kind === 'sentence-end' ? this.#next === undefined : this.#closesClause(at);
      if (holds) this.#reach(check.node, firstToken, at, before, gap);
    }
  }

  /** Of two ways to one place the first has the earlier gap, and is kept. */
  #arrive(thread: Thread): Thread | null {
    if (thread.gap !== null && this.#arrived.some(other => other.node === thread.node && other.firstToken === thread.firstToken)) return null;
    this.#arrived.push(thread);
    return thread;
  }

  /** See `needOf`. */
  #isMet(need: number): boolean {
    const symbol = need >> 1;
    if ((need & 1) === 1) return (this.#lastWordWith[symbol] ?? 0) > this.#word;
    return this.#next !== undefined && (this.#next.parts !== null || this.#next.symbols.includes(symbol));
  }

  /** True if the next word takes the node further: most threads end after one word and need never begin. */
  #goesOn(node: number): boolean {
    const next = this.#next;
    if (next === undefined) return false;
    if (next.parts !== null) return true;
    for (const symbol of next.symbols) if (this.#trie.step(node, symbol) >= 0) return true;
    return false;
  }

  /** True if what must stand behind the gap still comes in this sentence: most gaps need never be opened. */
  #isWanted({ wanted }: GapEdge): boolean {
    if (wanted.length > mostWanted) return this.#next !== undefined;
    for (const symbol of wanted) if ((this.#lastWordWith[symbol] ?? 0) > this.#word) return true;
    return false;
  }

  /**
   * Close the gaps that are too long by now, and those a mark before this word closes:
   * a semicolon every one; a colon, or a comma and a conjunction, the one of `A & B`.
   */
  #closeGaps(from: number, to: number): void {
    let closes: 'none' | 'clause' | 'all' = 'none';
    for (let at = from; at < to; at += 1) {
      const mark = this.#tokens[at]?.folded ?? '';
      if (mark === ';') closes = 'all';
      else if (closes === 'none' && (mark === ':' || (mark === ',' && clauseOpeners.has(this.#tokens[at + 1]?.folded ?? '')))) closes = 'clause';
    }
    if (closes === 'all') this.#gaps = [];
    else if (closes === 'clause' || this.#gaps.some(gap => gap.lastWord < this.#word)) {
      this.#gaps = this.#gaps.filter(gap => this.#word <= gap.lastWord && (closes === 'none' || gap.edge.captured));
    }
  }

  /**
   * The particle of a separable verb closes its clause.
   *
   *     Wir leiten rechtliche Schritte ein, falls …     Wir leiten ein Verfahren …
   *                                     ^yes                        ^no
   */
  #closesClause(at: number): boolean {
    const next = at + 1 < this.#endToken ? this.#tokens[at + 1] : undefined;
    return next === undefined || next.kind === 'mark' || mayFollowParticle.has(next.folded);
  }
}
