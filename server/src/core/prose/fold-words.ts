import type { TextPart } from './block.ts';


/**
 * Cut words so that every part is verbatim, one decoded entity, or one run of white space read as a blank.
 *
 *     "We  miss\nyou, dear" → "We", " ", "miss", " ", "you, dear"
 *
 * A single ordinary blank stays inside its verbatim part. Calls `add` for each part.
 */
export function foldWords(
  source: string, text: string, start: number, end: number, add: (part: TextPart, lines: number) => void,
): void {
  if (text.length !== end - start) {
    addEntity(text, start, end, add);
    return;
  }
  // Reads the source rather than its slice: characters of a whole string are quicker to come by.
  let from = start;
  let at = start;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (!isSpace(code) || (code === 32 && (at + 1 === end || !isSpace(source.charCodeAt(at + 1))))) {
      at += 1;
      continue;
    }
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

function addEntity(text: string, start: number, end: number, add: (part: TextPart, lines: number) => void): void {
  if (text === '') return;
  const blank = text.length === 1 && isSpace(text.charCodeAt(0));
  add({ kind: 'text', text: blank ? ' ' : text, start, end }, text === '\n' ? 1 : 0);
}

/** White space as a reader sees it; a no-break space too, zero-width characters not. */
export function isSpace(code: number): boolean {
  if (code > 32 && code < 160) return false;
  return code === 32 || (code >= 9 && code <= 13) || code === 160
    || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x2028 || code === 0x2029 || code === 0x3000;
}
