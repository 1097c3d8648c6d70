import { printable } from './printable.ts';

/** A line of text that Markdown shows as it is: no links, no mentions of people, no HTML. */
export function markdownText(text: string): string {
  return printable(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]()#|~]/g, '\\$&').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('@', '&#64;');
}

/** Text in a code span, whatever backticks it holds. */
export function markdownCode(text: string): string {
  const line = printable(text.replace(/\s+/g, ' '));
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(run => run[0].length));
  const ticks = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** A fenced block, with a fence longer than any the text holds. */
export function markdownFence(info: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/^[^\S\n]*(`{3,})/gm)].map(run => run[1]?.length ?? 0));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${info}\n${text.split('\n').map(printable).join('\n')}\n${fence}`;
}
