import type { Span } from '../text/span.ts';
import type { Mark } from './mark.ts';
import type { Branch } from './pair-tags.ts';
import type { Break, Piece, Place } from './piece.ts';
import type { Tag } from './tag.ts';

/**
 * Lay the template's tags over what the host format says, and words into all gaps.
 * Invariant: the pieces put end to end are the source.
 */
export function weavePieces(source: string, start: number, tags: readonly Tag[], branches: readonly Branch[], marks: readonly Mark[], outermost: Place): Piece[] {
  return new Weaver(source, start, tags, branches, outermost).weave(marks);
}

const none: Tag['copy'] = [];

class Weaver {
  readonly #pieces: Piece[] = [];
  readonly #source: string;
  readonly #tags: readonly Tag[];
  readonly #branches: readonly Branch[];
  /** Everything before is in the pieces. */
  #at: number;
  #nextTag = 0;
  #place: Place;
  #isAside = false;
  /** Branches that began in the block that is being laid. */
  readonly #openedHere = new Set<number>();

  constructor(source: string, start: number, tags: readonly Tag[], branches: readonly Branch[], outermost: Place) {
    this.#source = source;
    this.#at = start;
    this.#tags = tags;
    this.#branches = branches;
    this.#place = outermost;
  }

  weave(marks: readonly Mark[]): Piece[] {
    const end: Span = { start: this.#source.length, end: this.#source.length };
    let next = 0;
    for (let index = 0; index < marks.length; index += 1) {
      const mark = marks[index];
      if (!mark || mark.end < this.#at || (mark.end === this.#at && mark.kind !== 'break')) continue;
      this.#addGap(mark.start);
      if (mark.kind !== 'break' || mark.isTag) this.#addMark(mark);
      else {
        next = Math.max(next, index + 1);
        while (next < marks.length && !endsBlock(marks[next])) next += 1;
        this.#addBreak(mark, marks[next] ?? end);
      }
    }
    this.#addGap(this.#source.length);
    return this.#pieces;
  }

  /** Words and tags up to `end`. A tag that reaches over `end` is taken whole. */
  #addGap(end: number): void {
    for (;;) {
      const tag = this.#tags[this.#nextTag];
      if (!tag || end <= tag.start) break;
      this.#addWords(tag.start);
      this.#addTag(tag);
    }
    this.#addWords(end);
  }

  #addMark(mark: Mark): void {
    // Of a tag that is cut by branches the part next to its words breaks, the rest is markup.
    let rest: Mark = mark;
    for (;;) {
      const tag = this.#tags[this.#nextTag];
      if (!tag || mark.end <= tag.start) break;
      // A tag within markup is part of it, "<a href={{url}}>", unless its branch reaches out of it.
      if (this.#staysInside(tag, mark)) {
        this.#nextTag += 1;
        continue;
      }
      if (rest.kind === 'break' && rest.aside !== 'begins') {
        this.#addPart(rest, tag.start);
        rest = { kind: 'markup', start: rest.start, end: rest.end, name: '' };
      } else this.#addPart(rest.kind === 'break' ? { kind: 'markup', start: rest.start, end: rest.end, name: '' } : rest, tag.start);
      this.#addTag(tag);
    }
    this.#addPart(rest, mark.end);
    if (mark.kind === 'break') this.#place = mark.place;
  }

  #staysInside(tag: Tag, mark: Mark): boolean {
    if (tag.kind === 'comment' || tag.kind === 'wrap') return false;
    if (mark.end < tag.end) return false;
    const branch = this.#branches[tag.id];
    return !branch || (mark.start <= branch.start && branch.end <= mark.end);
  }

  #addPart(mark: Mark, end: number): void {
    const start = Math.max(this.#at, mark.start);
    if (mark.kind === 'break') {
      this.#addBreakPart(mark, end);
      return;
    }
    if (end <= start) return;
    this.#at = end;
    const isWhole = start === mark.start && end === mark.end;
    if (mark.kind === 'comment') this.#pieces.push({ kind: 'comment', start, end, text: this.#source.slice(Math.max(start, mark.from), Math.min(end, mark.to)).trim() });
    else if (mark.kind === 'line' && isWhole) this.#pieces.push({ kind: 'line', start, end });
    else if (mark.kind === 'letter' && isWhole) this.#pieces.push({ kind: 'words', start, end, text: mark.text });
    else if (mark.kind === 'slot' && isWhole) this.#pieces.push({ kind: 'slot', start, end, name: mark.name, ...(mark.partial ? { partial: mark.partial } : {}) });
    else this.#pieces.push({ kind: 'markup', start, end, name: mark.kind === 'markup' ? mark.name : '' });
  }

  /**
   * A break between two blocks, with the tags in it. A branch that lies within one block belongs to it, with its tags on lines of
   * their own too; what reaches over blocks, and a partial on a line of its own, stands between breaks.
   *
   *     Text⏎{{#if a}}⏎Text⏎{{/if}}⏎⏎{{#if b}}⏎⏎{{#if c}}Text{{/if}}⏎⏎Text⏎⏎{{/if}}
   *                           ^ first block ^ between  ^ second block             ^ between
   */
  #addBreak(mark: Extract<Mark, { kind: 'break' }>, next: Span): void {
    const first = this.#nextTag;
    let last = first;
    while ((this.#tags[last]?.start ?? Infinity) < mark.end) last += 1;
    const before = this.#tagsOfBlockBefore(first, last, mark);
    const after = this.#tagsOfBlockAfter(before, last, mark, next);
    while (this.#nextTag < before) this.#addGapTag();
    while (this.#nextTag < after) {
      this.#addBreakPart(mark, this.#tags[this.#nextTag]?.start ?? mark.end);
      this.#addGapTag();
    }
    const end = Math.min(mark.end, this.#tags[after]?.start ?? mark.end);
    if (this.#at < end || end < this.#source.length) this.#addBreakPart(mark, end);
    this.#place = mark.place;
    while (this.#nextTag < last) this.#addGapTag();
    this.#addMarginal(mark.end);
  }

  #addGapTag(): void {
    const tag = this.#tags[this.#nextTag];
    if (!tag) return;
    this.#addMarginal(tag.start);
    this.#addTag(tag);
  }

  /** What stands between a tag and the words on the margin of a block: blanks, or a list or quote mark. */
  #addMarginal(end: number): void {
    if (isBlank(this.#source.slice(this.#at, end))) this.#addWords(end);
    else this.#addPart({ kind: 'markup', start: this.#at, end, name: '' }, end);
  }

  /** Index of the first tag that is no part of the block that ends here. */
  #tagsOfBlockBefore(first: number, last: number, mark: Span): number {
    let before = first;
    if (this.#pieces.length === 0 || this.#pieces.at(-1)?.kind === 'break') return before;
    let isSameLine = true;
    for (let index = first; index < last; index += 1) {
      const tag = this.#tags[index];
      if (!tag) break;
      if (tag.kind === 'slot' || tag.kind === 'wrap') break;
      const between = this.#source.slice(Math.max(mark.start, this.#tags[index - 1]?.end ?? 0), tag.start);
      isSameLine &&= isBlank(between) && !hasLineEnd(between);
      if (this.#openedHere.has(tag.id) || (isSameLine && tag.id < 0)) before = index + 1;
    }
    return before;
  }

  /** Index of the first tag that is part of the block that begins here. */
  #tagsOfBlockAfter(first: number, last: number, mark: Span, next: Span): number {
    let after = last;
    let isSameLine = true;
    for (let index = last - 1; first <= index; index -= 1) {
      const tag = this.#tags[index];
      if (!tag || tag.kind === 'slot' || tag.kind === 'wrap') break;
      const between = this.#source.slice(tag.end, Math.min(mark.end, this.#tags[index + 1]?.start ?? mark.end));
      isSameLine &&= isBlank(between) && !hasLineEnd(between);
      if ((tag.kind === 'open' && this.#isWithinBlock(tag, mark, next)) || (isSameLine && tag.id < 0)) after = index;
    }
    return after;
  }

  /** True if the branch ends in the block after `mark`, or right behind it. */
  #isWithinBlock(tag: Tag, mark: Span, next: Span): boolean {
    const end = this.#branches[tag.id]?.end ?? Infinity;
    if (end <= mark.end || next.end < end) return false;
    for (let index = this.#nextTag; ; index += 1) {
      const other = this.#tags[index];
      if (!other || end <= other.start) return true;
      if (next.start <= other.start && (other.kind === 'slot' || other.kind === 'wrap')) return false;
    }
  }

  #addBreakPart(mark: Extract<Mark, { kind: 'break' }>, end: number): void {
    const start = this.#at;
    this.#at = Math.max(start, end);
    if (mark.aside) {
      this.#isAside = mark.aside === 'begins';
      this.#pieces.push({ kind: 'break', start, end: this.#at, place: mark.place, aside: mark.aside });
      return;
    }
    this.#pushBreak(start, this.#at, mark.place);
  }

  /** Blanks before a break and a break before it are one with it. */
  #pushBreak(from: number, end: number, place: Place): void {
    let start = from;
    let last = this.#pieces.at(-1);
    if (last?.kind === 'words' && isBlank(last.text) && this.#isBetween(this.#pieces.at(-2))) {
      start = last.start;
      this.#pieces.pop();
      last = this.#pieces.at(-1);
    }
    if (last?.kind === 'break' && !last.aside && !isLayout(last)) {
      start = last.start;
      this.#pieces.pop();
    }
    this.#pieces.push({ kind: 'break', start, end, place });
    if (0 < this.#openedHere.size) this.#openedHere.clear();
  }

  /** `{{#> rahmen titel="Ihre Rechnung"}}` and its end: breaks that say what they are, with the strings set aside. */
  #addLayout(tag: Tag): void {
    const copy = tag.layout === 'begins' && !this.#isAside ? tag.copy : none;
    const end = copy[0] ? copy[0].start - 1 : tag.end;
    this.#pieces.push({ kind: 'break', start: tag.start, end, place: this.#place, ...(tag.layout === 'begins' ? { wraps: tag.name } : { unwraps: true }) });
    this.#openedHere.clear();
    this.#at = end;
    this.#addCopies(copy, tag.end);
  }

  #isBetween(piece: Piece | undefined): boolean {
    return !piece || piece.kind === 'break' || piece.kind.startsWith('branch') || piece.kind === 'comment' || piece.kind === 'slot';
  }

  #addWords(end: number): void {
    if (end <= this.#at) return;
    const text = this.#source.slice(this.#at, end);
    const last = this.#pieces.at(-1);
    if (last?.kind === 'break' && !last.aside && isBlank(text)) {
      this.#pieces[this.#pieces.length - 1] = { ...last, end };
      this.#at = end;
      return;
    }
    this.#pieces.push({ kind: 'words', start: this.#at, end, text });
    this.#at = end;
  }

  #addTag(tag: Tag): void {
    this.#nextTag += 1;
    const { start, end } = tag;
    if (start < this.#at) return;
    if (tag.layout !== null) {
      this.#addLayout(tag);
      return;
    }
    if (tag.kind === 'wrap') this.#pushBreak(start, end, this.#place);
    else if (tag.kind === 'comment') this.#pieces.push({ kind: 'comment', start, end, text: tag.text });
    else if (tag.kind === 'invisible') this.#pieces.push({ kind: 'markup', start, end, name: tag.name });
    else {
      this.#addSpeaking(tag);
      return;
    }
    this.#at = end;
  }

  /** `alt="{{t "Ihr Logo"}}"`: within a block set aside the strings are read in their place. */
  #addInPlace(tag: Tag): void {
    for (const { start, end } of tag.copy) {
      this.#pieces.push({ kind: 'markup', start: this.#at, end: start, name: tag.name });
      this.#at = start;
      this.#addWords(end);
    }
    this.#pieces.push({ kind: 'markup', start: this.#at, end: tag.end, name: tag.name });
    this.#at = tag.end;
  }

  /** A slot or branch, with the strings in it that a recipient reads as blocks set aside. */
  #addSpeaking(tag: Tag): void {
    const { start, id, helper, condition } = tag;
    if (this.#isAside && tag.kind === 'slot' && 0 < tag.copy.length) {
      this.#addInPlace(tag);
      return;
    }
    const copy = this.#isAside ? none : tag.copy;
    const end = copy[0] ? copy[0].start - 1 : tag.end;
    if (tag.kind === 'slot') this.#pieces.push(tag.partial ? { kind: 'slot', start, end, name: tag.name, partial: true } : { kind: 'slot', start, end, name: tag.name });
    else if (tag.kind === 'open') {
      this.#openedHere.add(id);
      this.#pieces.push({ kind: 'branch-open', start, end, id, helper, condition });
    } else if (tag.kind === 'else') this.#pieces.push({ kind: 'branch-else', start, end, id, helper, condition });
    else this.#pieces.push({ kind: 'branch-close', start, end, id });
    this.#at = end;
    this.#addCopies(copy, tag.end);
  }

  /** Strings in a tag, as blocks set aside; `end` is where the tag ends. */
  #addCopies(copy: Tag['copy'], end: number): void {
    if (copy.length === 0) return;
    copy.forEach((string, index) => {
      const place: Place = { spot: 'argument', name: string.name, within: this.#place.within, ...(this.#place.language ? { language: this.#place.language } : {}) };
      this.#pieces.push({ kind: 'break', start: this.#at, end: string.start, place, aside: 'begins' });
      this.#pieces.push({ kind: 'words', start: string.start, end: string.end, text: this.#source.slice(string.start, string.end) });
      const next = copy[index + 1];
      this.#at = next ? next.start - 1 : end;
      this.#pieces.push({ kind: 'break', start: string.end, end: this.#at, place: this.#place, aside: 'ends' });
    });
    this.#at = end;
  }
}

function isLayout(piece: Break): boolean {
  return piece.wraps !== undefined || piece.unwraps === true;
}

function endsBlock(mark: Mark | undefined): boolean {
  return mark?.kind === 'break' && !mark.aside;
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13 && code !== 12) return false;
  }
  return true;
}

function hasLineEnd(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}
