import { type PartialArgument, readPartialArguments } from '../template/partial-arguments.ts';
import type { Break, Piece, Place, Slot } from '../template/piece.ts';
import type { Template } from '../template/template.ts';
import type { Span } from '../text/span.ts';
import type { Condition, Part } from './block.ts';
import { type ChangedPieces, findChangedPieces } from './changed-pieces.ts';
import { readBranches, type Branch } from './branch-conditions.ts';
import { isBranch, step, type Open } from './branch-stack.ts';
import { PartsBuilder, unique } from './build-parts.ts';
import { cutLines, type LineEnd, type Stretch } from './cut-lines.ts';
import type { Draft } from './draft.ts';
import { isSpace, WordFolder } from './fold-words.ts';
import { type Followed, type PartialText, PartialFollower } from './follow-partials.ts';
import { flatText, type Item } from './items.ts';
import { moveDraft } from './move-draft.ts';
import { slotMeaning } from './slot-meaning.ts';
import { contradicts, toItems, trimmed, withoutLabel, withoutLoneChoice } from './trim-parts.ts';

/** What was cut of a template, kept as long as it is: a reading of nearly the same source takes over what is the same. */
const cuts = new WeakMap<Template, readonly Draft[]>();

/** Cut the pieces of a template into drafts of blocks: white space folded, branches as choices, labels taken off. */
export function cutBlocks(template: Template, partialText?: PartialText, previous?: Template): Draft[] {
  // What stands in a partial may have changed, whatever the letter itself says.
  const isAlone = partialText === undefined || !template.pieces.some(callsPartial);
  const before = isAlone && previous !== undefined ? cuts.get(previous) : undefined;
  const changed = before === undefined || previous === undefined ? null : findChangedPieces(previous, template);
  const cutter = new BlockCutter(template, partialText);
  const drafts = before === undefined || changed === null ? cutter.cut() : cutAgain(before, changed, cutter);
  if (isAlone) cuts.set(template, drafts);
  return drafts;
}

function callsPartial(piece: Piece): boolean {
  return (piece.kind === 'slot' && piece.partial === true) || (piece.kind === 'break' && piece.wraps !== undefined);
}

function cutAgain(before: readonly Draft[], changed: ChangedPieces, cutter: BlockCutter): Draft[] {
  const { start, endBefore, moved, places } = changed;
  const kept = before.filter(draft => draft.start < start).map(draft => moveDraft(draft, 0, places.get(draft.place) ?? draft.place));
  const behind = before.filter(draft => endBefore <= draft.start).map(draft => moveDraft(draft, moved, places.get(draft.place) ?? draft.place));
  return [...kept, ...cutter.cut(changed.from, changed.to), ...behind];
}

class BlockCutter {
  readonly #template: Template;
  readonly #branches: Map<number, Branch>;
  readonly #folder: WordFolder;
  readonly #drafts: Draft[] = [];
  /** The branches around the place that is being read, outermost first. */
  #around: Open[] = [];
  #place: Place = { spot: 'paragraph', within: [] };
  #items: Item[] = [];
  #ends: LineEnd[] = [];
  #seen = false;
  #branching = false;
  /** The block that an attribute or argument interrupts. */
  #interrupted: { place: Place; items: Item[]; ends: LineEnd[]; seen: boolean; branching: boolean; around: Open[] } | null = null;

  readonly #partials: PartialFollower | null;
  /** The partial that is being read, with the tag of the letter that stands for all of it. */
  #foreign: Foreign | null = null;
  /** The partials around what is being read, `{{#> rahmen}}`: what of them stands below. `null` for one whose file is not known. */
  readonly #layouts: ({ readonly foreign: Foreign; readonly rest: readonly Piece[]; readonly place: Place } | null)[] = [];

  constructor(template: Template, partialText: PartialText | undefined) {
    this.#template = template;
    this.#branches = readBranches(template.pieces);
    this.#folder = new WordFolder(template.source);
    this.#partials = partialText === undefined ? null : new PartialFollower(template, partialText);
  }

  /** Cut the pieces from one break to another, or all. */
  cut(from = 0, to = this.#template.pieces.length): Draft[] {
    const { pieces } = this.#template;
    if (0 < from) this.#around = branchesAround(pieces, from, this.#branches);
    for (let at = from; at < to; at += 1) {
      const piece = pieces[at];
      if (piece === undefined) break;
      if (piece.kind === 'break') {
        if (piece.unwraps === true) this.#unwrap(piece);
        this.#break(piece);
        if (piece.wraps !== undefined) this.#wrap(piece, piece.wraps);
      } else if (piece.kind === 'slot') {
        const slot = wholeSlot(pieces, at, piece);
        if (piece.partial === true) this.#follow(slot);
        else this.#add(slot);
      } else this.#add(piece);
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
    this.#interrupted = { place: this.#place, items: this.#items, ends: this.#ends, seen: this.#seen, branching: this.#branching, around: this.#around };
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
    this.#branching = block.branching;
    this.#around = block.around;
  }

  #clear(): void {
    this.#items = [];
    this.#ends = [];
    this.#seen = false;
    this.#branching = false;
  }

  /** Read a partial in the place of its call; where its file is not known, the call is a slot. */
  #follow(slot: Slot): void {
    const outer = this.#foreign;
    const followed = this.#interrupted === null ? this.#partials?.enter(slot.name, this.#place) ?? null : null;
    if (followed === null) {
      if (outer !== null) this.#addForeign(slot, outer);
      else if (this.#template.source.startsWith('<mj-', slot.start)) this.#add({ kind: 'markup', start: slot.start, end: slot.end, name: 'mj-include' });
      else this.#add(slot);
      return;
    }
    const place = this.#place;
    const breaks = this.#readForeign(followed.pieces, this.#foreignOf(followed, slot, outer));
    this.#foreign = outer;
    this.#partials?.leave();
    if (breaks) {
      this.#finish();
      this.#place = place;
    }
  }

  #foreignOf({ name, template, pieces }: Followed, call: Span, outer: Foreign | null): Foreign {
    for (const [id, branch] of readBranches(pieces)) this.#branches.set(id, branch);
    const given = readPartialArguments(outer?.source ?? this.#template.source, call.start);
    const told = new Map([...given].map(([key, argument]) => [key, argument.kind === 'slot' ? outer?.given.get(argument.name) ?? argument : argument] as const));
    return { start: outer?.start ?? call.start, end: outer?.end ?? call.end, name: outer?.name ?? name, source: template.source, given: told };
  }

  /** Read pieces of a partial; true if they hold a break. */
  #readForeign(pieces: readonly Piece[], foreign: Foreign): boolean {
    let breaks = false;
    for (const piece of pieces) {
      this.#foreign = foreign;
      if (piece.kind === 'break') {
        breaks = true;
        this.#break(piece);
      } else if (piece.kind === 'slot' && piece.partial === true) this.#follow(piece);
      else this.#addForeign(piece, foreign);
    }
    this.#resume();
    this.#foreign = null;
    return breaks;
  }

  /** Read a layout down to the place of what it holds: `{{#> rahmen}}…{{/rahmen}}`, with `{{> @partial-block}}` in rahmen. */
  #wrap(call: Break, name: string): void {
    const followed = this.#partials?.enter(name, this.#place) ?? null;
    if (followed === null) {
      this.#layouts.push(null);
      return;
    }
    const { pieces } = followed;
    const at = pieces.findIndex(piece => piece.kind === 'slot' && piece.name === '@partial-block');
    const foreign = this.#foreignOf(followed, call, null);
    this.#readForeign(at < 0 ? pieces : pieces.slice(0, at), foreign);
    this.#layouts.push({ foreign, rest: at < 0 ? [] : pieces.slice(at + 1), place: call.place });
  }

  #unwrap({ start, end }: Break): void {
    const layout = this.#layouts.pop() ?? null;
    if (layout === null) return;
    this.#finish();
    this.#readForeign(layout.rest, { ...layout.foreign, start, end });
    this.#finish();
    this.#partials?.leave();
    this.#place = layout.place;
  }

  #addForeign(piece: Exclude<Piece, Break>, foreign: Foreign): void {
    const { start, end, name: from, source, given } = foreign;
    if (piece.kind === 'words') {
      this.#addForeignText(piece.text, foreign);
      return;
    }
    if (piece.kind !== 'slot') {
      this.#add({ ...piece, start, end });
      return;
    }
    const argument = given.get(piece.name);
    if (argument?.kind === 'text') {
      this.#addForeignText(argument.text, foreign);
      return;
    }
    this.#seen = true;
    const text = argument === undefined ? source.slice(piece.start, piece.end) : `{{${argument.name}}}`;
    const name = argument?.name ?? piece.name;
    this.#items.push({ kind: 'slot', start, end, text, name, means: slotMeaning(name), from });
  }

  #addForeignText(words: string, { start, end, name: from }: Foreign): void {
    for (const [text] of words.matchAll(/\s+|\S+(?: \S+)*/g)) {
      const isSpace = text.trim() === '';
      if (!isSpace) this.#seen = true;
      else if (text.includes('\n') && this.#keepsLines()) this.#ends.push({ at: this.#items.length, lines: text.split('\n').length - 1, isBreak: false });
      this.#items.push({ kind: 'text', start, end, text: isSpace ? ' ' : text, from });
    }
  }

  #add(piece: Exclude<Piece, Break>): void {
    const items = this.#items;
    switch (piece.kind) {
      case 'words': {
        const keepsLines = this.#keepsLines();
        this.#folder.fold(piece.text, piece.start, piece.end, (part, lines) => {
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
        this.#branching = true;
        items.push(piece);
    }
  }

  /** In text a line end may mean something; in HTML it is a blank. */
  #keepsLines(): boolean {
    const { format } = this.#template;
    return format === 'markdown' || format === 'text' || this.#place.within.length > 0;
  }

  #finish(): void {
    if (this.#items.length === 0) return;
    if (this.#place.spot === 'hidden' || !this.#seen) this.#stepTo(0, this.#items.length);
    else if (this.#branching) this.#addBranching();
    else this.#addPlain();
    this.#clear();
  }

  /** A block without branches, as nearly all are: its parts are its items. */
  #addPlain(): void {
    const under = conditionsAround(this.#around);
    for (const stretch of this.#stretches()) this.#push(stretch, trimmed(this.#items, stretch.from, stretch.to), under, stretch.flat);
  }

  #addBranching(): void {
    let at = 0;
    for (const stretch of this.#stretches()) {
      this.#stepTo(at, stretch.from);
      const { parts, under } = new PartsBuilder(this.#items, stretch, this.#around, this.#branches).build();
      for (const found of withoutLoneChoice(trimmed(parts), under)) {
        this.#push(stretch, found.parts, found.under, flatText(toItems(found.parts), 0, Number.MAX_SAFE_INTEGER));
      }
      at = stretch.to;
    }
    this.#stepTo(at, this.#items.length);
  }

  #stepTo(from: number, to: number): void {
    if (!this.#branching) return;
    for (let at = from; at < to; at += 1) {
      const item = this.#items[at];
      if (item !== undefined && isBranch(item)) step(this.#around, item, this.#branches);
    }
  }

  #stretches(): Stretch[] {
    const { spot } = this.#place;
    const to = this.#items.length;
    if (spot === 'code') return [{ ...wholeBlock, to, flat: flatText(this.#items, 0, Math.min(to, 8)) }];
    if (spot === 'attribute' || spot === 'argument' || spot === 'front-matter' || spot === 'title' || spot === 'preheader') {
      return [{ ...wholeBlock, to, flat: flatText(this.#items, 0, to) }];
    }
    return cutLines(this.#items, this.#ends);
  }

  #push(stretch: Stretch, parts: readonly Part[], under: readonly Condition[], text: string): void {
    const { parts: kept, flat } = stretch.label === null ? { parts, flat: text } : withoutLabel(parts, text);
    const first = kept[0];
    const last = kept.at(-1);
    if (1 < under.length && contradicts(under)) return;
    if (stretch.label === null && !isReadable(flat)) return;
    const start = first?.start ?? parts[0]?.start ?? 0;
    this.#drafts.push({
      place: this.#place, parts: kept, under, start, end: last?.end ?? start, flat, label: stretch.label, line: stretch.line, bullet: stretch.bullet,
      role: 'body', language: 'de', judged: true, why: undefined, vote: null,
    });
  }
}

/** The branches that are open before a piece; those in an attribute or argument end with it. */
function branchesAround(pieces: readonly Piece[], before: number, branches: Map<number, Branch>): Open[] {
  const around: Open[] = [];
  let isAside = false;
  for (let at = 0; at < before; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === 'break') isAside = piece.aside === 'begins' && !isAside;
    else if (piece !== undefined && !isAside && (piece.kind === 'branch-open' || piece.kind === 'branch-else' || piece.kind === 'branch-close')) step(around, piece, branches);
  }
  return around;
}

/** The slot with the strings in it that are blocks of their own: `{{t "Ihre Rechnung"}}` is one placeholder, and moves as one. */
function wholeSlot(pieces: readonly Piece[], at: number, slot: Slot): Slot {
  let { end } = slot;
  for (let next = at + 1; ; next += 1) {
    const piece = pieces[next];
    if (piece?.kind !== 'break' || piece.aside !== 'begins' || piece.place.spot !== 'argument' || piece.start !== end) break;
    while (next < pieces.length && !isAsideEnd(pieces[next])) next += 1;
    end = pieces[next]?.end ?? end;
  }
  return end === slot.end ? slot : { ...slot, end };
}

function isAsideEnd(piece: Piece | undefined): boolean {
  return piece?.kind === 'break' && piece.aside === 'ends';
}

/** A partial that is read: the span of its call, and what the call gives it. */
interface Foreign extends Span {
  readonly name: string;
  readonly source: string;
  readonly given: ReadonlyMap<string, PartialArgument>;
}

const wholeBlock: Stretch = { from: 0, to: 0, flat: '', line: null, label: null, bullet: false };

function conditionsAround(around: readonly Open[]): readonly Condition[] {
  return around.length === 0 ? [] : unique(around.flatMap(open => open.branch.arms[open.arm] ?? []));
}

/** True if there is more than blanks and invisible characters; preheaders are padded with those. */
function isReadable(flat: string): boolean {
  for (let at = 0; at < flat.length; at += 1) {
    const code = flat.charCodeAt(at);
    const invisible = code === 0xad || code === 0x34f || (0x200b <= code && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
    if (!isSpace(code) && !invisible) return true;
  }
  return false;
}
