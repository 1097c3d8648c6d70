import type { Condition } from '../prose/block.ts';
import type { Severity } from '../rule/rule.ts';
import type { WarmSignal } from './warmth.ts';

/** What one reading of a block adds to the warmth and the chill of the letter. */
export interface Way {
  readonly conditions: readonly Condition[];
  readonly warm: readonly WarmSignal[];
  readonly cold: readonly Severity[];
  /** It turns to the reader, which counts if no body stands above it. */
  readonly opens: boolean;
  /** It ends in a name, which counts if nothing stands below it. */
  readonly signs: boolean;
}

/** A block that is not the same in all readings, or whose place among such blocks matters. */
export interface Section {
  readonly under: readonly Condition[];
  readonly isBody: boolean;
  readonly ways: readonly Way[];
}

/** What a letter's temperature depends on: what is the same for every recipient, and what a branch decides. */
export interface Climate {
  readonly warm: readonly WarmSignal[];
  readonly cold: readonly Severity[];
  readonly sections: readonly Section[];
  /** The conditions that change the temperature most, in the order of the letter; never more than `mostConditions`, and none where it is the same in all readings. */
  readonly conditions: readonly string[];
}
