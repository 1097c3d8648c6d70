/** A piece of an alternative: words, the n-th gap of the match, or a tab stop for a fact. */
export type AlternativePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'gap'; readonly index: number }
  | { readonly kind: 'stop'; readonly name: string };

/** Read "Bitte zahlen Sie {1} bis zum ‹Datum›." */
export function readAlternative(text: string): AlternativePart[] {
  const parts: AlternativePart[] = [];
  let at = 0;
  for (const found of text.matchAll(/\{(\d)\}|‹([^‹›]*)›/gu)) {
    if (at < found.index) parts.push({ kind: 'words', text: text.slice(at, found.index) });
    if (found[1] !== undefined) parts.push({ kind: 'gap', index: Number(found[1]) - 1 });
    else parts.push({ kind: 'stop', name: found[2] ?? '' });
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ kind: 'words', text: text.slice(at) });
  return parts;
}
