import type { Mark } from './mark.ts';

/** Emphasis that is opened or closed: `**`, `__`, `*`, `_`; a bracket that a link begins with, and the target it ends with. */
const candidates = /\*{1,3}|_{1,3}|\[|\]\([^()\s]*\)/g;

type Side = 'opens' | 'closes' | 'both' | null;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
  readonly side: Side;
}

/**
 * Find the signs of emphasis and links whose other half stands in another arm, so that the parser took them for words. Each arm by
 * itself is marked rightly, and so is each reading:
 *
 *     Bitte {{#if a}}**sofort{{else}}**heute{{/if}}** zahlen.
 *                    ^^              ^^         ^^
 *
 * Only asked of a paragraph with a branch in it. A star that stands alone, "Preis*", stays a star.
 */
export function findSplitMarks(source: string, masked: string, from: number, to: number, marks: readonly Mark[], first: number): Mark[] {
  const found: Candidate[] = [];
  let at = from;
  const look = (end: number): void => {
    for (const match of source.slice(at, end).matchAll(candidates)) {
      const start = at + match.index;
      const sign = match[0];
      // What the mask has written over is a tag.
      if (masked.startsWith(sign, start)) found.push({ start, end: start + sign.length, sign: sign.startsWith(']') ? ']' : sign, side: sideOf(source, start, start + sign.length, sign) });
    }
  };
  for (let index = first; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined) break;
    look(Math.max(at, mark.start));
    at = Math.max(at, mark.end);
  }
  look(to);
  const closed = new Set(found.flatMap(({ side, sign }) => (side === 'closes' || side === 'both' ? [sign] : [])));
  const opened = new Set(found.flatMap(({ side, sign }) => (side === 'opens' || side === 'both' ? [sign] : [])));
  // The parser may have paired signs of two arms, and left over the one that both share.
  for (const mark of marks.slice(first)) {
    if (mark.kind === 'markup' && (mark.name === '**' || mark.name === '__')) {
      opened.add(mark.name);
      closed.add(mark.name);
    }
  }
  const hasLink = marks.slice(first).some(mark => mark.kind === 'markup' && mark.name === ']');
  return found.filter(({ start, sign, side }) => {
    if (sign === '[') return (closed.has(']') || hasLink) && isOpenBracket(source, start, to);
    return side !== null && (sign === ']' ? hasLink || opened.has('[') : closed.has(sign) && opened.has(sign));
  }).map(({ start, end, sign }) => ({ kind: 'markup', start, end, name: sign }));
}

/** True for a bracket that is closed by a target, or by nothing before the next one opens: `[Datum]` is neither. */
function isOpenBracket(source: string, start: number, to: number): boolean {
  const next = /[[\]]/g;
  next.lastIndex = start + 1;
  const at = next.exec(source)?.index ?? to;
  return to <= at || source.charAt(at) === '[' || source.charAt(at + 1) === '(';
}

/** Whether a run of stars may open or close emphasis; a tag beside it counts as what is no letter. */
function sideOf(source: string, start: number, end: number, sign: string): Side {
  if (sign === '[') return 'opens';
  if (sign.startsWith(']')) return 'closes';
  const before = source.charAt(start - 1);
  const after = source.charAt(end);
  const opens = after !== '' && !/\s/.test(after) && !/[\p{L}\p{N}]/u.test(before);
  const closes = before !== '' && !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after);
  return opens && closes ? 'both' : opens ? 'opens' : closes ? 'closes' : null;
}
