import { blockElements, hiddenElements, inlineElements, voidElements } from './html-elements.ts';
import type { HtmlTag } from './scan-html-tag.ts';

/**
 * Tells a placeholder in angle brackets, `<Name>`, `<Ihr Vorname>`, from an element: HTML knows no such element, nothing is
 * assigned in it, and it is nowhere closed. A name of letters `x` only is one that a template tag has been masked in.
 */
export class AnglePlaceholders {
  readonly #text: string;
  #closed: ReadonlySet<string> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  has(tag: HtmlTag): boolean {
    const { name } = tag;
    if (inlineElements.has(name) || blockElements.has(name) || hiddenElements.has(name) || voidElements.has(name) || otherElements.has(name)) return false;
    if (tag.isEnd || tag.isSelfClosing || this.#text.charCodeAt(tag.end - 1) !== 62) return false;
    if (/[-:]|^x+$/.test(name) || tag.attributes.some(({ value }) => value.start < value.end)) return false;
    this.#closed ??= new Set([...this.#text.matchAll(/<\/([^\s>/]+)/g)].map(match => (match[1] ?? '').toLowerCase()));
    return !this.#closed.has(name);
  }
}

const otherElements: ReadonlySet<string> = new Set([
  'mjml', 'slot', 'marquee', 'frame', 'noframes', 'noembed', 'plaintext', 'xmp', 'listing', 'math', 'keygen', 'command', 'basefont', 'search', 'progress', 'meter',
]);
