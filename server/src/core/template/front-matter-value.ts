import type { Mark } from './mark.ts';
import type { FrontMatterEntry } from './template.ts';

/** One value of the front matter, whatever it is written in. */
export interface FrontMatterValue {
  /** Keys of inner maps are joined by dots. */
  readonly key: string;
  /** The value in the masked text, without its quotes. */
  readonly start: number;
  readonly end: number;
  /** What it stands for; taken where no template tag stands in it. */
  readonly text: string;
  /** False for numbers, dates and truth values: nobody reads those as words. */
  readonly isText: boolean;
  /** Escapes that stand for a letter: `\"`, `\u00fc`, `''`. */
  readonly escapes: 'backslash' | 'doubled' | 'none';
}

/** Entries for those who look something up, and marks for those who read. */
export function placeValues(source: string, masked: string, values: readonly FrontMatterValue[], end: number): { entries: FrontMatterEntry[]; marks: Mark[] } {
  const entries: FrontMatterEntry[] = [];
  const marks: Mark[] = [];
  let at = 0;
  for (const { key, start: from, end: to, text, isText, escapes } of values) {
    if (to < from || from < at) continue;
    const written = source.slice(from, to);
    entries.push({ key, value: masked.slice(from, to) === written ? text : written, span: { start: from, end: to } });
    if (!isText || !/\p{L}/u.test(written)) continue;
    marks.push({ kind: 'break', start: at, end: from, place: { spot: 'front-matter', name: key, within: [] } });
    if (escapes !== 'none') addEscapes(masked, from, to, escapes, marks);
    at = to;
  }
  marks.push({ kind: 'break', start: at, end, place: { spot: 'paragraph', within: [] } });
  return { entries, marks: marks.flatMap(mark => mark.kind === 'break' ? withComments(masked, mark) : [mark]) };
}

/** `# herzlich: off` beside and between the values. */
function withComments(text: string, mark: Extract<Mark, { kind: 'break' }>): Mark[] {
  const marks: Mark[] = [];
  let { start } = mark;
  for (const match of text.slice(mark.start, mark.end).matchAll(/(?<=^|[ \t\n])#[^\n]*/g)) {
    const at = mark.start + match.index;
    const end = at + match[0].trimEnd().length;
    marks.push({ ...mark, start, end: at }, { kind: 'comment', start: at, end, from: at + 1, to: end });
    start = end;
  }
  marks.push({ ...mark, start });
  return marks;
}

function addEscapes(text: string, start: number, end: number, kind: 'backslash' | 'doubled', marks: Mark[]): void {
  const escapes = kind === 'doubled' ? /''/g : /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|\r?\n|[^])/gi;
  for (const match of text.slice(start, end).matchAll(escapes)) {
    const at = start + match.index;
    marks.push({ kind: 'letter', start: at, end: at + match[0].length, text: escapeText(match[0]) });
  }
}

function escapeText(escape: string): string {
  if (escape === "''") return "'";
  const code = /^\\[xuU]([\da-f]+)$/i.exec(escape)?.[1];
  if (code) {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  const known: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', _: '\u00a0', ' ': ' ' };
  const letter = escape.slice(1);
  return known[letter] ?? (/\s/.test(letter) ? ' ' : letter);
}
