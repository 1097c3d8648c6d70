import type { Pattern, Sequence } from './pattern.ts';
import type { CheckEdge, Exits, GapEdge } from './exits.ts';
import { packExits, unpackExits } from './pack-exits.ts';
import { type PackedSymbols, SymbolTable } from './symbol-table.ts';
import { bitOf, endBit, type WordSymbols } from './word-symbols.ts';

/** A trie as it travels, for a start without patterns: lists of numbers, which are used as they lie on the disk. */
export interface PackedTrie {
  readonly symbols: PackedSymbols;
  /** The hash table of the edges has room for `1 << bits`. */
  readonly bits: number;
  readonly edges: Int32Array;
  /** By node, as in `PhraseTrie`. */
  readonly firstEdge: Int32Array;
  readonly next: Int32Array;
  readonly later: Int32Array;
  /** By node: where its exits begin in `exitNumbers`, or -1. */
  readonly exitsAt: Int32Array;
  /** Exits as `packExits` writes them, unpacked when a thread comes by. */
  readonly exitNumbers: Int32Array;
  readonly awaited: Int32Array;
}

/** Node 0 begins anywhere, node 1 at the beginning of a sentence. */
export const root = 0;
/** The node where patterns begin that hold only at the beginning of a sentence. */
export const sentenceRoot = 1;

/** Node, symbol, target and the next edge of the node: an edge fits one line of the processor's memory. */
const edgeSize = 4;
/** Beside the first edge of a node: it has so many that they are better looked up than gone through. */
const isWide = 1;
const many = 12;

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
  /** By node: one of its edges, from which the others are reached; may hold `isWide`. */
  readonly #firstEdge: Int32Array;
  /**
   * By node, as sets of symbols (see `bitOf`): one of which the next word must be, and one of which must stand behind a gap,
   * for a thread there to go on; `endBit` where it may end there. One look at each tells of nearly every thread that it is lost.
   */
  readonly next: Int32Array;
  readonly later: Int32Array;

  constructor(patterns: readonly { readonly id: number; readonly pattern: Pattern }[], packed: PackedTrie | null = null) {
    this.#packed = packed;
    this.symbols = new SymbolTable(packed?.symbols);
    if (packed !== null) {
      this.#bits = packed.bits;
      this.#edges = packed.edges;
      this.#firstEdge = packed.firstEdge;
      this.next = packed.next;
      this.later = packed.later;
      this.#exits = Array.from({ length: packed.exitsAt.length });
      for (const symbol of packed.awaited) this.#awaited.add(symbol);
      return;
    }
    let elements = 16;
    for (const { pattern } of patterns) for (const sequence of pattern.sequences) elements += sequence.length;
    this.#bits = bitsFor(elements);
    this.#edges = new Int32Array(edgeSize << this.#bits).fill(-1);
    this.#exits = Array.from({ length: elements + 2 });
    this.#firstEdge = new Int32Array(elements + 2).fill(-1);
    this.next = new Int32Array(elements + 2);
    this.later = new Int32Array(elements + 2);
    for (const { id, pattern } of patterns) for (const sequence of pattern.sequences) this.#add(id, sequence);
    for (const node of this.#exitNodes) this.later[node] = this.#laterOf(this.#exitsFor(node));
    this.#linkEdges(this.#edges, this.#firstEdge);
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
    const firstEdge = new Int32Array(this.#nodes).fill(-1);
    this.#linkEdges(edges, firstEdge);
    const exitsAt = new Int32Array(this.#nodes).fill(-1);
    const exitNumbers: number[] = [];
    for (const node of this.#exitNodes) {
      exitsAt[node] = exitNumbers.length;
      exitNumbers.push(...packExits(this.#exitsFor(node)));
    }
    return { symbols: this.symbols.pack(), bits, edges, firstEdge, next: this.next.slice(0, this.#nodes), later: this.later.slice(0, this.#nodes), exitsAt, exitNumbers: Int32Array.from(exitNumbers), awaited: Int32Array.from(this.#awaited) };
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

  /**
   * Write the nodes that one of the symbols of a word leads to at the beginning of `found`, and say how many they are.
   * Most nodes have an edge or two and frequent words a few dozen symbols, so the fewer are gone through.
   */
  steps(node: number, symbols: WordSymbols, found: number[]): number {
    if (((this.next[node] ?? 0) & symbols.bits) === 0) return 0;
    let count = 0;
    const first = this.#firstEdge[node] ?? -1;
    if ((first & isWide) === isWide) {
      for (const symbol of symbols.list) {
        const target = this.step(node, symbol);
        if (target < 0) continue;
        found[count] = target;
        count += 1;
      }
      return count;
    }
    const edges = this.#edges;
    for (let slot = first; 0 <= slot; slot = edges[slot + 3] ?? -1) {
      if (!symbols.has(edges[slot + 1] ?? -1)) continue;
      found[count] = edges[slot + 2] ?? -1;
      count += 1;
    }
    return count;
  }

  /** True if one of the symbols of a word leads on from the node. */
  hasStep(node: number, symbols: WordSymbols): boolean {
    if (((this.next[node] ?? 0) & symbols.bits) === 0) return false;
    const first = this.#firstEdge[node] ?? -1;
    if ((first & isWide) === isWide) return symbols.list.some(symbol => 0 <= this.step(node, symbol));
    const edges = this.#edges;
    for (let slot = first; 0 <= slot; slot = edges[slot + 3] ?? -1) if (symbols.has(edges[slot + 1] ?? -1)) return true;
    return false;
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

  #laterOf({ gaps, checks, accepts }: Exits): number {
    let symbols = 0 < checks.length || 0 < accepts.length ? endBit : 0;
    for (const { node } of gaps) symbols |= this.next[node] ?? 0;
    return symbols;
  }

  /** Tie the edges of each node together. */
  #linkEdges(edges: Int32Array, firstEdge: Int32Array): void {
    const counts = new Map<number, number>();
    for (let slot = 0; slot < edges.length; slot += edgeSize) {
      const node = edges[slot] ?? -1;
      if (node === -1) continue;
      const count = (counts.get(node) ?? 0) + 1;
      counts.set(node, count);
      edges[slot + 3] = firstEdge[node] ?? -1;
      firstEdge[node] = slot;
    }
    for (const [node, count] of counts) if (many < count) firstEdge[node] = (firstEdge[node] ?? 0) | isWide;
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
    this.next[node] = (this.next[node] ?? 0) | bitOf(symbol);
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
