import process from 'node:process';

/** Middle value; of an even number of values the lower middle. Empty gives NaN. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds of one call. */
export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of processor time that one call took on all threads; what other programs do meanwhile does not count. */
export function cpuTime(work: () => unknown): number {
  const { user, system } = process.cpuUsage();
  work();
  const after = process.cpuUsage();
  return (after.user + after.system - user - system) / 1000;
}

/**
 * Time two pieces of work in turn, A B A B …, after a warm-up, so that a drifting machine hits both.
 * Returns the median processor time of each and the median of the ratios taken pair by pair.
 */
export function compare(work: () => unknown, peer: () => unknown, runs = 15): { readonly work: number; readonly peer: number; readonly ratio: number } {
  for (let count = 0; count < 3; count += 1) {
    work();
    peer();
  }
  const pairs = Array.from({ length: runs }, () => [cpuTime(work), cpuTime(peer)] as const);
  return { work: median(pairs.map(pair => pair[0])), peer: median(pairs.map(pair => pair[1])), ratio: median(pairs.map(pair => pair[0] / pair[1])) };
}

/** The yardstick: one pass of a `\p{L}+` tokeniser over the text. Returns the number of words, so that nothing is optimised away. */
export function wordPass(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\p{L}+/gu)) count += 1;
  return count;
}
