/** The set of all symbols, see `bitOf`. */
export const everySymbol = 0x7f_ff_ff_ff;
/** In a set of symbols: a pattern may end here, whatever comes. */
export const endBit = 1 << 31;

/** A symbol as a set: one of 31 bits, which it shares with others. What two sets have in common is then one operation. */
export function bitOf(symbol: number): number {
  return 1 << (Math.imul(symbol, 0x9e3779b1) >>> 16) % 31;
}

/** What a word is to the patterns. "The" and "die" are a few dozen things, so it is asked of them, not searched through. */
export class WordSymbols {
  readonly list: readonly number[];
  /** All of them as a set, see `bitOf`. */
  readonly bits: number;
  /** One bit by symbol; empty where the list is as quick. */
  readonly #members: Int32Array;

  constructor(list: readonly number[]) {
    this.list = list;
    this.bits = list.reduce((set, symbol) => set | bitOf(symbol), 0);
    this.#members = new Int32Array(list.length < 4 ? 0 : (Math.max(...list) >> 5) + 1);
    if (0 < this.#members.length) for (const symbol of list) this.#members[symbol >> 5] = (this.#members[symbol >> 5] ?? 0) | 1 << (symbol & 31);
  }

  has(symbol: number): boolean {
    return this.#members.length === 0 ? this.list.includes(symbol) : ((this.#members[symbol >> 5] ?? 0) & 1 << (symbol & 31)) !== 0;
  }
}
