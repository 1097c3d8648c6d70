import type { TextPart } from './block.ts';


/**
 * Cut words so that every part is verbatim, one decoded entity, or one run of white space read as a blank.
 *
 *     "We  miss\nyou, dear" → "We", " ", "miss", " ", "you, dear"
 *
 * A single ordinary blank stays inside its verbatim part. Calls `add` for each part.
 */
export function foldWords(
  text: string, start: number, end: number, add: (part: TextPart, lines: number) => void,
): void {
  if (text.length !== end - start) {
    addEntity(text, start, end, add);
    return;
  }
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isSpace(code)) {
      at += 1;
      continue;
    }
    if (code === 32 && (at + 1 === text.length || !isSpace(text.charCodeAt(at + 1)))) {
      at += 1;
      continue;
    }
    if (from < at) add({ kind: 'text', text: text.slice(from, at), start: start + from, end: start + at }, 0);
    const spaceStart = at;
    let lines = 0;
    for (; at < text.length; at += 1) {
      const next = text.charCodeAt(at);
      if (!isSpace(next)) break;
      if (next === 10 || (next === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
    }
    add({ kind: 'text', text: ' ', start: start + spaceStart, end: start + at }, lines);
    from = at;
  }
  if (from < text.length) add({ kind: 'text', text: text.slice(from), start: start + from, end }, 0);
}

function addEntity(text: string, start: number, end: number, add: (part: TextPart, lines: number) => void): void {
  if (text === '') return;
  const blank = text.length === 1 && isSpace(text.charCodeAt(0));
  add({ kind: 'text', text: blank ? ' ' : text, start, end }, 0);
}

/** White space as a reader sees it; a no-break space too, zero-width characters not. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160
    || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x2028 || code === 0x2029 || code === 0x3000;
}
