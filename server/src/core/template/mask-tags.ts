import { isFirstOnLine, isLastOnLine } from './line-ends.ts';
import type { Branch } from './pair-tags.ts';
import type { Format } from './piece.ts';
import type { Tag } from './tag.ts';

const blanks = ' '.repeat(4096);
const letters = 'x'.repeat(4096);

/**
 * Write something of the same length over the tags, so that the host format reads the rest as if the template had been
 * filled in, and every offset stays true. What stands for text becomes letters, which are legal in text, attribute values and
 * link targets alike; what leaves nothing behind becomes blanks. ASCII only: one other character would double the string's size.
 *
 *     Hallo {{name}}, <a href="{{url}}">
 *     Hallo xxxxxxxx, <a href="xxxxxxx">
 *
 * Where lines matter (Markdown, plain text) a tag first on its line takes the line end before it along, as Handlebars does:
 *
 *     Zeile eins⏎{{#if x}}⏎Zeile zwei      Zeile eins·········⏎Zeile zwei
 */
export function maskTags(source: string, tags: readonly Tag[], branches: readonly Branch[], format: Format): string {
  if (tags.length === 0) return withPlainLineEnds(source);
  const hasLines = format === 'markdown' || format === 'text' || format === 'latex';
  const blankLines = hasLines && 0 < branches.length ? findBlankLines(source) : [];
  const parts: string[] = [];
  let at = 0;
  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index];
    if (!tag) continue;
    if (tag.start < at) continue;
    if (hasLines && tag.kind !== 'slot' && isFirstOnLine(source, tag.start)) {
      const lineEnd = lineEndBefore(source, tag.start);
      if (at <= lineEnd.start && lineEnd.start < lineEnd.end && !isBlankBefore(source, lineEnd.start) && !partsBlocks(tag, branches, blankLines)) {
        parts.push(source.slice(at, lineEnd.start), fill(blanks, tag.start - lineEnd.start));
        at = tag.start;
        // "{{#if x}}Text": the line end goes behind the tag. With nothing behind it, its own line end is left.
        const isAlone = isLastOnLine(source, tag.end);
        parts.push(isAlone ? fill(blanks, tag.end - tag.start) : `${fill(blanks, tag.end - tag.start - 1)}\n`);
        at = tag.end;
        continue;
      }
    }
    parts.push(source.slice(at, tag.start), filler(source, tag, hasLines, format));
    at = tag.end;
  }
  parts.push(source.slice(at));
  return withPlainLineEnds(parts.join(''));
}

/** Only `\n` ends a line from here on. A backslash that breaks the line becomes two blanks, which break it as well. */
function withPlainLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  return text.replaceAll('\\\r\n', '  \n').replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
}

/** A wrap parts blocks, and so does a branch that holds a blank line: its tags then stand on blank lines themselves. */
function partsBlocks(tag: Tag, branches: readonly Branch[], blankLines: readonly number[]): boolean {
  if (tag.kind === 'wrap') return true;
  const branch = branches[tag.id];
  if (!branch) return false;
  let low = 0;
  let high = blankLines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blankLines[middle] ?? 0) < branch.start) low = middle + 1;
    else high = middle;
  }
  return (blankLines[low] ?? Infinity) < branch.end;
}

/** The line ends after which a line holds nothing but blanks and quote marks. */
function findBlankLines(source: string): number[] {
  const found: number[] = [];
  for (let newline = source.indexOf('\n'); 0 <= newline;) {
    let at = newline + 1;
    while (isBlankMark(source.charCodeAt(at))) at += 1;
    if (source.charCodeAt(at) === 13) at += 1;
    const isBlank = source.charCodeAt(at) === 10;
    if (isBlank) found.push(newline);
    newline = source.indexOf('\n', isBlank ? at + 1 : newline + 1);
  }
  return found;
}

function isBlankMark(code: number): boolean {
  return code === 32 || code === 9 || code === 62;
}

function filler(source: string, tag: Tag, hasLines: boolean, format: Format): string {
  const length = tag.end - tag.start;
  if (tag.kind === 'slot') {
    const isBlock = hasLines && tag.partial && isFirstOnLine(source, tag.start) && isLastOnLine(source, tag.end) && !runsThrough(source, tag);
    return fill(isBlock ? blanks : letters, length);
  }
  const isFirst = isFirstOnLine(source, tag.start);
  if (format !== 'markdown' || (isFirst && isLastOnLine(source, tag.end))) return fill(blanks, length);
  if (isFirst) {
    // "{{#if x}}- item": blanks would make code of the line, so the item gets a line of its own.
    if (beginsBlock.test(source.slice(tag.end, tag.end + 16))) return `${fill(blanks, length - 1)}\n`;
  }
  // Inside a line of Markdown a run of blanks would make code, or loosen "**" from its word. So letters, with the neighbours' likes at the rims.
  const last = likeness(source.charAt(tag.start - 1));
  const first = likeness(source.charAt(tag.end));
  return length < 3 ? fill(letters, length) : `${first}${fill(letters, length - 2)}${last}`;
}

/**
 * True if the line before the tag's runs on in the line below, so that the partial stands within a sentence:
 *
 *     Bitte zahlen Sie
 *     {{> frist}}
 *     den offenen Betrag.
 */
function runsThrough(source: string, tag: Tag): boolean {
  const above = source.slice(Math.max(0, tag.start - 300), tag.start).split(/\r?\n|\r/).at(-2) ?? '';
  const below = source.slice(tag.end, tag.end + 300).split(/\r?\n|\r/)[1] ?? '';
  return /[\p{L}\p{N},]\s*$/u.test(above) && !beginsBlock.test(above) && /^[ \t]*\p{Ll}/u.test(below);
}

/** What opens a heading, list item, quote or table row. */
const beginsBlock = /^[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|[>|])/;

function likeness(neighbour: string): string {
  if (neighbour === '' || /\s/.test(neighbour)) return ' ';
  return /[\p{L}\p{N}]/u.test(neighbour) ? 'x' : ',';
}

function fill(from: string, length: number): string {
  return length <= from.length ? from.slice(0, length) : from.charAt(0).repeat(length);
}

/** The `\n` or `\r\n` before the blanks before `at`; empty at the start of the text. */
function lineEndBefore(source: string, at: number): { start: number; end: number } {
  let end = at;
  while (source.charCodeAt(end - 1) === 32 || source.charCodeAt(end - 1) === 9) end -= 1;
  if (end === 0) return { start: 0, end: 0 };
  const isPair = source.charCodeAt(end - 1) === 10 && source.charCodeAt(end - 2) === 13;
  return { start: end - (isPair ? 2 : 1), end };
}

/** True if the line that ends at `at` is blank. */
function isBlankBefore(source: string, at: number): boolean {
  return isFirstOnLine(source, at);
}
