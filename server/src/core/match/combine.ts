/** Every pair of the two lists, in order, but no more than `most`: choices multiply fast. */
export function combine<One, Other>(ones: readonly One[], others: readonly Other[], most: number): [One, Other][] {
  const pairs: [One, Other][] = [];
  for (const one of ones) {
    for (const other of others) {
      if (pairs.length === most) return pairs;
      pairs.push([one, other]);
    }
  }
  return pairs;
}
