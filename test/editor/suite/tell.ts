/** One thing an editor test proves. */
export interface Proof {
  readonly name: string;
  readonly prove: () => Promise<void>;
}

/** Put in when the suites are bundled: a part of the names of the proofs that are wanted. */
declare const HERZLICH_ONLY: string;

/** Run proofs one after the other and tell how they went; the last line is `N passed, N failed`. */
export async function tell(proofs: readonly Proof[], milliseconds = 120_000): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  const wanted = proofs.filter(({ name }) => name.includes(HERZLICH_ONLY));
  for (const { name, prove } of wanted) {
    try {
      await within(milliseconds, prove());
      console.log(`✔ ${name}`);
    } catch (fault) {
      failed += 1;
      console.log(`✖ ${name}\n  ${fault instanceof Error ? (fault.stack ?? fault.message).replaceAll('\n', '\n  ') : String(fault)}`);
    }
  }
  console.log(`${wanted.length - failed} passed, ${failed} failed`);
  return { passed: wanted.length - failed, failed };
}

function within(milliseconds: number, work: Promise<void>): Promise<void> {
  return Promise.race([work, new Promise<void>((_, reject) => setTimeout(() => reject(new Error(`not done after ${milliseconds / 1000} s`)), milliseconds))]);
}

/** Ask again until there is an answer. How long that takes is up to the machine: the limit only ends what would never end. */
export async function until<T>(what: string, ask: () => T | undefined | null | false | PromiseLike<T | undefined | null | false>, milliseconds = 60_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (end < Date.now()) throw new Error(`waited ${milliseconds / 1000} s for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** A plain assertion that also works where there is no `node:assert`. */
export function same(actual: unknown, expected: unknown, what = ''): void {
  const [one, other] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (one !== other) throw new Error(`${what === '' ? '' : `${what}: `}expected ${other}, but it is ${one}`);
}

export function holds(condition: unknown, what: string): asserts condition {
  if (condition === false || condition === undefined || condition === null || condition === '' || condition === 0) throw new Error(what);
}
