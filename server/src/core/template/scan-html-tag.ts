import type { Span } from '../text/span.ts';

/** An attribute of a tag. */
export interface Attribute {
  readonly name: string;
  /** The value without its quotes; empty where there is none. */
  readonly value: Span;
}

/** `<a href="…">`, `</a>`, `<br/>`. */
export interface HtmlTag extends Span {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isSelfClosing: boolean;
  readonly attributes: readonly Attribute[];
}

/**
 * Read the tag at `start`, where a `<` and a letter or `/` stand. A half-typed one ends before it takes the text along:
 *
 *     <a href="x⏎<p>Zweiter Absatz      <mj-tex⏎  Liebe Frau Ruiz,
 *              ^ ends                          ^ ends
 */
export function scanHtmlTag(text: string, start: number, limit: number): HtmlTag {
  let at = start + 1;
  const isEnd = text.charCodeAt(at) === 47;
  if (isEnd) at += 1;
  const nameStart = at;
  while (at < limit && isNamePart(text.charCodeAt(at))) at += 1;
  return scanAttributes(text, start, at, limit, text.slice(nameStart, at).toLowerCase(), isEnd);
}

/** Read on in a tag from `from`, to its end. */
export function scanAttributes(text: string, start: number, from: number, limit: number, name: string, isEnd: boolean): HtmlTag {
  let at = from;
  const attributes: Attribute[] = [];
  /** Where the tag ends if nobody closes it: behind its last whole attribute, or its name. */
  let sure = at;
  let isSlashed = false;
  for (;;) {
    while (at < limit && isSpaceOrSlash(text.charCodeAt(at))) {
      isSlashed = text.charCodeAt(at) === 47;
      at += 1;
    }
    if (limit <= at) break;
    const code = text.charCodeAt(at);
    if (code === 62) return { start, end: at + 1, name, isEnd, isSelfClosing: isSlashed, attributes };
    if (code === 60) break;
    isSlashed = false;
    const nameStart = at;
    at += 1;
    while (at < limit && isAttributePart(text.charCodeAt(at))) at += 1;
    const attributeName = text.slice(nameStart, at);
    let equals = at;
    while (equals < limit && isSpace(text.charCodeAt(equals))) equals += 1;
    if (text.charCodeAt(equals) !== 61 || limit <= equals) {
      attributes.push({ name: attributeName.toLowerCase(), value: { start: at, end: at } });
      continue;
    }
    at = equals + 1;
    while (at < limit && isSpace(text.charCodeAt(at))) at += 1;
    const quote = text.charCodeAt(at);
    if (quote === 34 || quote === 39) {
      const close = closingQuote(text, at, limit);
      if (close < 0) return { start, end: brokenValueEnd(text, at, limit), name, isEnd, isSelfClosing: false, attributes };
      attributes.push({ name: attributeName.toLowerCase(), value: { start: at + 1, end: close } });
      at = close + 1;
    } else {
      const valueStart = at;
      while (at < limit && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 62 && text.charCodeAt(at) !== 60) at += 1;
      attributes.push({ name: attributeName.toLowerCase(), value: { start: valueStart, end: at } });
    }
    sure = at;
  }
  return { start, end: sure, name, isEnd, isSelfClosing: false, attributes };
}

/** The quote that closes the one at `open`; -1 if a tag begins or the text ends before, as in a half-typed tag. */
function closingQuote(text: string, open: number, limit: number): number {
  const close = text.indexOf(text.charAt(open), open + 1);
  if (close < 0 || limit <= close || longestValue < close - open) return -1;
  const inside = text.slice(open, close);
  if (!inside.includes('<') && !inside.includes('>')) return close;
  // Markup in a value does occur: title="1 <b>von</b> 2". But a tag on a new line, a value that ends in `=`, or text right behind
  // the quote mean that nobody closed it and this quote belongs to something else.
  return /\n[^\S\n]*<[a-z/!]|=\s*$/i.test(inside) || /[^\s/>]/.test(text.charAt(close + 1)) ? -1 : close;
}

const longestValue = 10_000;

function brokenValueEnd(text: string, open: number, limit: number): number {
  const stops = /[<>\n\r]/g;
  stops.lastIndex = open + 1;
  const stop = stops.exec(text);
  if (!stop || limit <= stop.index) return limit;
  return text.charCodeAt(stop.index) === 62 ? stop.index + 1 : stop.index;
}

function isNamePart(code: number): boolean {
  return code !== 62 && code !== 47 && code !== 60 && code !== 34 && code !== 39 && code !== 61 && !isSpace(code);
}

function isAttributePart(code: number): boolean {
  return code !== 61 && code !== 62 && code !== 47 && code !== 60 && !isSpace(code);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}

function isSpaceOrSlash(code: number): boolean {
  return code === 47 || isSpace(code);
}
