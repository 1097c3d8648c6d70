/**
 * Rows of truth values so that any two conditions take all four pairs of values in some row: a covering array of strength 2.
 * N rows serve C(N-1, ⌈N/2⌉) conditions: 4 rows 3, 6 rows 10, 10 rows 126. In the first row all hold.
 *
 * Each condition fails in its own choice of ⌈N/2⌉ of the rows 2 to N. Any two such choices share a row (both fail) and
 * differ (one fails alone, in both directions); the first row is where both hold.
 */
export function coverConditions(count: number): readonly (readonly boolean[])[] {
  const remembered = tables[count];
  if (remembered !== undefined) return remembered;
  const table = makeTable(count);
  if (count < 64) tables[count] = table;
  return table;
}

/** Most blocks have a condition or two: their tables are made once. */
const tables: boolean[][][] = [];

function makeTable(count: number): boolean[][] {
  if (count === 0) return [[]];
  let rows = 2;
  while (combinations(rows - 1, Math.ceil(rows / 2)) < count) rows += 1;
  const table = Array.from({ length: rows }, () => Array.from({ length: count }, () => true));
  const chosen = Array.from({ length: Math.ceil(rows / 2) }, (_, index) => index + 1);
  for (let condition = 0; condition < count; condition += 1) {
    for (const row of chosen) {
      const values = table[row];
      if (values !== undefined) values[condition] = false;
    }
    advance(chosen, rows - 1);
  }
  return table;
}

function combinations(of: number, choose: number): number {
  let result = 1;
  for (let step = 1; step <= choose; step += 1) result = (result * (of - choose + step)) / step;
  return choose > of ? 0 : Math.round(result);
}

/** The next choice of rows in lexical order. */
function advance(chosen: number[], last: number): void {
  let at = chosen.length - 1;
  while (at >= 0 && chosen[at] === last - (chosen.length - 1 - at)) at -= 1;
  if (at < 0) return;
  let next = (chosen[at] ?? 0) + 1;
  for (; at < chosen.length; at += 1) {
    chosen[at] = next;
    next += 1;
  }
}
