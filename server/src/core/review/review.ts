import type { Language, Register } from '../language/language.ts';
import type { Prose } from '../prose/block.ts';
import type { Template } from '../template/template.ts';
import type { Problem } from '../text/problem.ts';
import type { Climate } from './climate.ts';
import type { Finding } from './finding.ts';

/** How warm a letter feels, 0 to 100, with its parts. */
export interface Temperature {
  readonly value: number;
  readonly band: 'icy' | 'cold' | 'neutral' | 'warm' | 'heartfelt';
  /** What each warm signal adds (`thanks: 6`) and what chill takes (`chill: -23`). */
  readonly parts: readonly { readonly name: string; readonly points: number }[];
  /** The value with every finding mended. */
  readonly ifAllFixed: number;
  /**
   * What single recipients get, where branches make that differ, coldest first: `value` counts everything that stands in the
   * template, a reading only what stands in it. Never more than 16.
   */
  readonly readings?: readonly ReadingTemperature[];
}

/** How warm a letter feels to those who get it in one reading: "if overdue, unless member". */
export interface ReadingTemperature {
  readonly reading: string;
  readonly value: number;
  readonly band: Temperature['band'];
  readonly parts: Temperature['parts'];
}

/** Everything Herzlich has to say of one template. Findings are sorted by start. */
export interface Review {
  readonly template: Template;
  readonly prose: Prose;
  readonly language: Language;
  readonly register: Register;
  readonly findings: readonly Finding[];
  /** How many findings a writer has asked to be quiet about. */
  readonly excepted?: number;
  /** Absent for fragments and for what is not a letter. */
  readonly temperature?: Temperature;
  /** What its branches do to the temperature; absent where there are none. */
  readonly climate?: Climate;
  readonly problems: readonly Problem[];
}
