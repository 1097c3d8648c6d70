import type { TextPart } from './block.ts';

/**
 * Cut words so that every part is verbatim, one decoded entity, or one run of white space read as a blank.
 *
 *     "We  miss\nyou, dear" → "We", " ", "miss", " ", "you, dear"
 *
 * A single ordinary blank stays inside its verbatim part. Calls `add` for each part. The pieces of a source are folded in order, so
 * that it is searched but once.
 */
export class WordFolder {
  readonly #source: string;
  /** Where the next white space is that is more than one ordinary blank, looked for from `#searched` on. */
  #next = -1;
  #searched = 0;

  constructor(source: string) {
    this.#source = source;
  }

  fold(text: string, start: number, end: number, add: (part: TextPart, lines: number) => void): void {
    if (text.length !== end - start || (text.length === 1 && text !== this.#source.charAt(start))) {
      addEntity(text, start, end, add);
      return;
    }
    const source = this.#source;
    let from = start;
    for (let at = this.#nextSpace(start); at < end; at = this.#nextSpace(from)) {
      // At the end of the words one ordinary blank is no more than that, whatever stands behind it.
      if (at + 1 === end && source.charCodeAt(at) === 32) break;
      if (from < at) add({ kind: 'text', text: source.slice(from, at), start: from, end: at }, 0);
      const spaceStart = at;
      let lines = 0;
      for (; at < end; at += 1) {
        const next = source.charCodeAt(at);
        if (!isSpace(next)) break;
        if (next === 10 || (next === 13 && source.charCodeAt(at + 1) !== 10)) lines += 1;
      }
      add({ kind: 'text', text: ' ', start: spaceStart, end: at }, lines);
      from = at;
    }
    if (from < end) add({ kind: 'text', text: from === start ? text : source.slice(from, end), start: from, end }, 0);
  }

  #nextSpace(from: number): number {
    if (this.#searched <= from && from <= this.#next) return this.#next;
    foldable.lastIndex = from;
    this.#next = foldable.test(this.#source) ? foldable.lastIndex - 1 : Infinity;
    this.#searched = from;
    return this.#next;
  }
}

/** White space that is read as a blank and is none, or a blank with more white space behind it. */
const foldable = /[\t-\r\u00a0\u2000-\u200a\u202f\u2028\u2029\u3000]| (?=[\t-\r \u00a0\u2000-\u200a\u202f\u2028\u2029\u3000])/g;

function addEntity(text: string, start: number, end: number, add: (part: TextPart, lines: number) => void): void {
  if (text === '') return;
  const blank = text.length === 1 && isSpace(text.charCodeAt(0));
  const read = blank ? ' ' : text;
  add(!blank && read.length === end - start ? { kind: 'text', text: read, start, end, isDecoded: true } : { kind: 'text', text: read, start, end }, text === '\n' ? 1 : 0);
}

/** White space as a reader sees it; a no-break space too, zero-width characters not. */
export function isSpace(code: number): boolean {
  if (code > 32 && code < 160) return false;
  return code === 32 || (code >= 9 && code <= 13) || code === 160
    || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x2028 || code === 0x2029 || code === 0x3000;
}
