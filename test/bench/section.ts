/** What is measured against a budget. */
export interface Goal {
  readonly what: string;
  readonly measured: number;
  readonly unit: '×' | 'ms' | 's' | 'KB' | 'MB' | 'MB/s';
  readonly budget: number;
  /** The budget is the least, not the most. */
  readonly isLeast?: boolean;
  /**
   * What `--check` holds it against, where the budget is missed or near: a guard against getting worse, with room for a noisy
   * machine. Only ratios and sizes are checked, never times.
   */
  readonly guard?: number;
}

export interface Row {
  readonly cells: readonly string[];
  readonly goals?: readonly Goal[];
}

/** One table of RESULTS.md. */
export interface Section {
  /** What was measured, and how: a sentence or two. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface PartOptions {
  /** Quick, and only what is a ratio or a size. */
  readonly check: boolean;
  /** Run the peers beside. */
  readonly peers: boolean;
}

/** A part of the benchmark, which can be asked for by its name. */
export interface Part {
  readonly name: string;
  readonly title: string;
  /** Has ratios or sizes that `--check` looks at. */
  readonly isChecked: boolean;
  run(options: PartOptions): Section | Promise<Section>;
}

/** True where the budget is not kept. */
export function isMissed({ measured, budget, isLeast = false }: Goal): boolean {
  return isLeast ? measured < budget : budget < measured;
}

/** True where `--check` fails: a ratio or size beyond its guard, or beyond its budget where it has none. */
export function isBroken({ measured, unit, budget, guard = budget, isLeast = false }: Goal): boolean {
  if (unit !== '×' && unit !== 'KB') return false;
  return isLeast ? measured < guard : guard < measured;
}

export function shown(value: number, unit: Goal['unit']): string {
  const digits = Number.isNaN(value) ? 0 : Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return Number.isNaN(value) ? '–' : `${value.toFixed(digits)} ${unit}`;
}

/** `3 ms`, and `10 MB/s or more`. */
export function shownBudget({ budget, unit, isLeast = false }: Goal): string {
  return `${budget} ${unit}${isLeast ? ' or more' : ''}`;
}
