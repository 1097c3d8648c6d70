import { isScalar, parseDocument, type Scalar, visit } from 'yaml';
import type { Mark } from './mark.ts';
import type { FrontMatterEntry } from './template.ts';

export interface FrontMatter {
  /** Where the text below begins; 0 if there is no front matter. */
  readonly end: number;
  readonly entries: readonly FrontMatterEntry[];
  readonly marks: readonly Mark[];
}

const none: FrontMatter = { end: 0, entries: [], marks: [] };

/** Read the YAML between two `---` lines at the start of a masked text. Keys of inner maps are joined by dots. */
export function readFrontMatter(source: string, masked: string): FrontMatter {
  const fences = /^\ufeff?---[ \t]*\r?\n(?:([^]*?)\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(masked);
  if (!fences || !/^[ \t]*[\w"'-][^\n]*:(?:\s|$)/m.test(fences[1] ?? '')) return none;
  const end = fences[0].length;
  const start = masked.indexOf('\n') + 1;
  const entries: FrontMatterEntry[] = [];
  const marks: Mark[] = [];
  let at = 0;
  const document = parseDocument(masked.slice(start, start + (fences[1]?.length ?? 0)), { keepSourceTokens: false, logLevel: 'silent' });
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || !node.range) return;
      const [from, to] = valueRange(masked, node, start);
      if (to < from || from < at) return;
      const name = path.flatMap(step => ('key' in step && isScalar(step.key) ? [String(step.key.value)] : [])).join('.');
      entries.push({ key: name, value: typeof node.value === 'string' && masked.slice(from, to) === source.slice(from, to) ? node.value : source.slice(from, to), span: { start: from, end: to } });
      if (typeof node.value !== 'string' || !/\p{L}/u.test(source.slice(from, to))) return;
      marks.push({ kind: 'break', start: at, end: from, place: { spot: 'front-matter', name, within: [] } });
      addEscapes(masked, node, from, to, marks);
      at = to;
    },
  });
  marks.push({ kind: 'break', start: at, end, place: { spot: 'paragraph', within: [] } });
  return { end, entries, marks: marks.flatMap(mark => mark.kind === 'break' ? withComments(masked, mark) : [mark]) };
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

/** The value in the source: without quotes, or below the `|` of a block. */
function valueRange(text: string, node: Scalar, offset: number): [number, number] {
  let [start, end] = node.range ?? [0, 0, 0];
  start += offset;
  end += offset;
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
    const quote = text.charAt(start);
    start += 1;
    if (start < end && text.charAt(end - 1) === quote) end -= 1;
  } else if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') start = text.indexOf('\n', start) + 1 || end;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (start < end && /\s/.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}

/** `\u00fc` and `\"` in double quotes, `''` in single ones. */
function addEscapes(text: string, node: Scalar, start: number, end: number, marks: Mark[]): void {
  if (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE') return;
  const escapes = node.type === 'QUOTE_SINGLE' ? /''/g : /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|\r?\n|[^])/gi;
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
