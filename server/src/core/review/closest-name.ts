/** The name nearest to a misspelt one, if it is near enough to be meant. */
export function closestName(name: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.min(3, Math.floor(name.length / 3)) + 1;
  for (const other of names) {
    if (bestDistance <= Math.abs(other.length - name.length)) continue;
    const distance = editDistance(name, other);
    if (distance < bestDistance) [best, bestDistance] = [other, distance];
  }
  return best;
}

/** How many letters must be put in, taken out, changed or swapped with a neighbour. */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min((next[column - 1] ?? 0) + 1, (last[column] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (1 < row && 1 < column && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    beforeLast = last;
    last = next;
  }
  return last[other.length] ?? 0;
}
