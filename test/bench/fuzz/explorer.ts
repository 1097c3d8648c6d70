import process from 'node:process';
import { Random } from '../random.ts';
import { mutate, shorten } from './mutate.ts';
import type { Target } from './target.ts';

/** An input that took a way no other had taken. */
interface Kept {
  readonly input: string;
  /** The fewer branches it is alone with, the rarer it is picked. */
  readonly fresh: number;
  picks: number;
}

export interface Fault {
  readonly input: string;
  readonly message: string;
  /** The first line of ours in the stack. */
  readonly place: string;
}

/** An input that takes longer than this is a finding, in milliseconds. */
const tooSlow = 400;

/** How often a branch was passed, in the powers of two that make a difference: 1, 2, 3, 4–7, 8–15, 16–31, 32–127, 128 and more. */
const bucket = Uint8Array.from({ length: 256 }, (_, count) => (count < 4 ? [0, 1, 2, 4][count] ?? 0 : count < 8 ? 8 : count < 16 ? 16 : count < 32 ? 32 : count < 128 ? 64 : 128));

/** Coverage-guided search: an input that goes a new way is kept, and new inputs are made from the kept ones. */
export class Explorer {
  readonly kept: Kept[] = [];
  readonly faults: Fault[] = [];
  runs = 0;
  readonly #target: Target;
  readonly #random: Random;
  readonly #words: readonly string[];
  readonly #counts: Uint8Array;
  readonly #seen: Uint8Array;
  readonly #places = new Set<string>();
  /** Told of every input before it runs, so that one that never ends is known. */
  readonly #begin: (input: string) => void;

  constructor(target: Target, counts: Uint8Array, words: readonly string[], seed: number, begin: (input: string) => void) {
    this.#target = target;
    this.#counts = counts;
    this.#seen = new Uint8Array(counts.length);
    this.#random = new Random(seed);
    this.#words = [...new Set([...words, ...target.words])];
    this.#begin = begin;
  }

  /** Run an input as it is; kept if it goes a new way. */
  async offer(input: string): Promise<void> {
    const fresh = await this.#run(input);
    if (0 < fresh) this.kept.push({ input, fresh, picks: 0 });
  }

  /** One step: make an input from kept ones and run it. */
  async step(): Promise<void> {
    const parent = this.#pick();
    parent.picks += 1;
    await this.offer(mutate(parent.input, this.#random.pick(this.kept).input, this.#words, this.#random));
  }

  /** How many of the branches from `first` up to `end` were passed. */
  passed(first: number, end: number): number {
    let count = 0;
    for (let at = first; at < end; at += 1) if (this.#seen[at] !== 0) count += 1;
    return count;
  }

  /** Of a few drawn at random, the one that was picked least for what it brought; new and short ones come first that way. */
  #pick(): Kept {
    let best = this.#random.pick(this.kept);
    for (let count = 0; count < 3; count += 1) {
      const other = this.#random.chance(0.3) ? this.kept[this.kept.length - 1 - this.#random.below(Math.min(20, this.kept.length))] ?? best : this.#random.pick(this.kept);
      if ((1 + other.picks) * (200 + other.input.length) / other.fresh < (1 + best.picks) * (200 + best.input.length) / best.fresh) best = other;
    }
    return best;
  }

  /** The number of ways nobody had taken before. A fault is noted and takes none. */
  async #run(input: string): Promise<number> {
    this.runs += 1;
    this.#counts.fill(0);
    this.#begin(input);
    const start = performance.now();
    const fault = await this.#fault(input);
    const spent = performance.now() - start;
    const fresh = this.#look();
    if (fault !== null) await this.#note(input, fault);
    else if (tooSlow < spent && await this.#isSlow(input)) this.#add({ input, message: `takes ${spent.toFixed(0)} ms for ${input.length} characters`, place: 'slow' });
    return fault === null ? fresh : 0;
  }

  #look(): number {
    let fresh = 0;
    const counts = this.#counts;
    const seen = this.#seen;
    for (let at = 0; at < counts.length; at += 1) {
      if (counts[at] === 0) continue;
      const how = bucket[counts[at] ?? 0] ?? 0;
      const before = seen[at] ?? 0;
      if ((before & how) !== 0) continue;
      fresh += before === 0 ? 4 : 1;
      seen[at] = before | how;
    }
    return fresh;
  }

  async #fault(input: string): Promise<Error | null> {
    try {
      await this.#target.run(input);
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  async #note(input: string, error: Error): Promise<void> {
    const place = placeOf(error);
    if (this.#places.has(place)) return;
    const isSame = (other: string): boolean => {
      try {
        const answer = this.#target.run(other);
        if (answer instanceof Promise) answer.catch(() => undefined);
        return false;
      } catch (fault) {
        return fault instanceof Error && placeOf(fault) === place;
      }
    };
    const short = this.#target.isAsync === true ? input : shorten(input, isSame);
    this.#add({ input: short, message: error.message, place });
  }

  #add(fault: Fault): void {
    if (this.#places.has(fault.place)) return;
    this.#places.add(fault.place);
    this.faults.push(fault);
  }

  /** The machine may have been busy, or the code not warm: only what takes the processor so long three times is slow. */
  async #isSlow(input: string): Promise<boolean> {
    for (let count = 0; count < 3; count += 1) {
      const before = process.cpuUsage();
      await this.#fault(input);
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1000 < tooSlow) return false;
    }
    return true;
  }
}

/** Faults with the same first line of ours in the stack are one. */
function placeOf(error: Error): string {
  const line = (error.stack ?? '').split('\n').find(one => /^\s+at .*(?:server\/src|targets)\//.test(one)) ?? error.message.split('\n')[0] ?? '';
  return line.trim();
}
