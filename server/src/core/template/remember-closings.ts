/** Like `indexOf`, for searches that go from left to right. */
export type FindClosing = (source: string, text: string, from: number) => number;

/** Remembers what was found last, lest ten thousand openings each search the rest of the source for one close far away, or for none. */
export function rememberClosings(): FindClosing {
  const last = new Map<string, { readonly from: number; readonly found: number }>();
  return (source, text, from) => {
    const known = last.get(text);
    if (known !== undefined && known.from <= from && (known.found < 0 || from <= known.found)) return known.found;
    const found = source.indexOf(text, from);
    last.set(text, { from, found });
    return found;
  };
}
