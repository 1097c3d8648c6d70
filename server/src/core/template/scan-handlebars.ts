import { findCopy } from './copy-arguments.ts';
import { findTagEnd } from './find-tag-end.ts';
import { unclosedEnd } from './line-ends.ts';
import { type FindClosing, rememberClosings } from './remember-closings.ts';
import { makeTag, type Tag } from './tag.ts';

interface Delimiters {
  readonly open: string;
  readonly close: string;
}

const handlebars: Delimiters = { open: '{{', close: '}}' };

/**
 * Find the tags of Handlebars and Mustache, and of Go's templates. Never throws; an unclosed `{{` costs its own path and no more:
 *
 *     Hallo {{kunde.na, Ihre Rechnung
 *           ^---------^
 *
 * `isGo`: somewhere in the file `{{end}}` ends a block, so `{{if x}}` begins one.
 */
export function scanHandlebars(source: string, names: ReadonlySet<string>, isGo: boolean): Tag[] {
  const tags: Tag[] = [];
  let delimiters = handlebars;
  const closing = rememberClosings();
  let at = 0;
  for (;;) {
    const start = source.indexOf(delimiters.open, at);
    if (start < 0) return tags;
    if (delimiters === handlebars && source.charCodeAt(start - 1) === 92 && at < start) {
      if (source.charCodeAt(start - 2) !== 92 || start - 1 <= at) {
        tags.push(makeTag('invisible', start - 1, start, { name: '\\' }));
        at = start + 2;
        continue;
      }
      tags.push(makeTag('invisible', start - 1, start, { name: '\\' }));
    }
    const change = readDelimiters(source, start, delimiters, closing);
    if (change) {
      tags.push(makeTag('invisible', start, change.end, { name: '=' }));
      delimiters = change.delimiters;
      at = change.end;
      continue;
    }
    at = readTag(source, start, delimiters, isGo, names, closing, tags);
  }
}

/** `{{=<% %>=}}` */
function readDelimiters(source: string, start: number, now: Delimiters, closing: FindClosing): { end: number; delimiters: Delimiters } | null {
  if (source.charCodeAt(start + now.open.length) !== 61) return null;
  const end = closing(source, `=${now.close}`, start + now.open.length + 1);
  if (end < 0 || end - start > 40) return null;
  const [open, close, more] = source.slice(start + now.open.length + 1, end).trim().split(/\s+/);
  if (!open || !close || more) return null;
  const same = open === '{{' && close === '}}';
  return { end: end + 1 + now.close.length, delimiters: same ? handlebars : { open, close } };
}

/** Read the tag that begins at `start`; gives the offset where scanning goes on. */
function readTag(source: string, start: number, delimiters: Delimiters, isGo: boolean, names: ReadonlySet<string>, closing: FindClosing, tags: Tag[]): number {
  const isHandlebars = delimiters === handlebars;
  if (isHandlebars && source.startsWith('{{{{', start)) {
    const end = readRawBlock(source, start, closing, tags);
    if (end > 0) return end;
  }
  let body = start + delimiters.open.length;
  let close = delimiters.close;
  if (isHandlebars && source.charCodeAt(body) === 123) {
    body += 1;
    close = '}}}';
  }
  if (source.charCodeAt(body) === 126 || (source.charCodeAt(body) === 45 && /\s/.test(source.charAt(body + 1)))) body += 1;
  if (isHandlebars && close === '}}' && source.charCodeAt(body) === 123) {
    body += 1;
    close = '}}}';
  }
  if (source.charCodeAt(body) === 33 || (isGo && /^-?\s*\/\*/.test(source.slice(body, body + 8)))) return readComment(source, start, body, close, closing, tags);
  const found = findTagEnd(source, body, close);
  if (!found) return readBroken(source, start, body, tags);
  const tag = readBody(source, start, body, found, isGo, names);
  tags.push(tag);
  return tag.end;
}

/** `{{{{raw}}}} … {{{{/raw}}}}`: what stands between is text. */
function readRawBlock(source: string, start: number, closing: FindClosing, tags: Tag[]): number {
  const match = /\{\{\{\{\s*#?\s*([^\s{}]+)[^{}]*\}\}\}\}/y;
  match.lastIndex = start;
  const open = match.exec(source);
  if (!open) return -1;
  const end = `{{{{/${open[1] ?? ''}}}}}`;
  const close = closing(source, end, match.lastIndex);
  tags.push(makeTag('invisible', start, match.lastIndex, { name: open[1] ?? '' }));
  if (close < 0) return match.lastIndex;
  tags.push(makeTag('invisible', close, close + end.length, { name: open[1] ?? '' }));
  return close + end.length;
}

function readComment(source: string, start: number, body: number, close: string, closing: FindClosing, tags: Tag[]): number {
  const isLong = source.startsWith('!--', body);
  if (isLong) {
    const plain = closing(source, '--}}', body + 3);
    const trimmed = closing(source, '--~}}', body + 3);
    const end = plain < 0 || (0 <= trimmed && trimmed < plain) ? trimmed : plain;
    if (0 <= end) {
      tags.push(makeTag('comment', start, source.indexOf('}}', end) + 2, { text: source.slice(body + 3, end).trim() }));
      return source.indexOf('}}', end) + 2;
    }
  }
  let end = closing(source, close, body);
  const next = source.indexOf(source.slice(start, start + 2), body);
  if (end < 0 || (0 <= next && next < end && isLong)) {
    end = unclosedEnd(source, body);
    if (0 <= next && next < end) end = next;
    close = '';
  }
  const text = source.slice(body + (isLong ? 3 : 1), end).replace(/[~-]$/, '').replace(/^\s*\/?\*|\*\/\s*$/g, '').trim();
  tags.push(makeTag('comment', start, end + close.length, { text }));
  return end + close.length;
}

/** A tag without an end: the sigil, a path, and for a block its first argument. */
function readBroken(source: string, start: number, body: number, tags: Tag[]): number {
  const match = /([#^/>&*]*)[ \t]?((?:else[ \t]+)?(?:if|unless|each|with)[ \t]+)?([\p{L}\p{N}_$@][\p{L}\p{N}_$@./-]*)?\}?/uy;
  match.lastIndex = body;
  const found = match.exec(source);
  let end = found ? match.lastIndex : body;
  const name = (found?.[3] ?? '').replace(/(?<![./-])[./-]+$/, '');
  if (found?.[3] && !source.slice(body, end).endsWith('}')) end -= found[3].length - name.length;
  const sigil = found?.[1] ?? '';
  if (sigil.startsWith('/')) tags.push(makeTag('close', start, end, { name }));
  else if (sigil.startsWith('#') || sigil.startsWith('^') || found?.[2] || /^else(?:if)?$/.test(name)) tags.push(makeTag('invisible', start, end, { name }));
  else tags.push(makeTag('slot', start, end, { name }));
  return Math.max(end, start + 2);
}

/** Where the path in `{{kunde.name}}` ends, by far the most common tag; -1 for a tag that says more. */
function plainValueEnd(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isPath(source.charCodeAt(at))) at += 1;
  const pathEnd = at;
  while (at < end && source.charCodeAt(at) === 32) at += 1;
  return start < pathEnd && at === end ? pathEnd : -1;
}

function isPath(code: number): boolean {
  return (97 <= code && code <= 122) || (65 <= code && code <= 90) || (46 <= code && code <= 57 && code !== 47) || code === 95 || code === 64;
}

function readBody(source: string, start: number, from: number, found: { body: number; end: number }, isGo: boolean, names: ReadonlySet<string>): Tag {
  const { end } = found;
  let at = from;
  while (isBlank(source.charCodeAt(at))) at += 1;
  const sigil = source.charAt(at);
  const plainEnd = isGo ? -1 : plainValueEnd(source, at, found.body);
  if (0 <= plainEnd && !source.startsWith('el', at)) return makeTag('slot', start, end, { name: source.slice(at, plainEnd) });
  const said = source.slice(at, found.body).trimEnd();
  const body = said.endsWith('-') ? said.slice(0, -1).trimEnd() : said;
  if (sigil === '#' || sigil === '^') {
    if (body === '^') return makeTag('else', start, end);
    const copy = findCopy(source, at, found.body, names);
    return readBlock(sigil, body.slice(1), start, end, copy);
  }
  if (sigil === '/') return makeTag('close', start, end, { name: unquote(body.slice(1).trim()) });
  const chain = /^else(?:\s+|\b(?=if\b))?(?:(if|unless|each|with)\b\s*([^]*))?$/.exec(body) ?? /^(?:elseif|elsif|elif)(\b)\s*([^]*)$/.exec(body);
  if (chain) return makeTag('else', start, end, { helper: chain[2] === undefined ? '' : chain[1] || 'if', condition: withoutParams(chain[2] ?? '') });
  if (/^else\s/.test(body)) return makeTag('else', start, end, { ...splitHelper(body.slice(4).trim()) });
  if (isGo) {
    const go = readGo(body, start, end);
    if (go) return go;
  }
  if (sigil === '*') return makeTag('invisible', start, end, { name: '*' });
  const copy = findCopy(source, at, found.body, names);
  const isPartial = sigil === '>';
  return makeTag('slot', start, end, { name: slotName(/^[>&]/.test(sigil) ? body.slice(1) : body), partial: isPartial, copy });
}

function readBlock(sigil: string, rest: string, start: number, end: number, copy: Tag['copy']): Tag {
  const inner = rest.trim();
  if (inner.startsWith('>')) return makeTag('open', start, end, { name: slotName(inner.slice(1)), helper: '#>', copy });
  if (inner.startsWith('*')) return makeTag('open', start, end, { name: slotName(inner.slice(1)), helper: '>', copy });
  const { helper, condition } = splitHelper(inner);
  if (helper === '') return makeTag('invisible', start, end);
  if (sigil === '^') return makeTag('open', start, end, { name: helper, helper: 'unless', condition: withoutParams(inner) });
  // `{{#t}}Ihre Rechnung{{/t}}` hands its words to whoever translates them; nothing is decided.
  if (condition === '') return makeTag('open', start, end, /^(?:t|_|__|trans|translate|i18n)$/.test(helper) ? { name: helper, helper: 't' } : { name: helper, helper: 'if', condition: helper });
  return makeTag('open', start, end, { name: helper, helper, condition, copy });
}

/** Go: `{{if .Overdue}}`, `{{range .Items}}`, `{{end}}`, `{{template "footer" .}}`. */
function readGo(body: string, start: number, end: number): Tag | null {
  const { helper, condition } = splitHelper(body);
  if (helper === 'end') return makeTag('close', start, end, { name: '' });
  if (helper === 'if') return makeTag('open', start, end, { name: 'if', helper, condition });
  if (helper === 'range' || helper === 'with') return makeTag('open', start, end, { name: helper, helper: helper === 'range' ? 'each' : 'with', condition });
  if (helper === 'block' || helper === 'define') return makeTag('open', start, end, { name: helper, helper: '>' });
  if (helper === 'template') return makeTag('slot', start, end, { name: unquote(condition.split(/\s/)[0] ?? ''), partial: true });
  return /^\$?\w+\s*:?=/.test(body) ? makeTag('invisible', start, end) : null;
}

function splitHelper(body: string): { helper: string; condition: string } {
  const match = /^(\S+)\s*([^]*)$/.exec(body);
  return { helper: match?.[1] ?? '', condition: withoutParams(match?.[2] ?? '') };
}

/** Block params and the backticks of a dialect are no part of the condition. */
function withoutParams(condition: string): string {
  return condition.replace(/(?<!\s)\s*\bas\s+\|[^|]*\|\s*$/, '').trim().replace(/^`([^`]*)`$/, '$1').trim();
}

/**
 * The bare path of a value: strings, filters and hash arguments left out.
 *
 *     {{formatDate invoice.due "DD.MM."}}    formatDate invoice.due
 *     {{ order.total|currency('EUR') }}      order.total
 */
function slotName(body: string): string {
  const inner = body.trim();
  if (/^[\w./@-]+$/.test(inner)) return inner;
  const quoted = /^(["'])(.*)\1$/.exec(inner);
  if (quoted) return quoted[2] ?? '';
  return inner.replace(/"[^"]*"|'[^']*'/g, '').replace(/(?<!\s)\s*\|(?!\|)[^]*$/, '').replace(/(?<!\s)\s+[\w-]+=\S*/g, '').replace(/[()]/g, ' ').replace(/[[\]]/g, '')
    .replace(/\s+/g, ' ').trim();
}

function unquote(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
