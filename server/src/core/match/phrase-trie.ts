import type { Pattern, Sequence } from './pattern.ts';
import { SymbolTable } from './symbol-table.ts';

/** A gap that opens at a node; its words end at `node`, if one of the `wanted` symbols follows. */
export interface GapEdge {
  readonly most: number;
  readonly captured: boolean;
  readonly node: number;
  readonly wanted: number[];
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

/** What a node offers besides words. */
export interface Exits {
  readonly gaps: GapEdge[];
  readonly checks: CheckEdge[];
  readonly accepts: Accept[];
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
  /** By node; most nodes only lead on to a word and have no entry. */
  readonly #exits = new Map<number, Exits>();
  /** The gap a node is the far side of. */
  readonly #gapInto = new Map<number, GapEdge>();
  #nodes = 2;
  #leaves = 0;
  #edges = 0;
  readonly #bits: number;
  readonly #froms: Int32Array;
  readonly #labels: Int32Array;
  readonly #targets: Int32Array;

  constructor(patterns: readonly { readonly id: number; readonly pattern: Pattern }[]) {
    let elements = 16;
    for (const { pattern } of patterns) for (const sequence of pattern.sequences) elements += sequence.length;
    // Half empty, so that a miss is found out at once.
    this.#bits = Math.ceil(Math.log2(elements)) + 1;
    this.#froms = new Int32Array(1 << this.#bits).fill(-1);
    this.#labels = new Int32Array(1 << this.#bits);
    this.#targets = new Int32Array(1 << this.#bits);
    for (const { id, pattern } of patterns) for (const sequence of pattern.sequences) this.#add(id, sequence);
  }

  get edgeCount(): number {
    return this.#edges;
  }

  exitsOf(node: number): Exits | undefined {
    return this.#exits.get(node);
  }

  /** The node a symbol leads to, or -1. */
  step(node: number, symbol: number): number {
    const mask = this.#froms.length - 1;
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
    this.#exitsFor(node).accepts.push({ id, leaf: this.#leaves });
    this.#leaves += 1;
  }

  #word(node: number, symbol: number): number {
    const mask = this.#froms.length - 1;
    let slot = this.#slot(node, symbol);
    while (this.#froms[slot] !== -1) {
      if (this.#froms[slot] === node && this.#labels[slot] === symbol) return this.#targets[slot] ?? -1;
      slot = (slot + 1) & mask;
    }
    const target = this.#newNode();
    this.#froms[slot] = node;
    this.#labels[slot] = symbol;
    this.#targets[slot] = target;
    this.#edges += 1;
    this.#gapInto.get(node)?.wanted.push(symbol);
    return target;
  }

  #gap(node: number, most: number, captured: boolean): number {
    const { gaps } = this.#exitsFor(node);
    const known = gaps.find(edge => edge.most === most && edge.captured === captured);
    if (known !== undefined) return known.node;
    const edge = { most, captured, node: this.#newNode(), wanted: [] };
    gaps.push(edge);
    this.#gapInto.set(edge.node, edge);
    return edge.node;
  }

  #check(node: number, kind: CheckEdge['kind']): number {
    const { checks } = this.#exitsFor(node);
    const known = checks.find(edge => edge.kind === kind);
    if (known !== undefined) return known.node;
    const edge = { kind, node: this.#newNode() };
    checks.push(edge);
    return edge.node;
  }

  #exitsFor(node: number): Exits {
    let exits = this.#exits.get(node);
    if (exits === undefined) this.#exits.set(node, exits = { gaps: [], checks: [], accepts: [] });
    return exits;
  }

  #newNode(): number {
    this.#nodes += 1;
    return this.#nodes - 1;
  }

  #slot(node: number, symbol: number): number {
    return (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> (32 - this.#bits);
  }
}
