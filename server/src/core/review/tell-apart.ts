import type { Condition } from '../prose/block.ts';

/** How each condition turns out in one reading of a letter. */
export type Truth = ReadonlyMap<string, boolean>;

/** Four conditions make sixteen readings: as many as are listed of a block, and more than anyone compares. */
export const mostConditions = 4;

/** Readings of a letter that are alike, with the conditions that tell them from the others. */
export interface Alike<Value> {
  readonly conditions: readonly Condition[];
  readonly value: Value;
}

/** What a condition is in a group of readings; `null` where it makes no difference. */
type Cube = readonly (boolean | null)[];

/**
 * Ask every reading, and put those with the same answer together in as few words as tell them apart. One group, without
 * conditions, where all answer the same. No more conditions than `mostConditions` are looked at.
 *
 *     overdue+member 31°   overdue 31°   member 68°   neither 68°   →   "if overdue" 31°, "unless overdue" 68°
 */
export function tellApart<Value>(conditions: readonly string[], ask: (truth: Truth) => Value, keyOf: (value: Value) => string): Alike<Value>[] {
  const names = conditions.slice(0, mostConditions);
  const values = new Map<string, Value>();
  const cubes = new Map<string, Cube[]>();
  for (const truth of listTruths(names)) {
    const value = ask(truth);
    const cube = [...truth.values()];
    const key = keyOf(value);
    if (!values.has(key)) values.set(key, value);
    cubes.set(key, [...(cubes.get(key) ?? []), cube]);
  }
  return [...cubes].flatMap(([key, own]) => fewest(own, names.length).map(cube => ({ conditions: toConditions(cube, names), value: values.get(key) as Value })));
}

/** All ways in which a few conditions can turn out; the first has all of them true, as the first reading of a block has. */
export function listTruths(names: readonly string[]): Truth[] {
  return Array.from({ length: 2 ** names.length }, (_, row) => new Map(names.map((name, index) => [name, (row >> (names.length - 1 - index)) % 2 === 0])));
}

/** True if a condition turns out as it says. One that nobody has named is not the case: of many conditions, most are cases of which a letter has one. */
export function agrees({ text, holds }: Condition, truth: Truth): boolean {
  return (truth.get(text) ?? false) === holds;
}

/** The reading of a block that fits. Of many conditions not all combinations are listed; then the one that fits best. */
export function fittest<Way extends { readonly conditions: readonly Condition[] }>(ways: readonly Way[], truth: Truth): Way | undefined {
  let best = ways[0];
  let fewest = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const wrong = way.conditions.filter(condition => !agrees(condition, truth)).length;
    if (wrong < fewest) [best, fewest] = [way, wrong];
    if (fewest === 0) break;
  }
  return best;
}

/** Which conditions are left over depends on which is taken out first, so each has its turn. */
function fewest(cubes: readonly Cube[], width: number): readonly Cube[] {
  let best = cubes;
  for (let first = 0; first < width; first += 1) {
    let merged = cubes;
    for (let turn = 0; turn < width; turn += 1) merged = without((2 * width - 1 - first - turn) % width, merged);
    if (merged.length < best.length) best = merged;
  }
  return best;
}

/** Cubes that differ in one condition only become one that does not ask for it. */
function without(index: number, cubes: readonly Cube[]): Cube[] {
  const merged = new Map<string, Cube>();
  for (const cube of cubes) {
    const rest = cube.with(index, null);
    const key = rest.join();
    merged.set(key, merged.has(key) || cube[index] === null ? rest : cube);
  }
  return [...merged.values()];
}

function toConditions(cube: Cube, names: readonly string[]): Condition[] {
  return names.flatMap((text, index) => {
    const holds = cube[index] ?? null;
    return holds === null ? [] : [{ text, holds }];
  });
}
