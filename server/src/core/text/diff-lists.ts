/** Where two lists differ: `[oldStart, oldEnd)` was replaced by `[newStart, newEnd)`. */
export interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Beyond this many steps the rest counts as one change: better a coarse answer than a slow one. */
const mostSteps = 2_000;

/**
 * The changes that turn one list into the other, in order; few rather than many (Myers, "An O(ND) Difference Algorithm").
 *
 *     diffLists(['a', 'b', 'c'], ['a', 'x', 'c']) is [{oldStart: 1, oldEnd: 2, newStart: 1, newEnd: 2}]
 */
export function diffLists(before: readonly string[], after: readonly string[]): Change[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (start < oldEnd && start < newEnd && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  if (start === oldEnd && start === newEnd) return [];
  const pairs = commonPairs(before.slice(start, oldEnd), after.slice(start, newEnd));
  const changes: Change[] = [];
  let oldAt = start;
  let newAt = start;
  for (const [oldIndex, newIndex] of [...pairs.map(([one, other]) => [start + one, start + other] as const), [oldEnd, newEnd] as const]) {
    if (oldAt < oldIndex || newAt < newIndex) changes.push({ oldStart: oldAt, oldEnd: oldIndex, newStart: newAt, newEnd: newIndex });
    oldAt = oldIndex + 1;
    newAt = newIndex + 1;
  }
  return changes;
}

/** Indices of equal items, rising in both lists, as many as there are. */
function commonPairs(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const offset = before.length + after.length + 1;
  const furthest = new Int32Array(2 * offset + 1);
  const trace: Int32Array[] = [];
  const most = Math.min(before.length + after.length, mostSteps);
  for (let steps = 0; steps <= most; steps += 1) {
    trace.push(furthest.slice(offset - steps - 1, offset + steps + 2));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = diagonal === -steps || (diagonal !== steps && (furthest[offset + diagonal - 1] ?? 0) < (furthest[offset + diagonal + 1] ?? 0));
      let x = down ? furthest[offset + diagonal + 1] ?? 0 : (furthest[offset + diagonal - 1] ?? 0) + 1;
      let y = x - diagonal;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x += 1;
        y += 1;
      }
      furthest[offset + diagonal] = x;
      if (before.length <= x && after.length <= y) return walkBack(trace, before.length, after.length);
    }
  }
  return [];
}

function walkBack(trace: readonly Int32Array[], oldLength: number, newLength: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let x = oldLength;
  let y = newLength;
  for (let steps = trace.length - 1; 0 <= steps; steps -= 1) {
    const row = trace[steps];
    // A row holds the diagonals from -steps - 1 to steps + 1.
    const at = (diagonal: number): number => row?.[diagonal + steps + 1] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -steps || (diagonal !== steps && at(diagonal - 1) < at(diagonal + 1));
    const previous = down ? diagonal + 1 : diagonal - 1;
    const fromX = steps === 0 ? 0 : at(previous);
    const fromY = steps === 0 ? 0 : fromX - previous;
    while (fromX < x && fromY < y) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    if (steps === 0) break;
    x = fromX;
    y = fromY;
  }
  return pairs.toReversed();
}
