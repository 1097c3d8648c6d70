import type { Sentence, Token, TokenizedText } from '../language/token.ts';
import { clauseOpeners, mayFollowParticle } from './clause-words.ts';
import { type GapEdge, type PhraseTrie, root, sentenceRoot } from './phrase-trie.ts';
import type { Resolved } from './symbol-table.ts';

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

/** More symbols than this behind a gap, and one of them is likely to follow. */
const mostWanted = 12;

/** Walks a trie through sentences. Holds the threads of one sentence at a time. */
export class SentenceWalk {
  readonly #trie: PhraseTrie;
  #pending: Thread[] = [];
  #arrived: Thread[] = [];
  #gaps: OpenGap[] = [];
  #found: Found[] = [];
  readonly #accepted = new Set<string>();
  /** By symbol: the number of the last word of the sentence that has it. Words are numbered on and on. */
  readonly #lastWordWith: Int32Array;
  #word = 0;
  readonly #resolved: Resolved[] = [];
  #tokens: readonly Token[] = [];
  #sentence: Sentence = { start: 0, end: 0, firstToken: 0, endToken: 0 };

  constructor(trie: PhraseTrie) {
    this.#trie = trie;
    this.#lastWordWith = new Int32Array(trie.symbols.count);
  }

  /** Everything that is complete in the sentence. Of one sequence and one beginning only the shortest. */
  walk({ tokens }: TokenizedText, sentence: Sentence): readonly Found[] {
    this.#tokens = tokens;
    this.#sentence = sentence;
    this.#found = [];
    if (!this.#resolveAll()) return this.#found;
    this.#pending = [];
    this.#gaps = [];
    const before = this.#word;
    for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
      const resolved = this.#resolved[at - sentence.firstToken];
      if (resolved === undefined) {
        if (this.#gaps.length > 0) this.#closeGaps(at);
        continue;
      }
      this.#word += 1;
      if (resolved.symbols.length > 0 || resolved.parts !== null) this.#take(at, resolved, this.#word === before + 1);
      else if (this.#pending.length > 0) this.#pending = [];
    }
    if (this.#accepted.size > 0) this.#accepted.clear();
    return this.#found;
  }

  /** Look every word up; false if no pattern can begin here. */
  #resolveAll(): boolean {
    const { firstToken, endToken } = this.#sentence;
    const { symbols } = this.#trie;
    if (this.#word > 2_000_000_000) {
      this.#word = 0;
      this.#lastWordWith.fill(0);
    }
    this.#resolved.length = 0;
    let word = this.#word;
    let begins = false;
    for (let at = firstToken; at < endToken; at += 1) {
      const token = this.#tokens[at];
      if (token === undefined || token.kind === 'mark') {
        this.#resolved.push(undefined as never);
        continue;
      }
      word += 1;
      const resolved = symbols.resolve(token, this.#tokens[at + 1]);
      this.#resolved.push(resolved);
      if (resolved.symbols.length > 0) {
        begins = true;
        for (const symbol of resolved.symbols) this.#lastWordWith[symbol] = word;
      }
      if (resolved.parts !== null) {
        begins = true;
        for (const part of resolved.parts) for (const symbol of part) this.#lastWordWith[symbol] = word;
      }
    }
    if (!begins) this.#word = word;
    return begins;
  }

  /** One word: go on with every thread that waits for it, and begin anew. */
  #take(at: number, resolved: Resolved, isFirst: boolean): void {
    const pending = this.#pending;
    if (this.#gaps.length > 0) this.#gaps = this.#gaps.filter(gap => this.#word <= gap.lastWord);
    const gaps = this.#gaps;
    const gapCount = gaps.length;
    this.#arrived = [];
    for (const symbol of resolved.symbols) {
      for (const thread of pending) this.#reach(this.#trie.step(thread.node, symbol), thread.firstToken, at, thread, null);
      for (let index = 0; index < gapCount; index += 1) {
        const gap = gaps[index];
        if (gap !== undefined) this.#reach(this.#trie.step(gap.edge.node, symbol), gap.thread.firstToken, at, gap.thread, gap);
      }
      this.#reach(this.#trie.step(root, symbol), at, at, null, null);
      if (isFirst) this.#reach(this.#trie.step(sentenceRoot, symbol), at, at, null, null);
    }
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
    if (node < 0) return;
    // Two ways to the same place: the first one has the earlier gap.
    if (gap !== null && this.#arrived.some(other => other.node === node && other.firstToken === firstToken)) return;
    const thread: Thread = { node, firstToken, at, before, gap };
    this.#arrived.push(thread);
    const exits = this.#trie.exitsOf(node);
    if (exits === undefined) return;
    for (const edge of exits.gaps) {
      if (this.#isWanted(edge)) this.#gaps.push({ thread, edge, lastWord: this.#word + edge.most + 1 });
    }
    for (const { id, leaf } of exits.accepts) {
      const key = `${leaf} ${firstToken}`;
      if (this.#accepted.has(key)) continue;
      this.#accepted.add(key);
      this.#found.push({ id, leaf, thread });
    }
    for (const check of exits.checks) {
      const holds = check.kind === 'sentence-end' ? this.#isLastWord(at) : this.#closesClause(at);
      if (holds) this.#reach(check.node, firstToken, at, before, gap);
    }
  }

  /** True if what must stand behind the gap still comes in this sentence: most gaps need never be opened. */
  #isWanted({ wanted }: GapEdge): boolean {
    if (wanted.length > mostWanted) return true;
    for (const symbol of wanted) if ((this.#lastWordWith[symbol] ?? 0) > this.#word) return true;
    return false;
  }

  /** A semicolon closes every gap; a colon, or a comma and a conjunction, the one of `A & B`. */
  #closeGaps(at: number): void {
    const mark = this.#tokens[at];
    if (mark === undefined) return;
    if (mark.folded === ';') this.#gaps = [];
    else if (mark.folded === ':' || (mark.folded === ',' && clauseOpeners.has(this.#tokens[at + 1]?.folded ?? ''))) this.#gaps = this.#gaps.filter(gap => gap.edge.captured);
  }

  /**
   * The particle of a separable verb closes its clause.
   *
   *     Wir leiten rechtliche Schritte ein, falls …     Wir leiten ein Verfahren …
   *                                     ^yes                        ^no
   */
  #closesClause(at: number): boolean {
    const next = at + 1 < this.#sentence.endToken ? this.#tokens[at + 1] : undefined;
    return next === undefined || next.kind === 'mark' || mayFollowParticle.has(next.folded);
  }

  #isLastWord(at: number): boolean {
    for (let index = at + 1; index < this.#sentence.endToken; index += 1) if (this.#tokens[index]?.kind !== 'mark') return false;
    return true;
  }
}
