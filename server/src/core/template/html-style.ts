import type { Mark } from './mark.ts';
import type { Place } from './piece.ts';
import type { Span } from '../text/span.ts';
import type { HtmlTag } from './scan-html-tag.ts';

/** A link that looks like a button: by its class, or by padding and a background of its own. */
export function isButtonLike(tag: HtmlTag, text: string): boolean {
  const classes = valueOf(tag, text, 'class');
  if (/(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])/i.test(classes) || /\b\w*button\b/i.test(classes)) return true;
  if (/^button$/i.test(valueOf(tag, text, 'role'))) return true;
  const style = valueOf(tag, text, 'style');
  return /\bpadding/i.test(style) && /\bbackground/i.test(style);
}

/** An element that does not show: the usual home of a preheader. What is hidden in one arm only, one of `branches` in its tag, shows. */
export function isHidden(tag: HtmlTag, text: string, branches: readonly Span[]): boolean {
  if (tag.attributes.length === 0) return false;
  if (/(?:^|[\s_-])(?:preheader|preview-?text)(?:$|[\s_-])/i.test(valueOf(tag, text, 'class')) && !tag.name.startsWith('mj-')) return true;
  if (/(?:^|[\s_-])(?:preheader|preview-?text)(?:$|[\s_-])/i.test(valueOf(tag, text, 'id'))) return true;
  const hidden = tag.attributes.find(attribute => attribute.name === 'hidden');
  if (hidden) return !isInOneArm(hidden.value.start - 1, tag, branches);
  const style = tag.attributes.find(attribute => attribute.name === 'style');
  if (!style) return false;
  const found = /display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0|font-size\s*:\s*[01]px|mso-hide\s*:\s*all/i.exec(text.slice(style.value.start, style.value.end));
  return found !== null && !isInOneArm(style.value.start + found.index, tag, branches);
}

/** `style="{{#unless paid}}display:none{{/unless}}"` */
function isInOneArm(at: number, tag: HtmlTag, branches: readonly Span[]): boolean {
  return branches.some(branch => tag.start < branch.start && branch.start <= at && at < branch.end && branch.end <= tag.end);
}

function valueOf(tag: HtmlTag, text: string, name: string): string {
  for (const attribute of tag.attributes) if (attribute.name === name) return text.slice(attribute.value.start, attribute.value.end);
  return '';
}

/** The name of a company or a website, linked in the head or foot of a mail: it asks nothing of anybody. */
function namesSender(words: string): boolean {
  const text = words.replace(/<[^<>]*>/g, '').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&').trim();
  return /(?:^|[\s&])(?:GmbH|gGmbH|mbH|AG|SE|KG|OHG|UG|GbR|eG|e\. ?V\.|e\. ?G\.|Inc\.?|Ltd\.?|LLC|LLP|PLC|plc|Corp\.?|S\.A\.|B\.V\.)$/.test(text)
    || /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/?$/i.test(text);
}

/**
 * Watches for a link that is all its block says, `<td><a>Jetzt bezahlen</a></td>`: such a one is a button in a cell of its own,
 * else a link on a line of its own. Known only at the end of the block, so the marks are changed then.
 */
export class LinkWatch {
  readonly #text: string;
  readonly #marks: Mark[];
  #hasWords = false;
  #openAt = -1;
  #closeAt = -1;
  #wordsInside = false;

  constructor(text: string, marks: Mark[]) {
    this.#text = text;
    this.#marks = marks;
  }

  addWords(): void {
    if (0 <= this.#closeAt) this.#openAt = -1;
    this.#hasWords = true;
    if (0 <= this.#openAt) this.#wordsInside = true;
  }

  /** The link's markup is the last mark. */
  open(): void {
    if (!this.#hasWords && this.#openAt < 0) this.#openAt = this.#marks.length - 1;
    else if (0 <= this.#closeAt) this.#openAt = -1;
  }

  close(): void {
    if (0 <= this.#openAt && this.#closeAt < 0) this.#closeAt = this.#marks.length - 1;
  }

  endBlock(place: Place): void {
    if (0 <= this.#openAt && this.#openAt < this.#closeAt && this.#wordsInside) this.#upgrade(place);
    this.#hasWords = false;
    this.#wordsInside = false;
    this.#openAt = -1;
    this.#closeAt = -1;
  }

  /** A slot alone may be the name of the shop as well as what a button says: it asks for nothing. */
  #upgrade(place: Place): void {
    const open = this.#marks[this.#openAt];
    const close = this.#marks[this.#closeAt];
    if (open && close && (place.spot === 'paragraph' || place.spot === 'table-cell')) {
      const isCell = (place.name === 'td' || place.name === 'th') && !namesSender(this.#text.slice(open.end, close.start)) && !/^\s*x{3,}\s*$/.test(this.#text.slice(open.end, close.start));
      this.#marks[this.#openAt] = { kind: 'break', start: open.start, end: open.end, place: { ...place, spot: isCell ? 'button' : 'link', name: 'a' }, isTag: true };
      this.#marks[this.#closeAt] = { kind: 'break', start: close.start, end: close.end, place, isTag: true };
    }
  }
}
