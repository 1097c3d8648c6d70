import type { LineIndex } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import type { Colors } from '../colors.ts';
import { displayWidth } from '../display-width.ts';
import { printable } from '../../report/printable.ts';

const mostLines = 3;
const mostColumns = 100;

/**
 * The lines a span stands in, with carets under its words.
 *
 *     3 | Wir werden rechtliche Schritte einleiten.
 *       |            ^^^^^^^^^^^^^^^^^^^
 */
export function frame(source: string, lines: LineIndex, span: Span, colors: Colors): string[] {
  const first = lines.positionAt(span.start).line;
  const last = Math.max(first, lines.positionAt(Math.max(span.start, span.end - 1)).line);
  const shownLast = Math.min(last, first + mostLines - 1);
  const gutter = String(shownLast + 1).length;
  const result: string[] = [];
  for (let line = first; line <= shownLast; line += 1) {
    const start = lines.offsetAt({ line, column: 0 });
    const text = lineAt(source, start);
    const from = Math.max(0, span.start - start);
    const to = Math.min(text.length, span.end - start);
    const cut = cutAround(text, line === first ? from : text.length - text.trimStart().length, to);
    result.push(`${colors.dim(`${String(line + 1).padStart(gutter)} |`)} ${cut.text}`.trimEnd());
    result.push(`${colors.dim(`${' '.repeat(gutter)} |`)} ${' '.repeat(cut.before)}${colors.red('^'.repeat(cut.width))}`);
  }
  if (shownLast < last) result.push(colors.dim(`${' '.repeat(gutter)} | …`));
  return result;
}

/** The line that starts at the offset, without its end. */
function lineAt(source: string, start: number): string {
  let end = start;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end += 1;
  return source.slice(start, end);
}

interface Cut {
  readonly text: string;
  /** Columns before the carets, and under them. */
  readonly before: number;
  readonly width: number;
}

/** The part of a line around a range, ready for a terminal; lines of a built template can be thousands of columns long. */
function cutAround(line: string, from: number, to: number): Cut {
  const before = untab(line.slice(0, from), 0);
  const widthBefore = displayWidth(before);
  const marked = untab(line.slice(from, to), widthBefore);
  const widthMarked = displayWidth(marked);
  const after = untab(line.slice(to), widthBefore + widthMarked);
  let left = before;
  let right = after;
  const room = mostColumns - Math.min(widthMarked, mostColumns);
  if (mostColumns < widthBefore + widthMarked + displayWidth(after)) {
    const roomLeft = Math.max(Math.floor(room / 2), room - displayWidth(after));
    left = cutStart(before, roomLeft);
    right = cutEnd(after, Math.max(8, room - displayWidth(left)));
  }
  const shown = cutEnd(marked, mostColumns * 2);
  return { text: left + shown + right, before: displayWidth(left), width: Math.max(1, displayWidth(shown)) };
}

function cutStart(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const characters = [...text];
  return `…${characters.slice(Math.max(0, characters.length - columns + 1)).join('')}`;
}

function cutEnd(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  return `${[...text].slice(0, Math.max(0, columns - 1)).join('')}…`;
}

/** Tabs as blanks up to the next fourth column, control characters as pictures; a byte order mark is not shown. */
function untab(text: string, column: number): string {
  let result = '';
  for (const [index, part] of text.split('\t').entries()) {
    if (0 < index) result += ' '.repeat(4 - ((column + displayWidth(result)) % 4));
    result += printable(part.replace('\ufeff', ''));
  }
  return result;
}
