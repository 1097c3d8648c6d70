import type { Token } from '../language/token.ts';
import { classesOf } from './classes.ts';
import { FormTable, type PackedForms } from './form-table.ts';
import type { CompoundPlace, Element } from './pattern.ts';

/** A symbol table as it travels, for a start without patterns. */
export interface PackedSymbols {
  readonly count: number;
  readonly forms: PackedForms;
  readonly compounds: Readonly<Record<CompoundPlace, readonly (readonly [string, number[]])[]>>;
  readonly classes: readonly (readonly [string, number])[];
}

/**
 * Numbers the things patterns look for in one token (a word in its forms, part of a compound, a class) and tells
 * which of them a token is.
 */
export class SymbolTable {
  #count = 0;
  readonly #byForms = new Map<readonly string[], number>();
  readonly #byKey = new Map<string, number>();
  /** Most forms belong to one word only, and need no list. */
  readonly #words = new Map<string, number | number[]>();
  /** Instead of `#words`, where the table was made at build time. */
  readonly #forms: FormTable | null;
  readonly #compounds: Readonly<Record<CompoundPlace, Map<string, number[]>>> = { start: new Map(), end: new Map(), inside: new Map() };
  readonly #lengths: Readonly<Record<CompoundPlace, Set<number>>> = { start: new Set(), end: new Set(), inside: new Set() };
  readonly #classes = new Map<string, number>();

  constructor(packed: PackedSymbols | null = null) {
    this.#forms = packed === null ? null : new FormTable(packed.forms);
    if (packed === null) return;
    this.#count = packed.count;
    for (const at of ['start', 'end', 'inside'] as const) {
      for (const [part, symbols] of packed.compounds[at]) {
        this.#compounds[at].set(part, symbols);
        this.#lengths[at].add(part.length);
      }
    }
    for (const [name, symbol] of packed.classes) this.#classes.set(name, symbol);
  }

  pack(): PackedSymbols {
    const { start, end, inside } = this.#compounds;
    return {
      count: this.#count, forms: FormTable.pack(this.#words),
      compounds: { start: [...start], end: [...end], inside: [...inside] }, classes: [...this.#classes],
    };
  }

  get count(): number {
    return this.#count;
  }

  /** The symbol of an element that takes one token. The same forms get the same symbol. */
  symbolOf(element: Extract<Element, { kind: 'word' | 'compound' | 'class' }>): number {
    if (element.kind === 'class') return this.#numbered(this.#classes, element.name);
    const list = element.kind === 'word' ? element.forms : element.parts;
    if (element.kind === 'word') {
      const known = this.#byForms.get(list);
      if (known !== undefined) return known;
    }
    const key = `${element.kind === 'word' ? '' : `${element.at}*`}${list.length === 1 ? list[0] : list.join(' ')}`;
    let symbol = this.#byKey.get(key);
    if (symbol === undefined) {
      symbol = this.#count;
      this.#count += 1;
      this.#byKey.set(key, symbol);
      if (element.kind === 'word') for (const form of list) this.#addForm(form, symbol);
      else for (const part of list) {
        push(this.#compounds[element.at], part, symbol);
        this.#lengths[element.at].add(part.length);
      }
    }
    if (element.kind === 'word') this.#byForms.set(list, symbol);
    return symbol;
  }

  /** The symbols of a token; `next` is the token after it. */
  symbolsOf(token: Token, next: Token | undefined): number[] {
    const symbols = token.kind === 'slot' ? [] : this.#symbolsOf(token.folded);
    for (const name of classesOf(token, next)) {
      const symbol = this.#classes.get(name);
      if (symbol !== undefined) symbols.push(symbol);
    }
    return symbols;
  }

  /** The symbols of each part of a hyphenated word, or null if one of them has none. */
  symbolsOfParts(word: string): (readonly number[])[] | null {
    if (!word.includes('-')) return null;
    const parts = word.split('-').map(part => this.#symbolsOfForm(part));
    return parts.every(part => part.length > 0) ? parts : null;
  }

  #addForm(form: string, symbol: number): void {
    const known = this.#words.get(form);
    if (known === undefined) this.#words.set(form, symbol);
    else if (typeof known === 'number') this.#words.set(form, [known, symbol]);
    else known.push(symbol);
  }

  #symbolsOfForm(form: string): readonly number[] {
    if (this.#forms !== null) return this.#forms.symbolsOf(form);
    const known = this.#words.get(form);
    return known === undefined ? [] : typeof known === 'number' ? [known] : known;
  }

  #symbolsOf(word: string): number[] {
    const found = new Set(this.#symbolsOfForm(word));
    for (const length of this.#lengths.start) {
      if (length <= word.length) this.#compounds.start.get(word.slice(0, length))?.forEach(symbol => found.add(symbol));
    }
    for (const length of this.#lengths.end) {
      const rest = word.slice(0, -length);
      if (length <= word.length && (rest === '' || isFirstPart(rest))) this.#compounds.end.get(word.slice(-length))?.forEach(symbol => found.add(symbol));
    }
    for (const length of this.#lengths.inside) {
      for (let at = 0; at + length <= word.length; at += 1) this.#compounds.inside.get(word.slice(at, at + length))?.forEach(symbol => found.add(symbol));
    }
    return [...found];
  }

  #numbered(map: Map<string, number>, key: string): number {
    let symbol = map.get(key);
    if (symbol === undefined) {
      symbol = this.#count;
      this.#count += 1;
      map.set(key, symbol);
    }
    return symbol;
  }
}

/** "Zahlungs" in "Zahlungsmahnung"; not "er" in "Ermahnung" nor "ver" in "Verwarnung". */
function isFirstPart(rest: string): boolean {
  return rest.endsWith('-') || (rest.length >= 3 && !/^(?:ver|ent|zer|un.)$/.test(rest));
}

function push(map: Map<string, number[]>, key: string, symbol: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [symbol]);
  else list.push(symbol);
}
