import type { Span } from './span.ts';

/** Replace the characters in the span by `text`. An empty span inserts. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * Apply edits to a text. All offsets count in the text as it was before any edit.
 * Edits may come in any order; of two that overlap, the later one in the text is left out.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
