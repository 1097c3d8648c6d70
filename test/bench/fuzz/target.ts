/** Something the fuzzer can run on any text. `run` throws when a promise is broken. What it covers stands in coverage.mjs. */
export interface Target {
  readonly name: string;
  /** Where the search begins. */
  readonly seeds: () => readonly string[];
  /** Words no mutation would guess, besides those the sources compare with. */
  readonly words: readonly string[];
  readonly isAsync?: boolean;
  readonly run: (input: string) => void | Promise<void>;
}
