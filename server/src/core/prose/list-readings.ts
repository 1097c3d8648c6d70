import type { Block, ChoicePart, Condition, Part, Reading } from './block.ts';
import { coverConditions } from './cover-conditions.ts';
import { readWay, type Way } from './read-way.ts';

/** The most readings listed of one block. */
const most = 16;

type Truth = Map<string, boolean>;

/**
 * The readings of a block: few, but every arm and every two neighbouring arms stand together in one of them, and any two
 * conditions take all their pairs of values. The same condition has the same truth throughout a reading.
 * `capped` says that sixteen were not enough.
 */
export function listReadings(block: Block): { readings: Reading[]; capped: boolean } {
  const choices = listChoices(block.parts);
  if (choices.length === 0) return { readings: [readWay(block.parts, () => 0, [])], capped: false };
  const fixed: Truth = new Map(block.under.map(condition => [condition.text, condition.holds]));
  const conditions = [...new Set(choices.flatMap(choice => choice.arms.flatMap(arm => arm.conditions.map(condition => condition.text))))]
    .filter(text => !fixed.has(text));
  const table = coverConditions(conditions.length);
  const ways = new Ways(block.parts, choices);
  for (const row of table.slice(0, most)) ways.add(new Map([...fixed, ...conditions.map((text, index) => [text, row[index] ?? true] as const)]));
  const missing = ways.addMissing(fixed, conditions);
  return { readings: ways.readings(fixed), capped: missing || table.length > most };
}

/** All choices, in the order they are met; a choice inside an arm comes after the one around it. */
function listChoices(parts: readonly Part[]): ChoicePart[] {
  const found: ChoicePart[] = [];
  const visit = (part: Part): void => {
    if (part.kind !== 'choice') return;
    found.push(part);
    for (const arm of part.arms) arm.parts.forEach(visit);
  };
  parts.forEach(visit);
  return found;
}

/** Ways through a block, each found once. */
class Ways {
  readonly #parts: readonly Part[];
  readonly #choices: readonly ChoicePart[];
  readonly #ways = new Map<string, Way>();
  /** Arms, and pairs of neighbouring arms, that some way takes. */
  readonly #taken = new Set<string>();

  constructor(parts: readonly Part[], choices: readonly ChoicePart[]) {
    this.#parts = parts;
    this.#choices = choices;
  }

  add(truth: Truth): void {
    const picks = this.#picks(truth);
    const key = picks.join(' ');
    if (this.#ways.has(key)) return;
    this.#ways.set(key, { picks, truth });
    let before = -1;
    picks.forEach((pick, index) => {
      if (pick < 0) return;
      this.#taken.add(`${index}:${pick}`);
      if (before >= 0) this.#taken.add(pairKey(before, picks[before] ?? 0, index, pick));
      before = index;
    });
  }

  /** The arm each choice takes; -1 where the choice is not read. */
  #picks(truth: Truth): number[] {
    const picks = new Map<ChoicePart, number>();
    const visit = (part: Part): void => {
      if (part.kind !== 'choice') return;
      const pick = armUnder(part, truth);
      picks.set(part, pick);
      part.arms[pick]?.parts.forEach(visit);
    };
    this.#parts.forEach(visit);
    return this.#choices.map(choice => picks.get(choice) ?? -1);
  }

  /**
   * Add a way for each arm, and each pair of arms of neighbouring choices, that no way takes yet: the later arms of an
   * else-if chain. Several are served by one way where they agree. True if some had to be left out.
   */
  addMissing(fixed: Truth, conditions: readonly string[]): boolean {
    const open: Truth[] = [];
    const wanted: { key: string; truth: Truth }[] = [];
    this.#choices.forEach((choice, index) => {
      choice.arms.forEach((arm, armIndex) => {
        const truth = agree(fixed, arm.conditions);
        if (truth === null) return;
        if (!this.#taken.has(`${index}:${armIndex}`)) wanted.push({ key: `${index}:${armIndex}`, truth });
        const next = this.#choices[index + 1];
        // Pairs of long chains are more than sixteen readings hold; their arms are, at most.
        if (next === undefined || choice.arms.length * next.arms.length > 64) return;
        next.arms.forEach((other, otherIndex) => {
          const both = agree(truth, other.conditions);
          const key = pairKey(index, armIndex, index + 1, otherIndex);
          if (both !== null && !this.#taken.has(key) && !isInside(choice, next)) wanted.push({ key, truth: both });
        });
      });
    });
    let missing = false;
    for (const { truth } of wanted) {
      const home = open.findIndex(other => agreesWith(other, truth));
      const found = open[home];
      if (found !== undefined) for (const [text, holds] of truth) found.set(text, holds);
      else if (this.#ways.size + open.length < most) open.push(new Map(truth));
      else missing = true;
    }
    open.forEach((truth, turn) => {
      conditions.forEach((text, index) => {
        if (!truth.has(text)) truth.set(text, (index + turn) % 2 === 0);
      });
      this.add(truth);
    });
    return missing;
  }

  readings(fixed: Truth): Reading[] {
    return [...this.#ways.values()].map(way => readWay(this.#parts, choice => armUnder(choice, way.truth), this.#conditionsOf(way, fixed)));
  }

  /** The conditions that decided something on this way, each once; not those that hold for the whole block. */
  #conditionsOf(way: Way, fixed: Truth): Condition[] {
    const kept = new Map<string, Condition>();
    this.#choices.forEach((choice, index) => {
      const pick = way.picks[index] ?? -1;
      for (const condition of choice.arms[pick]?.conditions ?? []) if (!fixed.has(condition.text)) kept.set(condition.text, condition);
    });
    return [...kept.values()];
  }
}

function pairKey(first: number, arm: number, second: number, other: number): string {
  return `${first}:${arm}+${second}:${other}`;
}

function isInside(outer: ChoicePart, inner: ChoicePart): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The first arm whose conditions all hold; arms end with one that always does. */
function armUnder(choice: ChoicePart, truth: Truth): number {
  const found = choice.arms.findIndex(arm => arm.conditions.every(condition => (truth.get(condition.text) ?? true) === condition.holds));
  return found < 0 ? choice.arms.length - 1 : found;
}

/** The truth with the conditions added; `null` where they cannot both be. */
function agree(truth: Truth, conditions: readonly Condition[]): Truth | null {
  const both = new Map(truth);
  for (const { text, holds } of conditions) {
    if (both.has(text) && both.get(text) !== holds) return null;
    both.set(text, holds);
  }
  return both;
}

function agreesWith(one: Truth, other: Truth): boolean {
  for (const [text, holds] of other) if (one.has(text) && one.get(text) !== holds) return false;
  return true;
}
