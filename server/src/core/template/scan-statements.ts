import { findCopy } from './copy-arguments.ts';
import { isFirstOnLine, isLastOnLine, unclosedEnd } from './line-ends.ts';
import { readStatement, type Statement } from './read-statement.ts';
import type { StatementProfile } from './statement-profiles.ts';
import { makeTag, type Tag } from './tag.ts';
import { type FindClosing, rememberClosings } from './remember-closings.ts';
import type { Span } from '../text/span.ts';

/** Longer ones are taken for text: somebody wrote `{%` and nothing to close it. */
const longestStatement = 4000;

/** Find the tags of a dialect with statements. Never throws; an unclosed one takes its own line at most. */
export function scanStatements(source: string, profile: StatementProfile, names: ReadonlySet<string>): Tag[] {
  const tags: Tag[] = [];
  const cases: { subject: string; isOpen: boolean }[] = [];
  const closing = rememberClosings();
  for (let start = source.indexOf(profile.open); 0 <= start; start = source.indexOf(profile.open, Math.max(tags.at(-1)?.end ?? 0, start + 2))) {
    if (profile.open === '{#' && source.charCodeAt(start - 1) === 123) continue;
    const body = start + profile.open.length;
    if (profile.comment !== undefined && source.startsWith(profile.comment, body)) {
      tags.push(commentTag(source, start, body + profile.comment.length, profile.commentEnd ?? profile.close, closing));
      continue;
    }
    if (profile.name === 'erb' && source.startsWith('--', body)) {
      tags.push(commentTag(source, start, body + 2, '--%>', closing));
      continue;
    }
    const close = findClose(source, body, profile, closing);
    if (close < 0) {
      const end = brokenEnd(source, body);
      tags.push(makeTag(/^[=-]/.test(source.slice(body, end)) ? 'slot' : 'invisible', start, end, { name: source.slice(body, end).replace(/^\W+/, '') }));
      continue;
    }
    addTag(source, { start, body, close, end: close + profile.close.length }, profile, names, cases, closing, tags);
  }
  return tags;
}

interface Bounds {
  readonly start: number;
  readonly body: number;
  readonly close: number;
  readonly end: number;
}

function addTag(source: string, bounds: Bounds, profile: StatementProfile, names: ReadonlySet<string>, cases: { subject: string; isOpen: boolean }[], closing: FindClosing, tags: Tag[]): void {
  const { start, body, close, end } = bounds;
  if (profile.prints) {
    profile.prints.lastIndex = body;
    const printed = profile.prints.exec(source);
    if (printed) {
      const name = source.slice(body + printed[0].length, close).replace(/(?<![-;\s])[-;\s]+$/, '').trim();
      tags.push(makeTag('slot', start, end, { name, partial: /^\s*(?:include|render|partial|yield)\b/.test(name), copy: findCopy(source, body + printed[0].length, close, names) }));
      return;
    }
  }
  let text = source.slice(body, close).replace(/^(?:php\b|[-~+_])/, '').replace(/[-~+_]$/, '');
  if (profile.colon) text = text.replaceAll(':', ' ');
  const read = readStatement(text, profile.printsNames, isFirstOnLine(source, start) && isLastOnLine(source, end));
  if (read.kind === 'comment-open' || read.kind === 'raw') {
    const found = findEnd(source, end, `end${read.name}`, profile, closing);
    if (!found) tags.push(makeTag('invisible', start, end, { name: read.name }));
    else if (read.kind === 'raw') tags.push(makeTag('invisible', start, end, { name: read.name, rawUntil: found.start }), makeTag('invisible', found.start, found.end, { name: read.name }));
    else tags.push(makeTag('comment', start, found.end, { text: source.slice(end, found.start).trim() }));
    return;
  }
  tags.push(toTag(read, start, end, cases, read.kind === 'slot' || read.kind === 'open' ? findCopy(source, body, close, names) : []));
}

/** A case has no text before its first arm, so that arm is what opens the branch. */
function toTag(read: Statement, start: number, end: number, cases: { subject: string; isOpen: boolean }[], copy: Tag['copy']): Tag {
  const { name, helper, condition, partial } = read;
  if (read.kind === 'case') {
    cases.push({ subject: condition, isOpen: false });
    return makeTag('invisible', start, end, { name });
  }
  if (read.kind === 'when') {
    const subject = cases.at(-1);
    const isFirst = subject && !subject.isOpen;
    if (subject) subject.isOpen = true;
    return makeTag(isFirst ? 'open' : 'else', start, end, { name, helper: 'if', condition: subject ? `${subject.subject} == ${condition}` : condition });
  }
  if (read.kind === 'close' && name === 'case') cases.pop();
  if (read.kind === 'raw' || read.kind === 'comment-open') return makeTag('invisible', start, end, { name });
  return makeTag(read.kind, start, end, { name, helper, condition, partial, copy });
}

function commentTag(source: string, start: number, body: number, close: string, closing: FindClosing): Tag {
  const found = closing(source, close, body);
  const end = found < 0 ? unclosedEnd(source, body) : found;
  return makeTag('comment', start, found < 0 ? end : end + close.length, { text: source.slice(body, end).trim() });
}

/** The delimiter that closes; not one in a string, unless quotes do not add up, and not beyond the next tag. */
function findClose(source: string, body: number, profile: StatementProfile, closing: FindClosing): number {
  const limit = Math.min(source.length, body + longestStatement);
  const plain = closing(source, profile.close, body);
  if (plain < 0 || limit < plain + profile.close.length) return -1;
  const isQuoted = (mark: string): boolean => {
    const at = closing(source, mark, body);
    return 0 <= at && at < plain;
  };
  if (!isQuoted('"') && !isQuoted("'")) return plain;
  const next = source.slice(body, plain).indexOf(profile.open);
  let quote = 0;
  for (let at = body; at < limit; at += 1) {
    const code = source.charCodeAt(at);
    if (quote === 0 && source.startsWith(profile.close, at)) return at;
    if (code === quote) quote = 0;
    else if (quote === 0 && (code === 34 || code === 39)) quote = code;
    else if (code === 10 && quote !== 0) break;
  }
  return 0 <= next ? -1 : plain;
}

/** "{% if over": the sigil and the words a statement begins with. */
function brokenEnd(source: string, body: number): number {
  const words = /[-~+=]?[ \t]*(?:(?:if|elsif|elif|elseif|unless|for|else)[ \t]+)?[\w.]*/y;
  words.lastIndex = body;
  return words.test(source) ? words.lastIndex : body;
}

/** The tag that holds `word` and nothing else, from `from` on. */
function findEnd(source: string, from: number, word: string, profile: StatementProfile, closing: FindClosing): Span | null {
  for (let at = closing(source, word, from); 0 <= at; at = closing(source, word, at + 1)) {
    const start = source.lastIndexOf(profile.open, at);
    const end = source.indexOf(profile.close, at);
    if (from <= start && at - start < 20 && 0 <= end && /^[-~+]?\s*$/.test(source.slice(start + profile.open.length, at)) && /^\s*[-~+]?$/.test(source.slice(at + word.length, end))) return { start, end: end + profile.close.length };
  }
  return null;
}
