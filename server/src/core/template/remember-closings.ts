/** Like `indexOf`, for searches that go from left to right. */
export type FindClosing = (source: string, text: string, from: number) => number;

/** Remembers what was not found, lest ten thousand openings each search the rest of the source for a close that is not there. */
export function rememberClosings(): FindClosing {
  const missing = new Set<string>();
  return (source, text, from) => {
    if (missing.has(text)) return -1;
    const found = source.indexOf(text, from);
    if (found < 0) missing.add(text);
    return found;
  };
}
