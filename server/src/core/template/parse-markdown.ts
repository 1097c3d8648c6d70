import { type Tree, TreeFragment } from '@lezer/common';
import { markdownParser } from './markdown-parser.ts';
import { readParagraph } from './markdown-paragraphs.ts';

/** A stretch of Markdown that can be read by itself. Offsets in its tree count from `start`; nodes beyond `end` are none of the text. */
export interface MarkdownPart {
  readonly start: number;
  readonly end: number;
  /** `null` for a paragraph of plain words. */
  readonly tree: Tree | null;
}

/** What was parsed, for the next reading of nearly the same text. */
export interface ParsedMarkdown {
  readonly parts: readonly MarkdownPart[];
  /** Every tree by the text it was parsed from. */
  readonly trees: ReadonlyMap<string, Tree>;
  /** The last stretch that is so long that its tree is worth looking through, as it was given to the parser. */
  readonly long: { readonly text: string; readonly tree: Tree } | null;
}

/**
 * Parse masked Markdown from `start` on. Nothing that stands above a blank line reaches over it to a line that is not indented, but
 * for a fence or raw HTML that is still open; so the text falls into stretches, of which most are plain words and cost no parser, and
 * of the others only those are parsed that the reading before did not hold.
 *
 *     Hallo {{name}},                      plain
 *
 *     - eins                               parsed
 *
 *       noch zu eins                       indented, so parsed with the item
 *
 *     **Bitte** zahlen Sie.                parsed
 */
export function parseMarkdown(masked: string, start: number, before: ParsedMarkdown | null): ParsedMarkdown {
  return new StretchParser(masked, before).parse(start);
}

/** From here on the tree before is looked through for what still holds: looking costs too. */
const longStretch = 8_000;

/** So many times a stretch grows by what may close it, before all that is left is taken. */
const mostTries = 4;

/** Stands below a stretch; the parser takes it for a paragraph unless something is still open. */
const probe = '\n\nx';

class StretchParser {
  readonly #text: string;
  readonly #before: ParsedMarkdown | null;
  readonly #parts: MarkdownPart[] = [];
  readonly #trees = new Map<string, Tree>();
  #long: ParsedMarkdown['long'] = null;

  constructor(text: string, before: ParsedMarkdown | null) {
    this.#text = text;
    this.#before = before;
  }

  parse(start: number): ParsedMarkdown {
    const text = this.#text;
    let paragraph = readParagraph(text, start);
    while (paragraph !== null) {
      let { end } = paragraph;
      let tree: Tree | null = null;
      let next = readParagraph(text, end);
      if (!paragraph.isPlain) {
        for (; next?.isIndented === true; next = readParagraph(text, end)) ({ end } = next);
        ({ tree, end } = this.#parseStretch(paragraph.start, end));
        if (next !== null && next.start < end) next = readParagraph(text, end);
      }
      this.#parts.push({ start: paragraph.start, end, tree });
      paragraph = next;
    }
    return { parts: this.#parts, trees: this.#trees, long: this.#long ?? this.#before?.long ?? null };
  }

  /** Parse a stretch, and more where a fence, comment or the like is open at its end. */
  #parseStretch(start: number, firstEnd: number): { tree: Tree; end: number } {
    let end = firstEnd;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const stretch = this.#text.slice(start, end);
      if (!/```|~~~|</.test(stretch)) return { tree: this.#treeOf(stretch), end };
      const tree = this.#treeOf(stretch + probe);
      const last = tree.topNode.lastChild;
      if (last?.name === 'Paragraph' && last.from === stretch.length + 2) return { tree, end };
      end = this.#nextClosing(end);
    }
    end = this.#text.length;
    return { tree: this.#treeOf(this.#text.slice(start)), end };
  }

  /** The end of the next paragraph in which something open may be closed; paragraphs indented below it belong to it. */
  #nextClosing(from: number): number {
    let paragraph = readParagraph(this.#text, from);
    let isFound = false;
    let end = from;
    for (; paragraph !== null && (!isFound || paragraph.isIndented); paragraph = readParagraph(this.#text, end)) {
      ({ end } = paragraph);
      isFound ||= !paragraph.isPlain && /```|~~~|>/.test(this.#text.slice(paragraph.start, end));
    }
    return paragraph === null ? this.#text.length : end;
  }

  #treeOf(stretch: string): Tree {
    const known = this.#before?.trees.get(stretch) ?? this.#trees.get(stretch);
    const tree = known ?? this.#parse(calmed(stretch));
    this.#trees.set(stretch, tree);
    return tree;
  }

  #parse(text: string): Tree {
    if (text.length < longStretch) return markdownParser.parse(text);
    const tree = markdownParser.parse(text, this.#before?.long ? unchanged(this.#before.long, text) : undefined);
    this.#long = { text, tree };
    return tree;
  }
}

/** The parts of the tree that still hold: all before the first and behind the last character that differs. */
function unchanged(before: { text: string; tree: Tree }, text: string): readonly TreeFragment[] {
  const old = before.text;
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  let same = 0;
  while (same < shorter - start && old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same)) same += 1;
  const fragments = TreeFragment.addTree(before.tree);
  return TreeFragment.applyChanges(fragments, [{ fromA: start, toA: old.length - same, fromB: start, toB: text.length - same }]);
}

/** Containers within containers beyond this many characters of their marks are taken for text. */
const deepest = 80;

/** Beyond this a paragraph's emphasis marks are no longer looked at: the parser's time grows with their square. */
const longestParagraph = 20_000;

function calmed(masked: string): string {
  const text = masked.replace(/^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){20,}/gm, marks => marks.slice(0, deepest) + marks.slice(deepest).replace(/\S/g, 'x'));
  if (text.length < longestParagraph) return text;
  return text.replace(/(?:[^\n]+\n?)+/g, paragraph => paragraph.length < longestParagraph ? paragraph : paragraph.replace(/[*_[\]~`<]/g, 'x'));
}
