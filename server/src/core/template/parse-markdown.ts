import { type Tree, TreeFragment } from '@lezer/common';
import { markdownParser } from './markdown-parser.ts';

/** What was parsed, for the next reading of nearly the same text. */
export interface ParsedMarkdown {
  readonly text: string;
  readonly tree: Tree;
}

/** Parse masked Markdown. What a parse before has found is used where the text is the same. */
export function parseMarkdown(masked: string, before: ParsedMarkdown | null): ParsedMarkdown {
  const text = calmed(masked);
  return { text, tree: markdownParser.parse(text, before ? unchanged(before, text) : undefined) };
}

/** The parts of the tree that still hold: all before the first and behind the last character that differs. */
function unchanged(before: ParsedMarkdown, text: string): readonly TreeFragment[] {
  const old = before.text;
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  let same = 0;
  while (same < shorter - start && old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same)) same += 1;
  const fragments = TreeFragment.addTree(before.tree);
  if (start === old.length && start === text.length) return fragments;
  return TreeFragment.applyChanges(fragments, [{ fromA: start, toA: old.length - same, fromB: start, toB: text.length - same }]);
}

/** Containers within containers beyond this many characters of their marks are taken for text. */
const deepest = 80;

/** Beyond this a paragraph's emphasis marks are no longer looked at: the parser's time grows with their square. */
const longestParagraph = 20_000;

function calmed(masked: string): string {
  const text = masked.replace(/^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){20,}/gm, marks => marks.slice(0, deepest) + marks.slice(deepest).replace(/\S/g, 'x'));
  if (text.length < longestParagraph) return text;
  return text.replace(/(?:[^\n]+\n?)+/g, paragraph => paragraph.length < longestParagraph ? paragraph : paragraph.replace(/[*_[\]~`<]/g, 'x'));
}
