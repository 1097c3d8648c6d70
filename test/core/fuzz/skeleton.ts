import type { Template } from '../../../server/src/core/template/template.ts';

/** Tags in order, and placeholders in any order: a fix may move a placeholder. */
export function skeleton({ pieces, source }: Template): { tags: string[]; slots: string[] } {
  const tags: string[] = [];
  const slots: string[] = [];
  for (const piece of pieces) {
    const text = source.slice(piece.start, piece.end);
    if (piece.kind === 'slot') slots.push(text);
    else if (piece.kind !== 'words' && piece.kind !== 'line' && /[<{[]/u.test(text)) tags.push(text);
  }
  return { tags, slots: slots.toSorted() };
}
