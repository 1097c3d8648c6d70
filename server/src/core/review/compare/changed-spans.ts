import { diffLists } from '../../text/diff-lists.ts';
import type { Span } from '../../text/span.ts';

/**
 * Where a text differs from an earlier one, as spans of whole lines in the later one. Where lines only went away the span
 * is empty and stands between what remains. A change of indentation or of line ends alone is no change.
 */
export function changedSpans(before: string, after: string): Span[] {
  const starts = lineStarts(after);
  const changes = diffLists(linesOf(before), linesOf(after));
  return changes.map(({ newStart, newEnd }) => ({ start: starts[newStart] ?? after.length, end: newStart === newEnd ? starts[newStart] ?? after.length : starts[newEnd] ?? after.length }));
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map(line => line.trim());
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}
