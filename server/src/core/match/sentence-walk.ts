import type { Sentence, Token, TokenizedText } from '../language/token.ts';
import { clauseOpeners, mayFollowParticle } from './clause-words.ts';
import type { GapEdge } from './exits.ts';
import { type PhraseTrie, root, sentenceRoot } from './phrase-trie.ts';
import { endBit } from './word-symbols.ts';
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

const nothing: readonly Found[] = [];

/** Walks a trie through sentences. Holds the threads of one sentence at a time. */
export class SentenceWalk {
  readonly #trie: PhraseTrie;
  readonly #memory: WordMemory;
  #pending: Thread[] = [];
  #arrived: Thread[] = [];
  #gaps: OpenGap[] = [];
  /** What one of the gaps waits for, as a set of symbols; may hold more. */
  #gapBits = 0;
  /** Where the thread at hand goes with the word at hand. */
  readonly #steps: number[] = [];
  #found: Found[] = [];
  readonly #accepted = new Set<number>();
  /** By symbol: the number of the last word of the sentence that has it. Words are numbered on and on. */
  readonly #lastWordWith: Int32Array;
  #word = 0;
  /** The words of the sentence: their tokens, what they are to the trie, and as a set what may follow a gap behind each. */
  readonly #places: number[] = [];
  readonly #resolved: Resolved[] = [];
  readonly #behind: number[] = [];
  #tokens: readonly Token[] = [];
  #endToken = 0;
  #next: Resolved | undefined;
  /** What the next word is, and what still comes behind this one, as sets of symbols; the latter with `endBit`. */
  #nextBits = 0;
  #behindBits = 0;

  constructor(trie: PhraseTrie) {
    this.#trie = trie;
    this.#memory = new WordMemory(trie);
    this.#lastWordWith = new Int32Array(trie.symbols.count);
  }

  /** Everything that is complete in the sentence. Of one sequence and one beginning only the shortest. */
  walk({ tokens }: TokenizedText, sentence: Sentence): readonly Found[] {
    this.#tokens = tokens;
    this.#endToken = sentence.endToken;
    const count = this.#resolveAll(sentence.firstToken);
    if (count === 0) return nothing;
    this.#found = [];
    this.#pending = [];
    this.#gaps = [];
    this.#gapBits = 0;
    for (let index = 0; index < count; index += 1) {
      const at = this.#places[index] ?? 0;
      const resolved = this.#resolved[index];
      if (resolved === undefined) break;
      this.#word += 1;
      if (this.#gaps.length > 0) this.#closeGaps((this.#places[index - 1] ?? at) + 1, at);
      const isIdle = resolved.starts.length === 0 && this.#pending.length === 0 && this.#gaps.length === 0 && index > 0 && resolved.parts === null;
      if (isIdle) continue;
      this.#next = index + 1 < count ? this.#resolved[index + 1] : undefined;
      this.#nextBits = this.#next?.bits ?? 0;
      this.#behindBits = (this.#behind[index] ?? 0) | endBit;
      this.#take(at, resolved, index === 0);
    }
    if (this.#accepted.size > 0) this.#accepted.clear();
    return this.#found;
  }

  /** Look every word up, and say how many there are; none if no pattern can begin with one of them. */
  #resolveAll(firstToken: number): number {
    if (this.#word > 2_000_000_000) {
      this.#word = 0;
      this.#lastWordWith.fill(0);
    }
    const tokens = this.#tokens;
    let count = 0;
    let mayBegin = false;
    for (let at = firstToken; at < this.#endToken; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.kind === 'mark') continue;
      const resolved = this.#memory.resolve(token, tokens[at + 1]);
      this.#places[count] = at;
      this.#resolved[count] = resolved;
      if (resolved.starts.length > 0 || resolved.parts !== null || (count === 0 && (this.#trie.next[sentenceRoot] ?? 0) & resolved.bits) !== 0) mayBegin = true;
      count += 1;
    }
    if (!mayBegin) return 0;
    let behind = 0;
    for (let index = count - 1; 0 <= index; index -= 1) {
      this.#behind[index] = behind;
      behind |= this.#resolved[index]?.awaited.bits ?? 0;
    }
    for (let index = 0; index < count; index += 1) {
      for (const symbol of this.#resolved[index]?.awaited.list ?? []) this.#lastWordWith[symbol] = this.#word + index + 1;
    }
    return count;
  }

  /** One word: go on with every thread that waits for it, and begin anew. */
  #take(at: number, resolved: Resolved, isFirst: boolean): void {
    const trie = this.#trie;
    const { symbols } = resolved;
    const steps = this.#steps;
    const pending = this.#pending;
    const gaps = this.#gaps;
    const gapCount = gaps.length;
    this.#arrived = [];
    for (let index = 0; index < pending.length; index += 1) {
      const thread = pending[index];
      if (thread === undefined) continue;
      const count = trie.steps(thread.node, symbols, steps);
      for (let step = 0; step < count; step += 1) this.#reach(steps[step] ?? 0, thread.firstToken, at, thread, null);
    }
    for (let index = (this.#gapBits & symbols.bits) === 0 ? gapCount : 0; index < gapCount; index += 1) {
      const gap = gaps[index];
      if (gap === undefined || ((trie.next[gap.edge.node] ?? 0) & symbols.bits) === 0) continue;
      const count = trie.steps(gap.edge.node, symbols, steps);
      for (let step = 0; step < count; step += 1) this.#reach(steps[step] ?? 0, gap.thread.firstToken, at, gap.thread, gap);
    }
    if (isFirst) {
      const count = trie.steps(sentenceRoot, symbols, steps);
      for (let step = 0; step < count; step += 1) this.#reach(steps[step] ?? 0, at, at, null, null);
    }
    for (const node of resolved.starts) if (((trie.next[node] ?? 0) & this.#nextBits) !== 0 || ((trie.later[node] ?? 0) & this.#behindBits) !== 0) this.#reach(node, at, at, null, null);
    if (resolved.parts !== null) this.#takeParts(at, resolved.parts, isFirst, gapCount);
    this.#pending = this.#arrived;
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
    const { next, later } = this.#trie;
    if (((later[node] ?? 0) & this.#behindBits) === 0) {
      if (((next[node] ?? 0) & this.#nextBits) !== 0 && this.#goesOn(node)) this.#arrive({ node, firstToken, at, before, gap });
      return;
    }
    const exits = this.#trie.exitsOf(node);
    if (exits === undefined) return;
    const isOver = exits.accepts.length === 0 && exits.checks.length === 0 && !exits.gaps.some(edge => this.#isWanted(edge));
    if (isOver && !this.#goesOn(node)) return;
    const thread = this.#arrive({ node, firstToken, at, before, gap });
    if (thread === null) return;
    for (const edge of exits.gaps) {
      if (!this.#isWanted(edge)) continue;
      this.#gaps.push({ thread, edge, lastWord: this.#word + edge.most + 1 });
      this.#gapBits |= next[edge.node] ?? 0;
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

  /** True if the next word takes the node further: most threads end after one word and need never begin. */
  #goesOn(node: number): boolean {
    const next = this.#next;
    if (next === undefined) return false;
    return next.parts !== null || this.#trie.hasStep(node, next.symbols);
  }

  /** True if what must stand behind the gap still comes in this sentence: most gaps need never be opened. */
  #isWanted({ node, wanted }: GapEdge): boolean {
    if (((this.#trie.next[node] ?? 0) & this.#behindBits) === 0) return false;
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
