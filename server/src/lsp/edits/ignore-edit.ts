import type { Piece } from '../../core/template/piece.ts';
import type { Template } from '../../core/template/template.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { Finding } from '../../core/review/finding.ts';

/** A comment that makes Herzlich pass over a rule on the next line; `null` where no comment can stand there. */
export function ignoreNextLine(template: Template, finding: Finding): Edit | null {
  const directive = `herzlich-ignore-next-line ${finding.rule}`;
  const lineStart = startOfLine(template.source, finding.start);
  const indent = /^[ \t]*(?:>[ \t]?)*/u.exec(template.source.slice(lineStart, finding.start))?.[0] ?? '';
  const end = lineEndOf(template.source);
  // Front matter has a key for the whole file only.
  if (finding.start < (frontMatterEnd(template.source) ?? 0)) return null;
  // Inside a tag that runs over several lines a comment would become part of the tag.
  if (template.pieces.some(piece => piece.start < lineStart && lineStart < piece.end && closedToComments(piece))) return null;
  const style = commentStyle(template);
  if (style === null) return null;
  if (style === 'handlebars') return { start: lineStart, end: lineStart, text: `${indent}{{!-- ${directive} --}}${end}` };
  if (isInFence(template, finding.start)) return null;
  if (template.format !== 'markdown') return { start: lineStart, end: lineStart, text: `${indent}<!-- ${directive} -->${end}` };
  // In Markdown an HTML comment on a line of its own ends the paragraph, so inside one it stands behind the line before.
  const before = template.source.slice(startOfLine(template.source, Math.max(0, lineStart - 1)), lineStart);
  if (lineStart === 0 || /^[\s>]*$/u.test(before)) return { start: lineStart, end: lineStart, text: `${indent}<!-- ${directive} -->${end}` };
  const lineBefore = lineStart - (/\r?\n$|\r$/u.exec(before)?.[0].length ?? 0);
  return { start: lineBefore, end: lineBefore, text: ` <!-- ${directive} -->` };
}

/** The same for the whole file: behind byte order mark, front matter, XML declaration and doctype. */
export function ignoreInFile(template: Template, finding: Finding): Edit | null {
  const style = commentStyle(template);
  if (style === null) return null;
  const { source } = template;
  let at = frontMatterEnd(source) ?? (source.startsWith('\uFEFF') ? 1 : 0);
  if (style === 'html') at += /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype[^>]*>[ \t]*\r?\n?)?/iu.exec(source.slice(at))?.[0].length ?? 0;
  const directive = `herzlich-ignore-file ${finding.rule}`;
  const end = lineEndOf(source);
  const open = 0 < at && !/[\n\r\uFEFF]/u.test(source.charAt(at - 1)) ? end : '';
  // A blank line behind it, so that the comment does not join a Markdown paragraph.
  const close = style === 'html' && template.format === 'markdown' ? end + end : end;
  return { start: at, end: at, text: `${open}${style === 'handlebars' ? `{{!-- ${directive} --}}` : `<!-- ${directive} -->`}${close}` };
}

function commentStyle(template: Template): 'handlebars' | 'html' | null {
  if (template.dialects.some(dialect => dialect === 'handlebars' || dialect === 'mustache')) return 'handlebars';
  return template.format === 'text' ? null : 'html';
}

function closedToComments(piece: Piece): boolean {
  return piece.kind === 'markup' || piece.kind === 'slot' || piece.kind === 'comment' || piece.kind === 'branch-open' || piece.kind === 'branch-else' || piece.kind === 'branch-close'
    || (piece.kind === 'break' && 0 < piece.end - piece.start && piece.place.spot !== 'paragraph');
}

/** In a fenced block an HTML comment would be read by the recipient. */
function isInFence(template: Template, at: number): boolean {
  let fenced = false;
  for (const piece of template.pieces) {
    if (at < piece.start) break;
    if (piece.kind === 'break') fenced = piece.place.within.some(container => container.kind === 'fence');
  }
  return fenced;
}

function startOfLine(source: string, at: number): number {
  let start = at;
  while (0 < start && source.charAt(start - 1) !== '\n' && source.charAt(start - 1) !== '\r') start -= 1;
  return start;
}

function frontMatterEnd(source: string): number | null {
  const match = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)(?:[^]*?(?:\r\n|\n|\r))?---[ \t]*(?:\r\n|\n|\r|$)/u.exec(source);
  return match === null ? null : match[0].length;
}

/** The line end the file uses. */
function lineEndOf(source: string): string {
  return /\r\n|\n|\r/u.exec(source)?.[0] ?? '\n';
}
