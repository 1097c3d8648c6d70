import type { Pattern, Sequence } from './pattern.ts';
import { SymbolTable } from './symbol-table.ts';

/** A gap that opens at a node; its words end at `node`. */
export interface GapEdge {
  readonly most: number;
  readonly captured: boolean;
  readonly node: number;
}

/** Goes on to `node` without a word if the condition holds. */
export interface CheckEdge {
  readonly kind: 'sentence-end' | 'clause-end';
  readonly node: number;
}

/** A pattern that is complete at a node. `leaf` numbers the sequence. */
export interface Accept {
  readonly id: number;
  readonly leaf: number;
}

/** Node 0 begins anywhere, node 1 at the beginning of a sentence. */
export const root = 0;
export const sentenceRoot = 1;

/**
 * All sequences in one trie, so that patterns which begin alike are walked once. Edges on a symbol live in one hash table.
 * Invariant: every node but the roots has exactly one edge into it.
 */
export class PhraseTrie {
  readonly symbols = new SymbolTable();
  readonly gaps: (GapEdge[] | undefined)[] = [undefined, undefined];
  readonly checks: (CheckEdge[] | undefined)[] = [undefined, undefined];
  readonly accepts: (Accept[] | undefined)[] = [undefined, undefined];
  readonly hasWords: boolean[] = [false, false];
  #nodes = 2;
  #leaves = 0;
  #edges = 0;
  #bits = 12;
  #froms = new Int32Array(1 << 12).fill(-1);
  #labels = new Int32Array(1 << 12);
  #targets = new Int32Array(1 << 12);

  constructor(patterns: readonly { readonly id: number; readonly pattern: Pattern }[]) {
    for (const { id, pattern } of patterns) for (const sequence of pattern.sequences) this.#add(id, sequence);
  }

  get nodeCount(): number {
    return this.#nodes;
  }

  /** The node a symbol leads to, or -1. */
  step(node: number, symbol: number): number {
    const mask = (1 << this.#bits) - 1;
    let slot = this.#slot(node, symbol);
    for (;;) {
      const from = this.#froms[slot];
      if (from === -1) return -1;
      if (from === node && this.#labels[slot] === symbol) return this.#targets[slot] ?? -1;
      slot = (slot + 1) & mask;
    }
  }

  #add(id: number, sequence: Sequence): void {
    let node = root;
    for (const element of sequence) {
      switch (element.kind) {
        case 'sentence-start': node = sentenceRoot; break;
        case 'sentence-end': case 'clause-end': node = this.#check(node, element.kind); break;
        case 'gap': node = this.#gap(node, element.most, element.captured); break;
        default: node = this.#word(node, this.symbols.symbolOf(element));
      }
    }
    if (node === root || node === sentenceRoot) return;
    (this.accepts[node] ??= []).push({ id, leaf: this.#leaves });
    this.#leaves += 1;
  }

  #word(node: number, symbol: number): number {
    const known = this.step(node, symbol);
    if (known >= 0) return known;
    const target = this.#newNode();
    this.hasWords[node] = true;
    this.#insert(node, symbol, target);
    this.#edges += 1;
    if (this.#edges * 2 > 1 << this.#bits) this.#grow();
    return target;
  }

  #gap(node: number, most: number, captured: boolean): number {
    const edges = (this.gaps[node] ??= []);
    const known = edges.find(edge => edge.most === most && edge.captured === captured);
    if (known !== undefined) return known.node;
    const edge = { most, captured, node: this.#newNode() };
    edges.push(edge);
    return edge.node;
  }

  #check(node: number, kind: CheckEdge['kind']): number {
    const edges = (this.checks[node] ??= []);
    const known = edges.find(edge => edge.kind === kind);
    if (known !== undefined) return known.node;
    const edge = { kind, node: this.#newNode() };
    edges.push(edge);
    return edge.node;
  }

  #newNode(): number {
    const node = this.#nodes;
    this.#nodes += 1;
    this.gaps.push(undefined);
    this.checks.push(undefined);
    this.accepts.push(undefined);
    this.hasWords.push(false);
    return node;
  }

  #slot(node: number, symbol: number): number {
    return (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> (32 - this.#bits);
  }

  #insert(node: number, symbol: number, target: number): void {
    const mask = (1 << this.#bits) - 1;
    let slot = this.#slot(node, symbol);
    while (this.#froms[slot] !== -1) slot = (slot + 1) & mask;
    this.#froms[slot] = node;
    this.#labels[slot] = symbol;
    this.#targets[slot] = target;
  }

  #grow(): void {
    const [froms, labels, targets] = [this.#froms, this.#labels, this.#targets];
    this.#bits += 1;
    this.#froms = new Int32Array(1 << this.#bits).fill(-1);
    this.#labels = new Int32Array(1 << this.#bits);
    this.#targets = new Int32Array(1 << this.#bits);
    froms.forEach((from, slot) => {
      if (from >= 0) this.#insert(from, labels[slot] ?? 0, targets[slot] ?? 0);
    });
  }
}
