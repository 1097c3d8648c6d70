import type { Problem } from '../text/problem.ts';
import type { FrontMatterValue } from './front-matter-value.ts';

/** What a line of the front matter puts between key and value. */
type Separator = ':' | '=';

/**
 * Read `key: value` or `key = "value"` line by line: TOML, and YAML that is half typed. A value in three quotes, or below `|`,
 * goes on over several lines; what cannot be read costs its own line only.
 *
 *     subject: "Ihre Rechnung      the quote is open, the next line is read all the same
 *     lang: de
 */
export function readKeyLines(text: string, start: number, end: number, separator: Separator): { values: FrontMatterValue[]; problems: Problem[] } {
  const values: FrontMatterValue[] = [];
  const problems: Problem[] = [];
  let table = '';
  for (let at = start; at < end;) {
    const lineEnd = endOfLine(text, at, end);
    const line = text.slice(at, lineEnd);
    const header = /^\s*\[{1,2}([^[\]]+)\]{1,2}\s*(?:#.*)?$/.exec(line);
    const pair = pairOf(line, separator);
    if (header && separator === '=') table = `${(header[1] ?? '').trim()}.`;
    else if (pair) {
      const from = at + pair.at;
      const { value, next, problem } = readValue(text, from, end, separator, line.length - line.trimStart().length);
      values.push({ ...value, key: `${table}${pair.key}` });
      if (problem) problems.push(problem);
      at = next;
      continue;
    } else if (separator === '=' && !/^\s*(?:#.*)?$/.test(line)) problems.push({ message: 'This line of the front matter is no "key = value".', german: 'Diese Zeile im Kopf der Datei ist kein „Schlüssel = Wert“.', span: { start: at, end: at + line.trimEnd().length } });
    at = lineEnd + 1;
  }
  return { values, problems };
}

function pairOf(line: string, separator: Separator): { key: string; at: number } | null {
  const match = (separator === ':' ? /^\s*(["']?)(?!\s)([\p{L}\p{N}_. -]{1,100}?)\1\s*:(?:\s+|$)/u : /^\s*(["']?)(?!\s)([\p{L}\p{N}_. -]{1,100}?)\1\s*=\s*/u).exec(line);
  return match ? { key: (match[2] ?? '').trim(), at: match[0].length } : null;
}

type Read = { value: Omit<FrontMatterValue, 'key'>; next: number; problem?: Problem };

function readValue(text: string, from: number, end: number, separator: Separator, indent: number): Read {
  const lineEnd = endOfLine(text, from, end);
  const rest = text.slice(from, lineEnd);
  const long = separator === '=' ? /^("""|''')/.exec(rest)?.[1] : undefined;
  if (long) {
    const close = text.slice(0, end).indexOf(long, from + 3);
    if (0 <= close) return { value: valueOf(text, from + 3, close, true, long === '"""' ? 'backslash' : 'none'), next: endOfLine(text, close, end) + 1 };
  }
  if (separator === ':' && /^[|>][-+\d]*\s*$/.test(rest)) {
    let next = lineEnd + 1;
    while (next < end && (/^\s*$/.test(text.slice(next, endOfLine(text, next, end))) || indent < indentAt(text, next))) next = endOfLine(text, next, end) + 1;
    return { value: valueOf(text, Math.min(lineEnd + 1, end), Math.min(next, end), true, 'none'), next };
  }
  const quote = /^["']/.exec(rest)?.[0];
  if (quote) {
    const close = closingQuote(rest, quote);
    const escapes = quote === '"' ? 'backslash' : separator === ':' ? 'doubled' : 'none';
    if (0 < close) return { value: valueOf(text, from + 1, from + close, true, escapes), next: lineEnd + 1 };
    return { value: valueOf(text, from + 1, lineEnd, true, escapes), next: lineEnd + 1, problem: { message: `The ${quote} of this value is not closed.`, german: `Das ${quote} dieses Werts wird nicht geschlossen.`, span: { start: from, end: lineEnd } } };
  }
  const comment = rest.search(/\s#/);
  const bare = valueOf(text, from, comment < 0 ? lineEnd : from + comment, separator === ':' && !/^(?:[\d.,:+TZ-]+|true|false|null|~)?\s*$|^[[{]/.test(rest), 'none');
  return { value: bare, next: lineEnd + 1 };
}

function valueOf(text: string, from: number, to: number, isText: boolean, escapes: FrontMatterValue['escapes']): Omit<FrontMatterValue, 'key'> {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (start < end && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end, text: text.slice(start, end), isText, escapes };
}

function closingQuote(rest: string, quote: string): number {
  for (let at = 1; at < rest.length; at += 1) {
    if (rest[at] === '\\' && quote === '"') at += 1;
    else if (rest[at] === quote && rest[at + 1] === quote && quote === "'") at += 1;
    else if (rest[at] === quote) return at;
  }
  return -1;
}

function endOfLine(text: string, at: number, end: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 || end < newline ? end : newline;
}

function indentAt(text: string, at: number): number {
  let indent = 0;
  while (text.charCodeAt(at + indent) === 32) indent += 1;
  return indent;
}
