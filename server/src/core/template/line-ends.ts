/** True if nothing but blanks stands before `at` on its line. */
export function isFirstOnLine(source: string, at: number): boolean {
  let before = at - 1;
  while (source.charCodeAt(before) === 32 || source.charCodeAt(before) === 9) before -= 1;
  return before < 0 || isLineEnd(source.charCodeAt(before));
}

/** True if nothing but blanks stands from `at` to the end of its line. */
export function isLastOnLine(source: string, at: number): boolean {
  let after = at;
  while (source.charCodeAt(after) === 32 || source.charCodeAt(after) === 9) after += 1;
  return source.length <= after || isLineEnd(source.charCodeAt(after));
}

/** The end of the line, or as far as a thing that nobody closed may reach. */
export function unclosedEnd(source: string, at: number, limit = source.length): number {
  const stop = Math.min(limit, at + 1000);
  for (let end = at; end < stop; end += 1) if (isLineEnd(source.charCodeAt(end))) return end;
  return stop;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
