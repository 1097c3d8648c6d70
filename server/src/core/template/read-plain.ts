import { beginsWithDate } from '../text/begins-with-date.ts';
import type { Mark } from './mark.ts';
import type { Container, Place } from './piece.ts';

/**
 * Read plain text: a blank line ends a block, so does a line of marks ("-----"), and a list item begins one.
 * Line ends within a block stay words, so that hard-wrapped letters read on.
 */
export function readPlain(text: string, start: number, end: number, within: readonly Container[], marks: Mark[], skip: readonly { start: number; end: number }[] = []): void {
  let blockEnd = start;
  let isOpen = false;
  let previous: LineKind = 'blank';
  let previousText = '';
  let quote: Container | null = null;
  let nextSkip = 0;
  let number = 0;
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 || end < newline ? end : newline;
    const next = Math.min(end, lineEnd + 1);
    let from = at;
    for (let skipped = skip[nextSkip]; skipped && skipped.start < lineEnd; skipped = skip[nextSkip]) {
      if (text.slice(from, skipped.start).trim() === '') from = Math.max(from, skipped.end);
      nextSkip += 1;
    }
    const line = text.slice(from, lineEnd);
    const quoted = /^[ \t]*(?:>[ \t]?)+/.exec(line);
    const words = quoted ? line.slice(quoted[0].length) : line;
    const kind = lineKind(words, previous, previousText, number);
    if (kind.number !== undefined) number = kind.number;
    const wordsStart = from + (quoted?.[0].length ?? 0);
    if (kind.kind === 'blank' || kind.kind === 'rule') isOpen = false;
    else {
      if (Boolean(quoted) !== Boolean(quote)) {
        quote = quoted ? { kind: 'quote', id: at } : null;
        isOpen = false;
      }
      const contentStart = wordsStart + kind.prefix;
      if (!isOpen || kind.kind === 'item') {
        const place: Place = { spot: kind.kind === 'item' ? 'list-item' : 'paragraph', within: quote ? [...within, quote] : within };
        marks.push({ kind: 'break', start: blockEnd, end: contentStart, place });
        isOpen = true;
      } else if (at < contentStart && (quoted || at < from)) marks.push({ kind: 'markup', start: at, end: contentStart, name: '>' });
      blockEnd = from + line.trimEnd().length;
    }
    previous = kind.kind;
    previousText = words;
    at = next;
  }
  if (blockEnd < end) marks.push({ kind: 'break', start: blockEnd, end, place: { spot: 'paragraph', within } });
}

type LineKind = 'blank' | 'rule' | 'item' | 'words';

function lineKind(line: string, previous: LineKind, previousText: string, last: number): { kind: LineKind; prefix: number; number?: number } {
  const indent = line.length - line.trimStart().length;
  if (indent === line.length) return { kind: 'blank', prefix: 0 };
  if (/^\s*([-*=_~#+–—])(?:\s*\1){1,}\s*$/.test(line)) return { kind: 'rule', prefix: 0 };
  const bullet = /^\s*[-*•·▪◦‣][ \t]+(?=\S)/.exec(line);
  if (bullet) return { kind: 'item', prefix: bullet[0].length };
  // "am⏎12. März" is no list: a number begins an item only where an item may begin, or if it counts on.
  const numbered = /^\s*(\d{1,2})[.)][ \t]+(?=\S)/.exec(line);
  const number = Number(numbered?.[1]);
  if (numbered && !beginsWithDate(line) && (previous === 'blank' || previous === 'item' || number === last + 1 || /:\s*$/.test(previousText))) return { kind: 'item', prefix: numbered[0].length, number };
  return { kind: 'words', prefix: indent };
}
