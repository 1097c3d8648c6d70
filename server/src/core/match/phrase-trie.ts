import type { Pattern, Sequence } from './pattern.ts';
import type { CheckEdge, Exits, GapEdge } from './exits.ts';
import { packExits, unpackExits } from './pack-exits.ts';
import { type PackedSymbols, SymbolTable } from './symbol-table.ts';

/** A trie as it travels, for a start without patterns: lists of numbers, which are used as they lie on the disk. */
export interface PackedTrie {
  readonly symbols: PackedSymbols;
  /** The hash table of the edges has room for `1 << bits`. */
  readonly bits: number;
  readonly edges: Int32Array;
  /** By node. */
  readonly needs: Int32Array;
  /** By node: where its exits begin in `exitNumbers`, or -1. */
  readonly exitsAt: Int32Array;
  /** Exits as `packExits` writes them, unpacked when a thread comes by. */
  readonly exitNumbers: Int32Array;
  readonly awaited: Int32Array;
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
  /** Where the trie was made at build time. */
  readonly #packed: PackedTrie | null;
  #nodes = 2;
  #leaves = 0;
  readonly #bits: number;
  readonly #edges: Int32Array;
  readonly #needs: Int32Array;

  constructor(patterns: readonly { readonly id: number; readonly pattern: Pattern }[], packed: PackedTrie | null = null) {
    this.#packed = packed;
    this.symbols = new SymbolTable(packed?.symbols);
    if (packed !== null) {
      this.#bits = packed.bits;
      this.#edges = packed.edges;
      this.#needs = packed.needs;
      this.#exits = Array.from({ length: packed.exitsAt.length });
      for (const symbol of packed.awaited) this.#awaited.add(symbol);
      return;
    }
    let elements = 16;
    for (const { pattern } of patterns) for (const sequence of pattern.sequences) elements += sequence.length;
    this.#bits = bitsFor(elements);
    this.#edges = new Int32Array(edgeSize << this.#bits).fill(-1);
    this.#exits = Array.from({ length: elements + 2 });
    this.#needs = new Int32Array(elements + 2).fill(noNeed);
    for (const { id, pattern } of patterns) for (const sequence of pattern.sequences) this.#add(id, sequence);
    this.#findNeedsOfGaps();
  }

  pack(): PackedTrie {
    const used: number[] = [];
    for (let slot = 0; slot < this.#edges.length; slot += edgeSize) if (this.#edges[slot] !== -1) used.push(slot);
    const bits = bitsFor(used.length);
    const edges = new Int32Array(edgeSize << bits).fill(-1);
    for (const from of used) {
      const edge = this.#edges.subarray(from, from + edgeSize);
      let slot = slotOf(edge[0] ?? 0, edge[1] ?? 0, bits);
      while (edges[slot] !== -1) slot = (slot + edgeSize) & (edges.length - 1);
      edges.set(edge, slot);
    }
    const exitsAt = new Int32Array(this.#nodes).fill(-1);
    const exitNumbers: number[] = [];
    for (const node of this.#exitNodes) {
      exitsAt[node] = exitNumbers.length;
      exitNumbers.push(...packExits(this.#exitsFor(node)));
    }
    return { symbols: this.symbols.pack(), bits, edges, needs: this.#needs.slice(0, this.#nodes), exitsAt, exitNumbers: Int32Array.from(exitNumbers), awaited: Int32Array.from(this.#awaited) };
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
    if (known !== undefined || this.#packed === null) return known;
    const { exitsAt, exitNumbers } = this.#packed;
    const at = exitsAt[node] ?? -1;
    return at < 0 ? undefined : this.#exits[node] = unpackExits(exitNumbers, at);
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
    return slotOf(node, symbol, this.#bits);
  }
}

function slotOf(node: number, symbol: number, bits: number): number {
  return ((Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> (32 - bits)) * edgeSize;
}

/** Half empty at most, so that a miss is found out at once. */
function bitsFor(edges: number): number {
  return Math.ceil(Math.log2(edges + 1)) + 1;
}
