/** Words and the symbols of each, as they travel. */
export interface PackedForms {
  /** Each word with a blank before and after it. */
  readonly text: string;
  /** A hash table: of each word its place in the text and its symbol, or `-1 - n` where its symbols stand at `n` of the lists; an empty place holds -1. */
  readonly slots: Int32Array;
  /** How many symbols, and which. */
  readonly lists: Int32Array;
}

/** Looks words up in a table that was made at build time: nothing is unfolded, so a start costs nothing however many words there are. */
export class FormTable {
  readonly #forms: PackedForms;
  readonly #mask: number;

  constructor(forms: PackedForms) {
    this.#forms = forms;
    this.#mask = forms.slots.length / 2 - 1;
  }

  static pack(symbols: ReadonlyMap<string, number | readonly number[]>): PackedForms {
    // Half empty at most, so that a miss is found out at once.
    const mask = (2 << Math.ceil(Math.log2(symbols.size + 1))) - 1;
    const slots = new Int32Array(2 * (mask + 1)).fill(-1);
    const lists: number[] = [];
    let text = ' ';
    for (const [form, symbol] of symbols) {
      let slot = hashOf(form) & mask;
      while (slots[2 * slot] !== -1) slot = (slot + 1) & mask;
      slots[2 * slot] = text.length;
      slots[2 * slot + 1] = typeof symbol === 'number' ? symbol : -1 - lists.length;
      if (typeof symbol !== 'number') lists.push(symbol.length, ...symbol);
      text += `${form} `;
    }
    return { text, slots, lists: Int32Array.from(lists) };
  }

  /** No symbols where the word is not known. */
  symbolsOf(form: string): readonly number[] {
    const { text, slots, lists } = this.#forms;
    for (let slot = hashOf(form) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const start = slots[2 * slot] ?? -1;
      if (start === -1) return [];
      if (!text.startsWith(form, start) || text[start + form.length] !== ' ') continue;
      const symbol = slots[2 * slot + 1] ?? 0;
      if (0 <= symbol) return [symbol];
      const at = -symbol;
      return [...lists.subarray(at, at + (lists[at - 1] ?? 0))];
    }
  }
}

/** FNV-1a over UTF-16, mixed once more because the table looks at the lower bits only. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
