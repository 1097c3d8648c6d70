import type { Sentence, Token, TokenizedText } from '../language/token.ts';
import { type PhraseTrie, root, sentenceRoot } from './phrase-trie.ts';

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
  readonly node: number;
  readonly captured: boolean;
  /** The count of words after which it is too late. */
  readonly lastWord: number;
}

/** A complete pattern, not yet compared with others. */
export interface Found {
  readonly id: number;
  readonly leaf: number;
  readonly thread: Thread;
}

/** Walks a trie through sentences. Holds the threads of one sentence at a time. */
export class SentenceWalk {
  readonly #trie: PhraseTrie;
  #pending: Thread[] = [];
  #arrived: Thread[] = [];
  #gaps: OpenGap[] = [];
  #found: Found[] = [];
  readonly #accepted = new Set<string>();

  constructor(trie: PhraseTrie) {
    this.#trie = trie;
  }

  /** Everything that is complete in the sentence. Of one sequence and one beginning only the shortest. */
  walk(text: TokenizedText, sentence: Sentence): readonly Found[] {
    const { tokens } = text;
    const { symbols } = this.#trie;
    this.#pending = [];
    this.#gaps = [];
    this.#found = [];
    let words = 0;
    for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      if (token.kind === 'mark') {
        if (this.#gaps.length > 0 && endsClause(token, tokens[at + 1])) this.#gaps = token.folded === ';' ? [] : this.#gaps.filter(gap => gap.captured);
        continue;
      }
      words += 1;
      const resolved = symbols.resolve(token, tokens[at + 1]);
      if (resolved.symbols.length === 0 && resolved.parts === null) {
        this.#pending = [];
        continue;
      }
      this.#arrived = [];
      const gapCount = this.#expire(words);
      const paths = resolved.parts === null ? [[resolved.symbols]] : [[resolved.symbols], resolved.parts];
      for (const path of paths) {
        for (const thread of this.#pending) this.#follow(thread.node, path, 0, node => this.#arrive(node, thread.firstToken, at, thread, null, words, text, sentence));
        for (let index = 0; index < gapCount; index += 1) {
          const gap = this.#gaps[index];
          if (gap !== undefined) this.#follow(gap.node, path, 0, node => this.#arrive(node, gap.thread.firstToken, at, gap.thread, gap, words, text, sentence));
        }
        this.#follow(root, path, 0, node => this.#arrive(node, at, at, null, null, words, text, sentence));
        if (words === 1) this.#follow(sentenceRoot, path, 0, node => this.#arrive(node, at, at, null, null, words, text, sentence));
      }
      this.#pending = this.#arrived;
    }
    this.#accepted.clear();
    return this.#found;
  }

  /** All nodes a path of symbol sets leads to; one set for a plain word, several for the parts of a hyphenated one. */
  #follow(node: number, path: readonly (readonly number[])[], index: number, reach: (node: number) => void): void {
    const symbols = path[index];
    if (symbols === undefined) return;
    for (const symbol of symbols) {
      const next = this.#trie.step(node, symbol);
      if (next < 0) continue;
      if (index + 1 === path.length) reach(next);
      else this.#follow(next, path, index + 1, reach);
    }
  }

  #arrive(node: number, firstToken: number, at: number, before: Thread | null, gap: OpenGap | null, words: number, text: TokenizedText, sentence: Sentence): void {
    // Two ways to the same place: the first one has the earlier gap.
    if (gap !== null && this.#arrived.some(other => other.node === node && other.firstToken === firstToken)) return;
    const trie = this.#trie;
    const thread: Thread = { node, firstToken, at, before, gap };
    this.#arrived.push(thread);
    for (const edge of trie.gaps[node] ?? []) this.#gaps.push({ thread, node: edge.node, captured: edge.captured, lastWord: words + edge.most + 1 });
    for (const { id, leaf } of trie.accepts[node] ?? []) {
      const key = `${leaf} ${firstToken}`;
      if (this.#accepted.has(key)) continue;
      this.#accepted.add(key);
      this.#found.push({ id, leaf, thread });
    }
    for (const check of trie.checks[node] ?? []) {
      const holds = check.kind === 'sentence-end' ? nextWord(text.tokens, at, sentence) === undefined : endsBracket(text.tokens, at, sentence);
      if (holds) this.#arrive(check.node, firstToken, at, before, gap, words, text, sentence);
    }
  }

  /** Drop gaps that are too long by now; how many are left. */
  #expire(words: number): number {
    if (this.#gaps.length > 0) this.#gaps = this.#gaps.filter(gap => words <= gap.lastWord);
    return this.#gaps.length;
  }
}

const conjunctions = new Set(`
dass weil wenn ob falls sofern damit obwohl denn sondern aber bevor nachdem sobald solange indem waehrend
because if when unless although though but so which who while until
`.trim().split(/\s+/));

/** The two sides of `A & B` stand in one clause: no semicolon, colon, or comma and conjunction between them. */
function endsClause(mark: Token, next: Token | undefined): boolean {
  if (mark.folded === ';' || mark.folded === ':') return true;
  return mark.folded === ',' && next !== undefined && conjunctions.has(next.folded);
}

const afterBracket = new Set([...conjunctions, ...'und oder sowie bzw als wie zu um'.split(' ')]);

/**
 * The particle of a separable verb closes its clause.
 *
 *     Wir leiten rechtliche Schritte ein, falls …     Wir leiten ein Verfahren …
 *                                     ^yes                        ^no
 */
function endsBracket(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const next = at + 1 < sentence.endToken ? tokens[at + 1] : undefined;
  return next === undefined || next.kind === 'mark' || afterBracket.has(next.folded);
}

function nextWord(tokens: readonly Token[], at: number, sentence: Sentence): Token | undefined {
  for (let index = at + 1; index < sentence.endToken; index += 1) if (tokens[index]?.kind !== 'mark') return tokens[index];
  return undefined;
}
