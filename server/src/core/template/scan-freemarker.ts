import { findCopy } from './copy-arguments.ts';
import { unclosedEnd } from './line-ends.ts';
import { readStatement } from './read-statement.ts';
import { rememberClosings } from './remember-closings.ts';
import { makeTag, type Tag } from './tag.ts';

/** Find FreeMarker's tags: `<#if paid>`, `<#else>`, `</#if>`, `<#-- note -->`, `<@button label="Bezahlen"/>`. */
export function scanFreemarker(source: string, names: ReadonlySet<string>): Tag[] {
  const tags: Tag[] = [];
  const closing = rememberClosings();
  const opens = /<(\/?)([#@])(--)?/g;
  for (let match = opens.exec(source); match; match = opens.exec(source)) {
    const start = match.index;
    const body = opens.lastIndex;
    if (match[3]) {
      const close = closing(source, '-->', body);
      const end = 0 <= close ? close + 3 : unclosedEnd(source, body);
      tags.push(makeTag('comment', start, end, { text: source.slice(body, 0 <= close ? close : end).trim() }));
      opens.lastIndex = end;
      continue;
    }
    const close = findClose(source, body);
    if (close < 0) continue;
    opens.lastIndex = close + 1;
    const text = source.slice(body, close).replace(/\/$/, '').trim();
    if (match[2] === '@') {
      tags.push(match[1] ? makeTag('wrap', start, close + 1, { name: text }) : makeTag('slot', start, close + 1, { name: text.split(/\s/)[0] ?? '', partial: true, copy: findCopy(source, body, close, names) }));
      continue;
    }
    const read = readStatement(`${match[1] ?? ''}${text}`, false, true);
    const { name, helper, condition, partial } = read;
    const kind = read.kind === 'case' || read.kind === 'when' || read.kind === 'raw' || read.kind === 'comment-open' ? 'invisible' : read.kind;
    tags.push(makeTag(kind, start, close + 1, { name, helper, condition, partial }));
  }
  return tags;
}

/** The `>` that is neither in a string nor in parentheses, on this line or the next few. */
function findClose(source: string, from: number): number {
  let depth = 0;
  let quote = 0;
  const limit = Math.min(source.length, from + 1000);
  for (let at = from; at < limit; at += 1) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 40) depth += 1;
    else if (code === 41) depth -= 1;
    else if (code === 62 && depth <= 0) return at;
    else if (code === 60) return -1;
  }
  return -1;
}
