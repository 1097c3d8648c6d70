import type { Exits } from './exits.ts';

/**
 * Exits as numbers: how many gaps, and of each its length, whether it is captured, its node, how many symbols are wanted and
 * which; then how many checks, and of each its kind and node; then how many patterns are complete, and of each id, leaf and gap.
 */
export function packExits({ gaps, checks, accepts }: Exits): number[] {
  return [
    gaps.length, ...gaps.flatMap(({ most, captured, node, wanted }) => [most, Number(captured), node, wanted.length, ...wanted]),
    checks.length, ...checks.flatMap(({ kind, node }) => [Number(kind === 'clause-end'), node]),
    accepts.length, ...accepts.flatMap(({ id, leaf, hasGap }) => [id, leaf, Number(hasGap)]),
  ];
}

/** The exits that `packExits` wrote from `start` on. */
export function unpackExits(numbers: Int32Array, start: number): Exits {
  let at = start;
  const next = (): number => numbers[at++] ?? 0;
  const list = <T>(read: () => T): T[] => Array.from({ length: next() }, read);
  return {
    gaps: list(() => ({ most: next(), captured: next() === 1, node: next(), wanted: list(next) })),
    checks: list(() => ({ kind: next() === 1 ? 'clause-end' : 'sentence-end', node: next() })),
    accepts: list(() => ({ id: next(), leaf: next(), hasGap: next() === 1 })),
  };
}
