import type { Block } from '../../prose/block.ts';
import { isProgram } from '../../template/detect-format.ts';
import { isCatalogue } from '../../template/read-catalogue.ts';

/**
 * True if the text can stand where the block stands without being read as something else: a quotation mark in an
 * attribute or in a string of a program, a colon in front matter, a sign that LaTeX takes for its own, a tag, a placeholder.
 */
export function fitsPlace(text: string, block: Block, source: string): boolean {
  if (/[<>]|\{\{|\}\}|\$\{|\n/u.test(text)) return false;
  const before = source[block.start - 1] ?? '';
  const isEnclosed = block.role === 'argument' || block.role === 'alt' || block.role === 'title' || block.role === 'subject' || block.role === 'preheader';
  if (isEnclosed && (before === '"' || before === "'") && text.includes(before)) return false;
  if (isEnclosed && before === '`' && /[`$]/u.test(text)) return false;
  if (/["'\\]/u.test(text) && (isProgram(source) || isCatalogue(source))) return false;
  if (/["%&$#_\\]/u.test(text) && /\\(?:documentclass|begin\{|opening\{)/u.test(source)) return false;
  const lineStart = source.lastIndexOf('\n', block.start - 1) + 1;
  const label = source.slice(lineStart, block.start);
  // `subject: Mahnung` without quotes: ": " or " #" would end the value.
  if (/^\s*[\w-]+:\s*$/u.test(label) && inFrontMatter(source, block.start) && (/: | #|^[-?:,[\]{}#&*!|>'"%@`]/u.test(text))) return false;
  return true;
}

function inFrontMatter(source: string, at: number): boolean {
  if (!/^\uFEFF?---\r?\n/u.test(source)) return false;
  const close = source.indexOf('\n---', 3);
  return close === -1 || at < close;
}
