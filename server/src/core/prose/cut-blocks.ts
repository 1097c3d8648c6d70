import type { Break, Piece, Place } from '../template/piece.ts';
import type { Template } from '../template/template.ts';
import { readBranches, type Branch } from './branch-conditions.ts';
import { isBranch, step, type Open } from './branch-stack.ts';
import { PartsBuilder } from './build-parts.ts';
import { cutLines, type LineEnd, type Stretch } from './cut-lines.ts';
import type { Draft } from './draft.ts';
import { foldWords } from './fold-words.ts';
import { flatText, type Item } from './items.ts';
import { slotMeaning } from './slot-meaning.ts';
import { toItems, trimmed, withoutLabel, withoutLoneChoice } from './trim-parts.ts';

/** Cut the pieces of a template into drafts of blocks: white space folded, branches as choices, labels taken off. */
export function cutBlocks(template: Template): Draft[] {
  return new BlockCutter(template).cut();
}

class BlockCutter {
  readonly #template: Template;
  readonly #branches: Map<number, Branch>;
  readonly #drafts: Draft[] = [];
  /** The branches around the place that is being read, outermost first. */
  #around: Open[] = [];
  #place: Place = { spot: 'paragraph', within: [] };
  #items: Item[] = [];
  #ends: LineEnd[] = [];
  #seen = false;
  /** The block that an attribute or argument interrupts. */
  #interrupted: { place: Place; items: Item[]; ends: LineEnd[]; seen: boolean; around: Open[] } | null = null;

  constructor(template: Template) {
    this.#template = template;
    this.#branches = readBranches(template.pieces);
  }

  cut(): Draft[] {
    for (const piece of this.#template.pieces) {
      if (piece.kind === 'break') this.#break(piece);
      else this.#add(piece);
    }
    this.#finish();
    this.#resume();
    this.#finish();
    return this.#drafts.sort((one, other) => one.start - other.start);
  }

  #break(piece: Break): void {
    if (piece.aside === 'begins' && this.#interrupted === null) {
      this.#interrupt(piece.place);
      return;
    }
    this.#finish();
    if (piece.aside === 'ends' && this.#interrupted !== null) this.#resume();
    else {
      this.#resume();
      this.#finish();
      this.#place = piece.place;
    }
  }

  /** Set the block aside while an attribute in the middle of it is read: `Klicken Sie <img alt="hier">, bitte.` */
  #interrupt(place: Place): void {
    this.#interrupted = { place: this.#place, items: this.#items, ends: this.#ends, seen: this.#seen, around: this.#around };
    this.#around = this.#around.map(open => ({ ...open }));
    for (const item of this.#items) if (isBranch(item)) step(this.#around, item, this.#branches);
    this.#clear();
    this.#place = place;
  }

  #resume(): void {
    const block = this.#interrupted;
    if (block === null) return;
    this.#interrupted = null;
    this.#place = block.place;
    this.#items = block.items;
    this.#ends = block.ends;
    this.#seen = block.seen;
    this.#around = block.around;
  }

  #clear(): void {
    this.#items = [];
    this.#ends = [];
    this.#seen = false;
  }

  #add(piece: Exclude<Piece, Break>): void {
    const items = this.#items;
    switch (piece.kind) {
      case 'words': {
        const keepsLines = this.#keepsLines();
        foldWords(piece.text, piece.start, piece.end, (part, lines) => {
          if (lines > 0 && keepsLines) this.#ends.push({ at: items.length, lines, isBreak: false });
          if (part.text !== ' ') this.#seen = true;
          items.push(part);
        });
        return;
      }
      case 'slot':
        this.#seen = true;
        items.push({ kind: 'slot', start: piece.start, end: piece.end, text: this.#template.source.slice(piece.start, piece.end), name: piece.name, means: slotMeaning(piece.name) });
        return;
      case 'line':
        this.#ends.push({ at: items.length, lines: 1, isBreak: true });
        items.push({ kind: 'line', start: piece.start, end: piece.end });
        return;
      case 'markup':
      case 'comment':
        items.push({ kind: 'markup', start: piece.start, end: piece.end });
        return;
      default:
        items.push(piece);
    }
  }

  /** In text a line end may mean something; in HTML it is a blank. */
  #keepsLines(): boolean {
    const { format } = this.#template;
    return format === 'markdown' || format === 'text' || this.#place.within.length > 0;
  }

  #finish(): void {
    const items = this.#items;
    if (items.length === 0) return;
    if (this.#place.spot === 'hidden' || !this.#seen) {
      for (const item of items) if (isBranch(item)) step(this.#around, item, this.#branches);
    } else {
      let follows = false;
      let at = 0;
      for (const stretch of this.#stretches()) {
        for (; at < stretch.from; at += 1) this.#stepOver(at);
        this.#build(stretch, follows);
        at = stretch.to;
        follows = true;
      }
      for (; at < items.length; at += 1) this.#stepOver(at);
    }
    this.#clear();
  }

  #stepOver(at: number): void {
    const item = this.#items[at];
    if (item !== undefined && isBranch(item)) step(this.#around, item, this.#branches);
  }

  #stretches(): Stretch[] {
    const { spot } = this.#place;
    if (spot === 'code' || spot === 'attribute' || spot === 'argument' || spot === 'front-matter' || spot === 'title' || spot === 'preheader') {
      return [{ from: 0, to: this.#items.length, line: null, label: null, labelEnd: 0, bullet: false }];
    }
    return cutLines(this.#items, this.#ends);
  }

  #build(stretch: Stretch, follows: boolean): void {
    const { parts, under } = new PartsBuilder(this.#items, stretch, this.#around, this.#branches).build();
    for (const found of withoutLoneChoice(trimmed(parts), under)) {
      const text = flatText(toItems(found.parts), 0, Number.MAX_SAFE_INTEGER);
      const { parts: kept, flat } = stretch.label === null || stretch.labelEnd === 0
        ? { parts: found.parts, flat: text }
        : withoutLabel(found.parts, text);
      const first = kept[0];
      const last = kept.at(-1);
      const readable = /[^\s\u200b-\u200d\u2060\ufeff\u00ad\u034f]/.test(flat);
      if (first === undefined || last === undefined || (!readable && stretch.label === null)) continue;
      this.#drafts.push({
        place: this.#place, parts: kept, under: found.under, start: first.start, end: last.end, flat, label: stretch.label,
        line: stretch.line, follows, bullet: stretch.bullet, role: 'body', language: 'de', judged: true, why: undefined,
      });
    }
  }
}
