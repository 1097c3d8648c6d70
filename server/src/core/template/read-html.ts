import { AnglePlaceholders } from './angle-placeholders.ts';
import { decodeEntity } from './decode-entity.ts';
import { blockElements, copyAttributes, elementSpots, hiddenElements, impliedEnds, inlineElements, rawElements, voidElements } from './html-elements.ts';
import { isButtonLike, isHidden, LinkWatch } from './html-style.ts';
import type { Span } from '../text/span.ts';
import type { Mark } from './mark.ts';
import type { Place } from './piece.ts';
import { unclosedEnd } from './line-ends.ts';
import { includedName } from './partial-names.ts';
import { rememberClosings } from './remember-closings.ts';
import { type HtmlTag, scanAttributes, scanHtmlTag } from './scan-html-tag.ts';

interface OpenElement {
  readonly name: string;
  /** An element within a line does not break, whatever it is in. */
  readonly breaks: boolean;
  readonly place: Place;
}

/** Where an else ends, and where its branch began. */
export interface ElseTag {
  readonly open: number;
  readonly end: number;
}

/** Reads masked HTML or MJML into marks. Keeps its open elements, so that it can read the next island of a Markdown file. */
export class HtmlReader {
  readonly #text: string;
  readonly #marks: Mark[];
  /** The place outside all elements. */
  base: Place;
  readonly #stack: OpenElement[] = [];
  readonly #open = new Map<string, number>();
  readonly #links: LinkWatch;
  readonly #angles: AnglePlaceholders;
  readonly #closing = rememberClosings();
  readonly #elses: readonly ElseTag[];
  readonly #branches: readonly Span[];
  #nextElse = 0;
  /** Places where another arm goes on within a tag: `<a {{#if x}}href="a">A{{else}}href="b">B{{/if}}</a>`. */
  #resumes: { readonly at: number; readonly name: string; readonly quote: string }[] = [];
  /** A mail in plain text with a link or two: no element parts its paragraphs, so blank lines do. */
  readonly #breaksAtBlankLines: boolean;
  #hasWords = false;
  #ampersand = -1;
  #searched = 0;

  /** `elses` are in the order of their opens; left out for an island in Markdown. `branches` tell what shows in one arm only. */
  constructor(text: string, marks: Mark[], base: Place, elses?: readonly ElseTag[], branches: readonly Span[] = []) {
    this.#branches = branches;
    this.#elses = elses ?? [];
    this.#breaksAtBlankLines = elses !== undefined && !/<(?:p|div|t[dhr]|table|h[1-6]|li|body|center|section|mj-[a-z-]+)[\s>]/i.test(text);
    this.#text = text;
    this.#marks = marks;
    this.base = base;
    this.#links = new LinkWatch(text, marks);
    this.#angles = new AnglePlaceholders(text);
  }

  get place(): Place {
    return this.#stack.at(-1)?.place ?? this.base;
  }

  read(start: number, end: number): void {
    const text = this.#text;
    let at = start;
    while (at < end) {
      const tag = text.indexOf('<', at);
      const stop = tag < 0 || end < tag ? end : tag;
      const resume = this.#resumes[0];
      if (resume && resume.at <= stop) {
        this.#readText(at, Math.max(at, resume.at));
        at = this.#resume(Math.max(at, resume.at), end);
        continue;
      }
      this.#readText(at, stop);
      if (stop === end) break;
      at = this.#readMarkup(stop, end);
    }
    this.#links.endBlock(this.place);
  }

  #readText(start: number, end: number): void {
    if (start === end) return;
    if (this.#breaksAtBlankLines) this.#readParagraphs(start, end);
    else this.#readEntities(start, end);
    if (!isBlank(this.#text, start, end)) {
      this.#links.addWords();
      if (this.place.spot !== 'title' && this.place.spot !== 'preheader') this.#hasWords = true;
    }
  }

  /** Read what begins with the `<` at `start`; gives the offset behind it. */
  #readMarkup(start: number, limit: number): number {
    const code = this.#text.charCodeAt(start + 1);
    if (code === 33) return this.#readDeclaration(start, limit);
    if (code === 63) {
      const end = this.#closing(this.#text, '>', start);
      return this.#addMarkup(start, end < 0 || limit <= end ? unclosedEnd(this.#text, start, limit) : end + 1, '?');
    }
    const letter = code === 47 ? this.#text.charCodeAt(start + 2) : code;
    if (!isLetter(letter)) {
      this.#links.addWords();
      return start + 1;
    }
    const tag = scanHtmlTag(this.#text, start, limit);
    if (this.#nextElse < this.#elses.length) this.#watchElses(tag);
    if (tag.isEnd) this.#readEnd(tag);
    else this.#readStart(tag);
    if (!tag.isEnd && rawElements.has(tag.name) && !tag.isSelfClosing) return this.#readRaw(tag, limit);
    return tag.end;
  }

  /** Note the arms that go on within this tag. */
  #watchElses(tag: HtmlTag): void {
    while ((this.#elses[this.#nextElse]?.open ?? Infinity) < tag.start) this.#nextElse += 1;
    for (let index = this.#nextElse; ; index += 1) {
      const branch = this.#elses[index];
      if (!branch || tag.end <= branch.open) return;
      if (branch.end <= tag.end) continue;
      const inside = tag.attributes.find(({ value }) => value.start <= branch.open && branch.open <= value.end);
      const before = inside ? this.#text.charAt(inside.value.start - 1) : '';
      this.#resumes.push({ at: branch.end, name: tag.name, quote: before === '"' || before === "'" ? before : '' });
      this.#resumes.sort((one, other) => one.at - other.at);
    }
  }

  #resume(start: number, limit: number): number {
    const resume = this.#resumes.shift();
    if (!resume) return start;
    let from = start;
    if (resume.quote !== '') {
      const close = this.#text.indexOf(resume.quote, start);
      if (close < 0 || limit <= close || /[<>\n]/.test(this.#text.slice(start, close))) return start;
      from = close + 1;
    }
    const tag = scanAttributes(this.#text, start, from, limit, resume.name, false);
    if (start < tag.end) this.#addMarkup(start, tag.end, resume.name);
    return tag.end;
  }

  #addMarkup(start: number, end: number, name: string): number {
    this.#marks.push({ kind: 'markup', start, end, name });
    return end;
  }

  /** Comments; the conditional ones of Outlook hold text that somebody sees, so only their brackets are markup. */
  #readDeclaration(start: number, limit: number): number {
    const conditional = /<!--\[if[^\]>]*\]>(?:\s*(?:<!)?--+>)?|<!(?:--<!)?\[(?:end)?if[^\]>]*\](?:--)?>/iy;
    conditional.lastIndex = start;
    if (conditional.test(this.#text) && conditional.lastIndex <= limit) return this.#addMarkup(start, conditional.lastIndex, '!');
    if (this.#text.startsWith('<!--', start)) {
      const close = this.#closing(this.#text, '-->', start + 4);
      const isClosed = 0 <= close && close + 3 <= limit;
      const end = isClosed ? close + 3 : unclosedEnd(this.#text, start, limit);
      this.#marks.push({ kind: 'comment', start, end, from: start + 4, to: isClosed ? close : end });
      return end;
    }
    const close = this.#closing(this.#text, '>', start);
    return this.#addMarkup(start, close < 0 || limit <= close ? unclosedEnd(this.#text, start, limit) : close + 1, '!');
  }

  /** Style and script: nothing to read. Half-typed, they end at the next tag. */
  #readRaw(tag: HtmlTag, limit: number): number {
    const lower = this.#closing(this.#text, `</${tag.name}`, tag.end);
    const found = 0 <= lower ? lower : this.#closing(this.#text, `</${tag.name.toUpperCase()}`, tag.end);
    let end = found < limit ? found : -1;
    if (end < 0) {
      const next = /<[a-z/!]/gi;
      next.lastIndex = tag.end;
      end = Math.min(limit, next.exec(this.#text)?.index ?? limit);
    }
    if (tag.end < end) this.#marks.push({ kind: 'break', start: tag.end, end, place: this.place, isTag: true });
    return end;
  }

  #readStart(tag: HtmlTag): void {
    const { name } = tag;
    if (name === 'br') {
      this.#marks.push({ kind: 'line', start: tag.start, end: tag.end, name });
      return;
    }
    if (this.#angles.has(tag)) {
      this.#marks.push({ kind: 'slot', start: tag.start, end: tag.end, name: this.#text.slice(tag.start + 1, tag.end - 1).trim() });
      this.#links.addWords();
      return;
    }
    const outer = this.place;
    if (name === 'mj-include' && this.#readInclude(tag)) return;
    const hidden = isHidden(tag, this.#text, this.#branches);
    const isButton = name === 'a' && isButtonLike(tag, this.#text);
    const breaks = hidden || isButton || !inlineElements.has(name);
    if (breaks) this.#endImplied(name);
    const place = breaks || tag.attributes.some(attribute => attribute.name === 'lang') ? this.#placeOf(tag, hidden, isButton) : outer;
    if (breaks) this.#links.endBlock(outer);
    this.#addTag(tag, breaks, place, name === 'a' && !breaks);
    if (voidElements.has(name) || tag.isSelfClosing) {
      if (breaks) this.#marks.push({ kind: 'break', start: tag.end, end: tag.end, place: this.place });
      return;
    }
    this.#stack.push({ name, breaks, place });
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
  }

  /** `<mj-include path="./kopf.mjml" />` calls a partial, unless it brings styles. */
  #readInclude(tag: HtmlTag): boolean {
    const valueOf = (name: string): string => {
      const value = tag.attributes.find(attribute => attribute.name === name)?.value;
      return value === undefined ? '' : this.#text.slice(value.start, value.end);
    };
    const path = valueOf('path');
    if (path === '' || /css/i.test(valueOf('type')) || path.endsWith('.css')) return false;
    this.#links.endBlock(this.place);
    this.#marks.push({ kind: 'break', start: tag.start, end: tag.start, place: this.place });
    this.#marks.push({ kind: 'slot', start: tag.start, end: tag.end, name: includedName(path), partial: true });
    this.#marks.push({ kind: 'break', start: tag.end, end: tag.end, place: this.place });
    return true;
  }

  /** The tag itself, with the attributes a recipient reads as blocks set aside. */
  #addTag(tag: HtmlTag, breaks: boolean, place: Place, isLink: boolean): void {
    const copy = tag.attributes.filter(({ name, value }) => (copyAttributes.has(name) || (name === 'value' && tag.name === 'input')) && /\p{L}/u.test(this.#text.slice(value.start, value.end)));
    const firstEnd = copy[0]?.value.start ?? tag.end;
    const nameEnd = copy.length === 0 ? tag.end : Math.min(tag.start + 1 + tag.name.length, firstEnd);
    if (breaks) this.#marks.push({ kind: 'break', start: tag.start, end: nameEnd, place, isTag: true });
    else {
      this.#marks.push({ kind: 'markup', start: tag.start, end: nameEnd, name: tag.name });
      if (isLink && copy.length === 0) this.#links.open();
    }
    let at = nameEnd;
    copy.forEach((attribute, index) => {
      const attributePlace: Place = { ...place, spot: 'attribute', name: attribute.name };
      this.#marks.push({ kind: 'break', start: at, end: attribute.value.start, place: attributePlace, aside: 'begins', isTag: true });
      this.#readEntities(attribute.value.start, attribute.value.end);
      at = index === copy.length - 1 ? tag.end : attribute.value.end;
      this.#marks.push({ kind: 'break', start: attribute.value.end, end: at, place: breaks ? place : this.place, aside: 'ends', isTag: true });
    });
  }

  #readEntities(start: number, end: number): void {
    for (let at = this.#nextAmpersand(start); at < end;) {
      const entity = decodeEntity(this.#text, at);
      if (entity && entity.end <= end) this.#marks.push({ kind: 'letter', start: at, end: entity.end, text: entity.text });
      at = this.#nextAmpersand(entity ? entity.end : at + 1);
    }
  }

  #readParagraphs(start: number, end: number): void {
    let at = start;
    for (const match of this.#text.slice(start, end).matchAll(/\n[ \t]*\n\s*/g)) {
      const from = start + match.index;
      this.#readEntities(at, from);
      at = from + match[0].length;
      this.#links.endBlock(this.place);
      this.#marks.push({ kind: 'break', start: from, end: at, place: this.place });
    }
    this.#readEntities(at, end);
  }

  /** Remembered, lest a text without any be searched to its end at every tag. */
  #nextAmpersand(from: number): number {
    if (from <= this.#ampersand && this.#searched <= from) return this.#ampersand;
    const found = this.#text.indexOf('&', from);
    this.#searched = from;
    this.#ampersand = found < 0 ? Infinity : found;
    return this.#ampersand;
  }

  #placeOf(tag: HtmlTag, hidden: boolean, isButton: boolean): Place {
    const outer = this.place;
    const own = isButton ? 'button' : elementSpots.get(tag.name);
    const isKept = outer.spot === 'hidden' || outer.spot === 'preheader' || (tag.name === 'p' ? false : own === undefined);
    let spot = isKept ? outer.spot : own ?? (outer.spot === 'list-item' ? 'list-item' : 'paragraph');
    if (hidden) spot = this.#hasWords ? 'hidden' : 'preheader';
    if (hiddenElements.has(tag.name)) spot = 'hidden';
    const within = tag.name === 'blockquote' ? [...outer.within, { kind: 'quote' as const, id: tag.start }] : outer.within;
    const lang = tag.attributes.find(attribute => attribute.name === 'lang');
    const language = lang ? this.#text.slice(lang.value.start, lang.value.end).trim() : outer.language;
    return { spot, name: tag.name, within, ...(language ? { language } : {}) };
  }

  #readEnd(tag: HtmlTag): void {
    const at = this.#findOpen(tag.name);
    const element = this.#stack[at];
    const breaks = element ? element.breaks : !inlineElements.has(tag.name);
    if (breaks) {
      this.#links.endBlock(this.place);
      if (element) this.#close(at);
      this.#marks.push({ kind: 'break', start: tag.start, end: tag.end, place: this.place, isTag: true });
      return;
    }
    if (element) this.#close(at);
    this.#marks.push({ kind: 'markup', start: tag.start, end: tag.end, name: tag.name });
    if (tag.name === 'a') this.#links.close();
  }

  /** The element an end tag ends; an inline one does not end blocks around it. */
  #findOpen(name: string): number {
    if (!this.#open.get(name)) return -1;
    for (let at = this.#stack.length - 1; 0 <= at; at -= 1) {
      const element = this.#stack[at];
      if (element?.name === name) return at;
      if (element?.breaks && inlineElements.has(name)) return -1;
    }
    return -1;
  }

  #close(length: number): void {
    while (length < this.#stack.length) {
      const element = this.#stack.pop();
      if (element) this.#open.set(element.name, (this.#open.get(element.name) ?? 1) - 1);
    }
  }

  #endImplied(name: string): void {
    let block = this.#stack.length - 1;
    while (0 <= block && !this.#stack[block]?.breaks) block -= 1;
    if (this.#stack[block]?.name === 'p' && blockElements.has(name)) this.#close(block);
    const implied = impliedEnds.get(name);
    if (!implied) return;
    for (let at = this.#stack.length - 1; 0 <= at; at -= 1) {
      const open = this.#stack[at]?.name ?? '';
      if (implied.within.has(open)) return;
      if (implied.ends.has(open)) {
        this.#close(at);
        return;
      }
    }
  }
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 38) {
      const entity = decodeEntity(text, at);
      if (!entity || !isUnseen(entity.text)) return false;
      at = entity.end - 1;
    } else if (code !== 32 && code !== 10 && code !== 9 && code !== 13 && code !== 0xa0) return false;
  }
  return true;
}

/** Blanks, soft hyphens, and the fillers that push the letter's text out of the preview. */
function isUnseen(text: string): boolean {
  return /^(?:[\s\u{ad}\u{200b}-\u{200f}\u{2060}\u{feff}]|\u{34f})+$/u.test(text);
}

function isLetter(code: number): boolean {
  return (97 <= code && code <= 122) || (65 <= code && code <= 90);
}
