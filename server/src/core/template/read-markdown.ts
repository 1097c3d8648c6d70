import type { SyntaxNode, TreeCursor } from '@lezer/common';
import { decodeEntity } from './decode-entity.ts';
import type { Branch } from './pair-tags.ts';
import { HtmlReader } from './read-html.ts';
import type { Mark } from './mark.ts';
import { type MarkdownPart, type ParsedMarkdown, parseMarkdown } from './parse-markdown.ts';
import { findSplitMarks } from './split-marks.ts';
import type { Container, Place, Spot } from './piece.ts';
import { readPlain } from './read-plain.ts';

/** Read masked Markdown from `start` to the end of the text. Gives what was parsed, for the next reading. */
export function readMarkdown(source: string, masked: string, start: number, branches: readonly Branch[], marks: Mark[], before: ParsedMarkdown | null): ParsedMarkdown {
  const parsed = parseMarkdown(masked, start, before);
  new MarkdownReader(source, masked, start, branches, marks).read(parsed.parts);
  return parsed;
}

class MarkdownReader {
  readonly #source: string;
  /** The source with its tags masked. */
  readonly #text: string;
  /** Where the stretch begins that is being read: its tree counts from there. */
  #offset: number;
  readonly #branches: readonly Branch[];
  /** The first branch that begins in the block that is read, or behind it. */
  #nextBranch = 0;
  readonly #marks: Mark[];
  readonly #html: HtmlReader;
  #within: readonly Container[] = [];
  #spot: Spot = 'paragraph';
  /** End of the last block's words. */
  #end: number;

  constructor(source: string, text: string, offset: number, branches: readonly Branch[], marks: Mark[]) {
    this.#source = source;
    this.#text = text;
    this.#offset = offset;
    this.#end = offset;
    this.#branches = branches;
    this.#marks = marks;
    this.#html = new HtmlReader(text, marks, { spot: 'paragraph', within: [] });
  }

  read(parts: readonly MarkdownPart[]): void {
    const paragraph = this.#place('paragraph');
    for (const { start, end, tree } of parts) {
      if (tree === null) {
        this.#addBreak(start, paragraph);
        this.#end = this.#trimmed(start, end);
        continue;
      }
      this.#offset = start;
      const cursor = tree.cursor();
      if (!cursor.firstChild()) continue;
      do if (cursor.from < end - start) this.#readBlock(cursor); while (cursor.nextSibling());
    }
    this.#addBreak(this.#text.length, paragraph);
  }

  #place(spot: Spot, name?: string): Place {
    return { spot, within: this.#within, ...(name ? { name } : {}) };
  }

  #addBreak(end: number, place: Place): void {
    this.#marks.push({ kind: 'break', start: this.#end, end: Math.max(end, this.#end), place });
    this.#end = Math.max(end, this.#end);
  }

  // A cursor stands in for nodes, which it would cost a third of the time to make.
  #readChildren(node: TreeCursor): void {
    if (!node.firstChild()) return;
    do this.#readBlock(node); while (node.nextSibling());
    node.parent();
  }

  #readBlock(node: TreeCursor): void {
    const from = node.from + this.#offset;
    const to = node.to + this.#offset;
    switch (node.name) {
      case 'Blockquote': {
        const outer = this.#within;
        this.#within = [...outer, { kind: 'quote', id: from }];
        this.#readChildren(node);
        this.#within = outer;
        return;
      }
      case 'BulletList':
      case 'OrderedList':
        this.#readChildren(node);
        return;
      case 'ListItem': {
        const outer = this.#spot;
        this.#spot = 'list-item';
        this.#readChildren(node);
        this.#spot = outer;
        return;
      }
      case 'Paragraph':
      case 'Task':
        this.#readLeaf(node, this.#place(this.#spot), node.name === 'Task');
        return;
      case 'Table':
      case 'TableHeader':
      case 'TableRow':
        this.#readChildren(node);
        return;
      case 'TableCell':
        this.#readLeaf(node, this.#place('table-cell'), false);
        return;
      case 'FencedCode':
        this.#readFence(node.node);
        return;
      case 'CodeBlock':
        this.#addBreak(this.#contentStart(from, to), this.#place('code'));
        this.#end = this.#trimmed(from, to);
        return;
      case 'HTMLBlock':
      case 'ProcessingInstructionBlock':
        this.#html.base = this.#place(this.#spot);
        this.#addBreak(from, this.#html.place);
        this.#readIsland(node.node, from, this.#islandEnd(from, to));
        if (this.#end < to) readPlain(this.#text, this.#end, to, this.#within, this.#marks);
        this.#end = to;
        return;
      case 'CommentBlock':
        this.#addBreak(from, this.#place(this.#spot));
        this.#addComment(from, to);
        return;
      default:
        if (/^(?:ATX|Setext)Heading/.test(node.name)) this.#readLeaf(node, this.#place('heading', `h${node.name.at(-1) ?? ''}`), true);
        // Rules, reference links and marks between blocks are part of the next break.
    }
  }

  #contentStart(from: number, to: number): number {
    let at = from;
    while (at < to && isSpace(this.#text.charCodeAt(at))) at += 1;
    return at;
  }

  #trimmed(from: number, to: number): number {
    let at = to;
    while (from < at && isSpace(this.#text.charCodeAt(at - 1))) at -= 1;
    return at;
  }

  #addComment(from: number, to: number): void {
    const close = this.#text.slice(from, to).indexOf('-->');
    if (0 <= close) {
      this.#html.base = this.#place(this.#spot);
      this.#html.read(from, to);
      this.#end = to;
      return;
    }
    // A comment nobody closed yet takes its line, not the rest of the letter.
    const newline = this.#text.indexOf('\n', from);
    const end = 0 <= newline && newline < to ? newline : to;
    this.#marks.push({ kind: 'comment', start: from, end, from: from + 4, to: end });
    if (end < to) readPlain(this.#text, end, to, this.#within, this.#marks);
    this.#end = to;
  }

  #readLeaf(leaf: TreeCursor, place: Place, hasRims: boolean): void {
    let from = leaf.from + this.#offset;
    let to = leaf.to + this.#offset;
    if (hasRims) {
      // "# Heading #", "Heading⏎====", "[x] done": marks at the rims are part of the breaks.
      const { node } = leaf;
      for (let child = node.firstChild; child && child.from + this.#offset === from && isRim(child.name); child = child.nextSibling) from = this.#contentStart(child.to + this.#offset, to);
      for (let child = node.lastChild; child && child.to + this.#offset === to && isRim(child.name) && from <= child.from + this.#offset; child = child.prevSibling) to = this.#trimmed(from, child.from + this.#offset);
    }
    from = this.#contentStart(from, to);
    to = Math.max(from, this.#trimmed(from, to));
    const first = this.#text.charCodeAt(from);
    if (first === 91) {
      const footnote = /\[\^[^\]\s]+\]:[ \t]*/y;
      footnote.lastIndex = from;
      if (footnote.test(this.#text)) from = Math.min(to, footnote.lastIndex);
    }
    const isLink = (first === 91 || first === 42 || first === 95) && place.spot === 'paragraph' && isOnlyLink(leaf.node, from - this.#offset, to - this.#offset);
    this.#addBreak(from, isLink ? { ...place, spot: 'link' } : place);
    this.#html.base = place;
    const marked = this.#marks.length;
    this.#readInline(leaf, from, to);
    this.#mendSplits(from, to, marked);
    this.#end = to;
  }

  /** Add the marks of emphasis and links that template tags have split. */
  #mendSplits(from: number, to: number, first: number): void {
    while ((this.#branches[this.#nextBranch]?.start ?? Infinity) < from) this.#nextBranch += 1;
    if (to <= (this.#branches[this.#nextBranch]?.start ?? Infinity)) return;
    const split = findSplitMarks(this.#source, this.#text, from, to, this.#marks, first);
    if (split.length === 0) return;
    const mended = [...this.#marks.slice(first), ...split].sort((one, other) => one.start - other.start);
    this.#marks.length = first;
    this.#marks.push(...mended);
  }

  #add(kind: 'markup' | 'line', start: number, end: number, name: string, from: number, to: number): void {
    const inside = { start: Math.max(from, start), end: Math.min(to, end) };
    if (inside.start < inside.end) this.#marks.push({ kind, ...inside, name });
  }

  #readInline(node: TreeCursor, from: number, to: number): void {
    if (!node.firstChild()) return;
    do {
      const start = node.from + this.#offset;
      const end = node.to + this.#offset;
      if (to <= start) break;
      if (from < end) this.#readInlineNode(node, start, end, from, to);
    } while (node.nextSibling());
    node.parent();
  }

  #readInlineNode(node: TreeCursor, start: number, end: number, from: number, to: number): void {
    const text = this.#text;
    switch (node.name) {
      case 'Emphasis':
      case 'StrongEmphasis':
      case 'Strikethrough':
        this.#readInline(node, from, to);
        return;
      case 'HardBreak':
        // Blanks may be all that a tag has left at the end of a line.
        if (/^(?: {2,}|\\)[\r\n]*$/.test(this.#source.slice(start, end))) this.#add('line', start, end, '\\', from, to);
        return;
      case 'Escape':
        this.#marks.push({ kind: 'letter', start, end, text: text.slice(start + 1, end) });
        return;
      case 'Entity': {
        const entity = decodeEntity(text, start);
        if (entity && entity.end === end) this.#marks.push({ kind: 'letter', start, end, text: entity.text });
        return;
      }
      case 'Link':
        this.#readLink(node.node, start, end, from, to);
        return;
      case 'Image':
        this.#readImage(node.node, start, end, from, to);
        return;
      case 'InlineCode':
        this.#readCode(start, end, from, to);
        return;
      case 'HTMLTag': {
        if (from <= start && end <= to) this.#html.read(start, end);
        return;
      }
      case 'Comment':
        this.#marks.push({ kind: 'comment', start, end, from: start + 4, to: end - 3 });
        return;
      case 'Autolink':
        this.#add('markup', start, start + 1, '<', from, to);
        this.#add('markup', end - 1, end, '>', from, to);
        return;
      case 'URL':
        return;
      default:
        this.#add('markup', start, end, text.slice(start, end), from, to);
    }
  }

  /** `[Text](target)`: the text is read, the rest is markup. `[Text]` without a target is just text in brackets. */
  #readLink(node: SyntaxNode, start: number, end: number, from: number, to: number): void {
    if (this.#text.startsWith('[^', start)) {
      this.#add('markup', start, end, '^', from, to);
      return;
    }
    const marks = node.getChildren('LinkMark');
    const close = marks[1];
    if (!close) return;
    const textEnd = close.from + this.#offset;
    const isBare = end === textEnd + 1;
    if (!isBare) this.#add('markup', start, start + 1, '[', from, to);
    for (let child = node.firstChild; child && child.from + this.#offset < textEnd; child = child.nextSibling) {
      if (child.name !== 'LinkMark') this.#readInlineNode(child.cursor(), child.from + this.#offset, child.to + this.#offset, from, to);
    }
    if (!isBare) this.#add('markup', textEnd, end, ']', from, to);
  }

  /** `![Alt](source)`: the alt text is set aside. */
  #readImage(node: SyntaxNode, start: number, end: number, from: number, to: number): void {
    const close = node.getChildren('LinkMark')[1];
    const textEnd = (close?.from ?? node.to) + this.#offset;
    if (!close || from > start || to < end || textEnd <= start + 2) {
      this.#add('markup', start, end, '!', from, to);
      return;
    }
    const place = this.#html.base;
    this.#marks.push({ kind: 'break', start, end: start + 2, place: { ...place, spot: 'attribute', name: 'alt' }, aside: 'begins', isTag: true });
    this.#marks.push({ kind: 'break', start: textEnd, end, place, aside: 'ends', isTag: true });
  }

  /** A code span with prose in it is read; one with a placeholder or code is one word nobody edits. */
  #readCode(start: number, end: number, from: number, to: number): void {
    const ticks = /^`+/.exec(this.#text.slice(start, end))?.[0].length ?? 1;
    const inner = this.#text.slice(start + ticks, end - ticks);
    if (/^\s*\p{L}[\p{L}\p{M}\d,.;:!?'’"„“”–—\s-]*$/u.test(inner) && /\s/.test(inner.trimStart())) {
      this.#add('markup', start, start + ticks, '`', from, to);
      this.#add('markup', end - ticks, end, '`', from, to);
    } else if (from <= start && end <= to) this.#marks.push({ kind: 'slot', start, end, name: inner.replace(/^\s*[<[{]*|(?<![>\]}])[>\]}]+\s*$|(?<!\s)\s+$/g, '') });
  }

  /** A fence without a language, or said to be mail, may hold the letter itself. */
  #readFence(node: SyntaxNode): void {
    const from = node.from + this.#offset;
    const infoNode = node.getChild('CodeInfo');
    const info = infoNode ? this.#text.slice(infoNode.from + this.#offset, infoNode.to + this.#offset).trim() : '';
    const texts = node.getChildren('CodeText');
    const first = texts[0];
    const last = texts.at(-1);
    if (!first || !last) return;
    const start = first.from + this.#offset;
    const end = last.to + this.#offset;
    const isPlain = /^(?:|text|txt|plain|plaintext|e?-?mails?|eml|letter|brief)$/i.test(info.split(/[\s{,]/)[0] ?? '');
    if (!isPlain) {
      this.#addBreak(start, this.#place('code', info));
      // Of a fence nobody closed yet the first paragraph is code, the rest is still the letter.
      const blank = node.getChildren('CodeMark').length < 2 ? /\n[ \t]*\n/.exec(this.#text.slice(start, end)) : null;
      this.#end = blank ? start + blank.index : end;
      if (blank) readPlain(this.#text, this.#end, end, this.#within, this.#marks);
      this.#end = end;
      return;
    }
    const within: Container[] = [...this.#within, { kind: 'fence', id: from, ...(info ? { info } : {}) }];
    this.#addBreak(start, { spot: 'paragraph', within });
    const skip: { start: number; end: number }[] = [];
    for (let child = first.nextSibling; child && child.from < last.to; child = child.nextSibling) {
      if (child.name === 'QuoteMark') skip.push({ start: child.from + this.#offset, end: child.to + this.#offset });
    }
    readPlain(this.#text, start, end, within, this.#marks, skip);
    this.#end = end;
  }

  /** Style, script and the like go on to their end tag; of one that nobody closed yet only the first paragraph is such. */
  #islandEnd(from: number, to: number): number {
    const block = this.#text.slice(from, to);
    const raw = /^<(?:(script|style|pre|textarea)\b|[?!])/i.exec(block);
    if (!raw || (raw[1] ? new RegExp(`</${raw[1]}`, 'i').test(block) : block.includes('>'))) return to;
    const blank = /\n[ \t]*\n/.exec(block);
    return blank ? from + blank.index : to;
  }

  #readIsland(node: SyntaxNode, from: number, to: number): void {
    let at = from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      const start = child.from + this.#offset;
      if (child.name !== 'QuoteMark' || start < at) continue;
      this.#html.read(at, start);
      this.#marks.push({ kind: 'markup', start, end: child.to + this.#offset, name: '>' });
      at = child.to + this.#offset;
    }
    this.#html.read(at, to);
    this.#end = to;
  }
}

/** `[Zur Rechnung](url)` and nothing else, emphasised or not. */
function isOnlyLink(node: SyntaxNode, from: number, to: number): boolean {
  let only = node.firstChild;
  if (!only || only.from !== from || only.to !== to) return false;
  if (only.name.endsWith('Emphasis')) only = only.getChild('Link') ?? only;
  const marks = to - from - (only.to - only.from);
  return only.name === 'Link' && marks <= 4 && only.getChild('URL') !== null;
}

function isRim(name: string): boolean {
  return name === 'HeaderMark' || name === 'QuoteMark' || name === 'TaskMarker' || name === 'ListMark';
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}
