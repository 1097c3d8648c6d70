/**
 * The known word that was most likely meant, or `null` if none is near.
 *
 *     closestWord('langauges', ['languages', 'rules']) is 'languages'
 *     closestWord('colour', ['languages', 'rules']) is null
 */
export function closestWord(word: string, known: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let fewest = Math.min(3, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= fewest) continue;
    const steps = distance(wanted, candidate.toLowerCase(), fewest);
    if (steps < fewest) {
      best = candidate;
      fewest = steps;
    }
  }
  return best;
}

/** Letters to insert, leave out, exchange or swap with their neighbour; `limit` or more counts as `limit`. */
function distance(one: string, other: string, limit: number): number {
  if (one === other) return 0;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) steps = Math.min(steps, (beforeLast[j - 2] ?? 0) + 1);
      row.push(steps);
      least = Math.min(least, steps);
    }
    if (limit < least) return limit;
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? limit;
}
