import { isScalar, parseDocument, type Scalar, visit } from 'yaml';
import { isNestedDeeply } from '../text/is-nested-deeply.ts';
import { yamlOptions } from '../text/yaml-options.ts';
import type { Problem } from '../text/problem.ts';
import { findFrontMatterProblems } from './front-matter-problems.ts';
import { type FrontMatterValue, placeValues } from './front-matter-value.ts';
import type { Mark } from './mark.ts';
import { readKeyLines } from './read-key-lines.ts';
import type { FrontMatterEntry } from './template.ts';

/** The front matter of a template. */
export interface FrontMatter {
  /** Where the text below begins; 0 if there is no front matter. */
  readonly end: number;
  readonly entries: readonly FrontMatterEntry[];
  readonly marks: readonly Mark[];
  readonly problems: readonly Problem[];
}

const none: FrontMatter = { end: 0, entries: [], marks: [], problems: [] };

/** Read the YAML between two `---` lines, or the TOML between two `+++` lines, at the start of a masked text. */
export function readFrontMatter(source: string, masked: string): FrontMatter {
  const bounds = findBounds(masked);
  if (bounds === null) return none;
  const { start, contentEnd, end } = bounds;
  const problems: Problem[] = [];
  if (!bounds.isClosed) problems.push({ message: `The front matter is not closed. Write ${bounds.fence} on a line of its own below it.`, german: `Der Kopf der Datei ist nicht geschlossen. Darunter gehört ${bounds.fence} in eine eigene Zeile.`, span: { start: bounds.fenceStart, end: bounds.fenceStart + 3 } });
  const isToml = bounds.fence === '+++';
  const read = isToml ? readKeyLines(masked, start, contentEnd, '=') : readYaml(masked, start, contentEnd, withoutBlanks(masked.slice(start, contentEnd)) !== withoutBlanks(source.slice(start, contentEnd)));
  problems.push(...read.problems);
  const { entries, marks } = placeValues(source, masked, read.values, end);
  return { end, entries, marks, problems: [...problems, ...findFrontMatterProblems(entries)] };
}

interface Bounds {
  readonly fence: string;
  readonly fenceStart: number;
  readonly isClosed: boolean;
  /** The lines between the fences. */
  readonly start: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** Keys that hardly anything but front matter has in its first lines. */
const telling = /^(?:subject|betreff|title|titel|lang|language|preheader|register|kind|herzlich|layout)[ \t]*[:=]/im;

function findBounds(masked: string): Bounds | null {
  const open = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/.exec(masked);
  if (!open) return null;
  const fence = open[1] ?? '';
  const fenceStart = open[0].indexOf(fence);
  const start = open[0].length;
  const close = (fence === '---' ? /^(?:---|\.\.\.)[ \t]*\r?$/gm : /^\+\+\+[ \t]*\r?$/gm);
  close.lastIndex = start;
  const closed = close.exec(masked);
  const pair = fence === '---' ? /^[ \t]*[\w"'-][^\n]*:(?:\s|$)/m : /^[ \t]*[\w"'.-]+[ \t]*=/m;
  if (closed) {
    const contentEnd = Math.max(start, closed.index - 1);
    if (!pair.test(masked.slice(start, contentEnd))) return null;
    return { fence, fenceStart, isClosed: true, start, contentEnd, end: Math.min(masked.length, closed.index + closed[0].length + 1) };
  }
  // Nobody closed it yet: as far as the lines right below are keys.
  const lines = fence === '---' ? /(?:[ \t]*[\p{L}\w"'-]+[ \t]*:(?:[ \t][^\n]*)?(?:\n|$))+/uy : /(?:[ \t]*[\p{L}\w"'.-]+[ \t]*=[^\n]*(?:\n|$))+/uy;
  lines.lastIndex = start;
  const keys = lines.exec(masked)?.[0];
  if (keys === undefined || !telling.test(keys)) return null;
  return { fence, fenceStart, isClosed: false, start, contentEnd: start + keys.length, end: start + keys.length };
}

function readYaml(masked: string, start: number, end: number, hasTags: boolean): { values: FrontMatterValue[]; problems: Problem[] } {
  const text = masked.slice(start, end);
  if (isNestedDeeply(text)) return { values: [], problems: [{ message: 'The front matter is nested too deeply to be read.', german: 'Der Kopf der Datei ist zu tief verschachtelt, um gelesen zu werden.', span: { start, end } }] };
  // Branches may hold the same key in each of their arms.
  const document = parseDocument(text, { ...yamlOptions, keepSourceTokens: false, prettyErrors: false, uniqueKeys: !hasTags });
  const problems = document.errors.map(({ message, pos }) => ({
    message: `The front matter cannot be read as YAML: ${message.split('\n')[0]?.replace(/\.?$/, '.') ?? ''}`,
    german: `Der Kopf der Datei lässt sich nicht als YAML lesen: ${message.split('\n')[0]?.replace(/\.?$/, '.') ?? ''}`,
    span: { start: Math.min(end, start + pos[0]), end: Math.min(end, start + Math.max(pos[1], pos[0] + (/^[\w-]+/.exec(text.slice(pos[0]))?.[0].length ?? 0))) },
  }));
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) {
    // Line by line a fault costs its own value only, and the place of an open quote is known.
    const lines = readKeyLines(masked, start, end, ':');
    return 0 < lines.problems.length ? lines : { values: lines.values, problems };
  }
  const values: FrontMatterValue[] = [];
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || !node.range) return;
      const [from, to] = valueRange(masked, node, start);
      const name = path.flatMap(step => ('key' in step && isScalar(step.key) ? [String(step.key.value)] : [])).join('.');
      const isText = typeof node.value === 'string';
      const escapes = node.type === 'QUOTE_DOUBLE' ? 'backslash' : node.type === 'QUOTE_SINGLE' ? 'doubled' : 'none';
      values.push({ key: name, start: from, end: to, text: typeof node.value === 'string' ? node.value : masked.slice(from, to), isText, escapes });
    },
  });
  return { values, problems };
}

/** Line ends are masked too, but are no tags. */
function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
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
