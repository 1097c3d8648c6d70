import type { Span } from '../text/span.ts';

/** Lines between two blank ones. `end` is behind the last character, the line end left out. */
export interface Paragraph extends Span {
  /** True if Markdown reads these lines as one paragraph in which nothing is marked. */
  readonly isPlain: boolean;
  /** Begins with a blank, so that it may go on with a list item. */
  readonly isIndented: boolean;
}

/** Signs that mark something wherever they stand in a line. */
const marks = codes('\\&*_`[]!<~');

/** Signs that mark something at the start of a line; digits are looked at. */
const starts = codes(' \t#>-+=|:');

const digits = codes('0123456789');

/** The next lines that are not blank, from `from` on, which is the start or the end of a line. */
export function readParagraph(text: string, from: number): Paragraph | null {
  let start = from;
  for (let at = from; ; at += 1) {
    if (text.length <= at) return null;
    const code = text.charCodeAt(at);
    if (code === 10) start = at + 1;
    else if (code !== 32 && code !== 9) break;
  }
  const first = text.charCodeAt(start);
  let isPlain = true;
  let end = start;
  for (let at = start; at < text.length;) {
    const lineStart = at;
    let code = text.charCodeAt(at);
    if (isPlain && code < 128 && (starts[code] === 1 || (digits[code] === 1 && numbersItem(text, at)))) isPlain = false;
    let isBlank = true;
    for (; at < text.length; at += 1) {
      code = text.charCodeAt(at);
      if (code === 10) break;
      if (code !== 32 && code !== 9) isBlank = false;
      if (code < 128 && marks[code] === 1) isPlain = false;
    }
    if (isBlank) break;
    // Two blanks at the end of a line break it.
    if (at - lineStart > 1 && text.charCodeAt(at - 1) === 32 && text.charCodeAt(at - 2) === 32) isPlain = false;
    end = at;
    at += 1;
  }
  return { start, end, isPlain, isIndented: first === 32 || first === 9 };
}

/** `12. ` and `3) ` begin a list item. */
function numbersItem(text: string, from: number): boolean {
  let at = from;
  while (digits[text.charCodeAt(at)] === 1) at += 1;
  const code = text.charCodeAt(at);
  return code === 46 || code === 41;
}

function codes(signs: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
}
