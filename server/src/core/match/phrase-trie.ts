import type { Pattern, Sequence } from './pattern.ts';
import type { CheckEdge, Exits, GapEdge } from './exits.ts';
import { packExits, unpackExits } from './pack-exits.ts';
import { type PackedSymbols, SymbolTable } from './symbol-table.ts';

/** A trie as it travels, for a start without patterns: lists of numbers, which are read in no time. */
export interface PackedTrie {
  readonly symbols: PackedSymbols;
  /** How many elements it was made of. */
  readonly elements: number;
  /** Node, symbol and target of every edge. */
  readonly edges: readonly number[];
  /** Of each node with exits its number, its need, and where its exits begin. */
  readonly exits: readonly number[];
  /** Exits as `packExits` writes them, unpacked when a thread comes by. */
  readonly exitNumbers: readonly number[];
  readonly awaited: readonly number[];
}

/** Node 0 begins anywhere, node 1 at the beginning of a sentence. */
export const root = 0;
export const sentenceRoot = 1;

/** Node, symbol, target and nothing: an edge fits one line of the processor's memory. */
const edgeSize = 4;
const noNeed = -1;
const manyNeeds = -2;

/**
 * All sequences in one trie, so that patterns which begin alike are walked once. Edges on a symbol live in one hash table.
 * Invariant: every node but the roots has exactly one edge into it.
 */
export class PhraseTrie {
  readonly symbols: SymbolTable;
  /** By node; most nodes only lead on to a word and have no entry. */
  readonly #exits: (Exits | undefined)[];
  readonly #exitNodes: number[] = [];
  /** The gap a node is the far side of. */
  readonly #gapInto = new Map<number, GapEdge>();
  readonly #awaited = new Set<number>();
  readonly #elements: number;
  /** By node: where its exits begin in the numbers. Empty where the trie was made from patterns. */
  readonly #packedExits: number[] = [];
  #exitNumbers: readonly number[] = [];
  #nodes = 2;
  #leaves = 0;
  readonly #bits: number;
  readonly #edges: Int32Array;
  readonly #needs: Int32Array;

  constructor(patterns: readonly { readonly id: number; readonly pattern: Pattern }[], packed: PackedTrie | null = null) {
    let elements = packed?.elements ?? 16;
    if (packed === null) for (const { pattern } of patterns) for (const sequence of pattern.sequences) elements += sequence.length;
    this.symbols = new SymbolTable(packed?.symbols);
    this.#elements = elements;
    // Half empty at most, so that a miss is found out at once.
    this.#bits = Math.ceil(Math.log2(elements)) + 1;
    this.#edges = new Int32Array(edgeSize << this.#bits).fill(-1);
    this.#exits = Array.from({ length: elements + 2 });
    this.#needs = new Int32Array(elements + 2).fill(noNeed);
    if (packed === null) for (const { id, pattern } of patterns) for (const sequence of pattern.sequences) this.#add(id, sequence);
    else this.#unpack(packed);
    if (packed === null) this.#findNeedsOfGaps();
  }

  pack(): PackedTrie {
    const edges: [number, number, number][] = [];
    for (let slot = 0; slot < this.#edges.length; slot += edgeSize) {
      const [node = -1, symbol = 0, target = 0] = this.#edges.subarray(slot, slot + 3);
      if (node !== -1) edges.push([node, symbol, target]);
    }
    const exitNumbers: number[] = [];
    const exits = this.#exitNodes.flatMap(node => {
      const start = exitNumbers.length;
      exitNumbers.push(...packExits(this.#exitsFor(node)));
      return [node, this.needOf(node), start];
    });
    return { symbols: this.symbols.pack(), elements: this.#elements, edges: edges.sort((a, b) => a[2] - b[2]).flat(), exits, exitNumbers, awaited: [...this.#awaited] };
  }

  #unpack({ edges: packed, exits, exitNumbers, awaited }: PackedTrie): void {
    const edges = this.#edges;
    const needs = this.#needs;
    for (let index = 0; index < packed.length; index += 3) {
      const node = packed[index] ?? 0;
      const symbol = packed[index + 1] ?? 0;
      let slot = this.#slot(node, symbol);
      while (edges[slot] !== -1) slot = (slot + edgeSize) & (edges.length - 1);
      edges[slot] = node;
      edges[slot + 1] = symbol;
      edges[slot + 2] = packed[index + 2] ?? 0;
      needs[node] = needs[node] === noNeed ? symbol << 1 : manyNeeds;
    }
    for (let index = 0; index < exits.length; index += 3) {
      const node = exits[index] ?? 0;
      needs[node] = exits[index + 1] ?? noNeed;
      this.#packedExits[node] = exits[index + 2] ?? 0;
    }
    this.#exitNumbers = exitNumbers;
    for (const symbol of awaited) this.#awaited.add(symbol);
  }

  /**
   * Most nodes lead to one place only. Then this is the symbol without which a thread there is lost: of the next word
   * (`symbol << 1`) or of a later one (`symbol << 1 | 1`). Else it is negative. One look in a dense list spares several in a sparse one.
   */
  needOf(node: number): number {
    return this.#needs[node] ?? noNeed;
  }

  exitsOf(node: number): Exits | undefined {
    const known = this.#exits[node];
    const packed = this.#packedExits[node];
    if (known !== undefined || packed === undefined) return known;
    return this.#exits[node] = unpackExits(this.#exitNumbers, packed);
  }

  /** True if the symbol stands behind some gap. */
  isAwaited(symbol: number): boolean {
    return this.#awaited.has(symbol);
  }

  /** The node a symbol leads to, or -1. */
  step(node: number, symbol: number): number {
    const edges = this.#edges;
    let slot = this.#slot(node, symbol);
    for (;;) {
      const from = edges[slot];
      if (from === -1) return -1;
      if (from === node && edges[slot + 1] === symbol) return edges[slot + 2] ?? -1;
      slot = (slot + edgeSize) & (edges.length - 1);
    }
  }

  /** Nodes with exits: only one that leads to a single gap with a single word behind it has a need. */
  #findNeedsOfGaps(): void {
    for (const node of this.#exitNodes) {
      const { gaps, checks, accepts } = this.#exitsFor(node);
      const [gap, ...more] = gaps;
      const [symbol, ...others] = gap?.wanted ?? [];
      const isOnly = this.#needs[node] === noNeed && accepts.length === 0 && checks.length === 0 && more.length === 0 && others.length === 0;
      this.#needs[node] = isOnly && symbol !== undefined ? symbol << 1 | 1 : noNeed;
    }
  }

  #add(id: number, sequence: Sequence): void {
    let node = root;
    let hasGap = false;
    for (const element of sequence) {
      switch (element.kind) {
        case 'sentence-start': node = sentenceRoot; break;
        case 'sentence-end': case 'clause-end': node = this.#check(node, element.kind); break;
        case 'gap': node = this.#gap(node, element.most, element.captured); hasGap = true; break;
        default: node = this.#word(node, this.symbols.symbolOf(element));
      }
    }
    if (node === root || node === sentenceRoot) return;
    this.#exitsFor(node).accepts.push({ id, leaf: this.#leaves, hasGap });
    this.#leaves += 1;
  }

  #word(node: number, symbol: number): number {
    const edges = this.#edges;
    let slot = this.#slot(node, symbol);
    while (edges[slot] !== -1) {
      if (edges[slot] === node && edges[slot + 1] === symbol) return edges[slot + 2] ?? -1;
      slot = (slot + edgeSize) & (edges.length - 1);
    }
    const target = this.#newNode();
    edges[slot] = node;
    edges[slot + 1] = symbol;
    edges[slot + 2] = target;
    // The first edge of a node is its need, the second ends that.
    this.#needs[node] = this.#needs[node] === noNeed ? symbol << 1 : manyNeeds;
    const gap = this.#gapInto.get(node);
    if (gap !== undefined) {
      gap.wanted.push(symbol);
      this.#awaited.add(symbol);
    }
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
    const known = this.#exits[node];
    if (known !== undefined) return known;
    this.#exitNodes.push(node);
    return (this.#exits[node] = { gaps: [], checks: [], accepts: [] });
  }

  #newNode(): number {
    this.#nodes += 1;
    return this.#nodes - 1;
  }

  #slot(node: number, symbol: number): number {
    return ((Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> (32 - this.#bits)) * edgeSize;
  }
}
