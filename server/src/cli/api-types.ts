/**
 * Herzlich for scripts. Text goes in, plain data comes out: nothing is read from disk, sent anywhere or kept.
 *
 *     import { review } from 'herzlich';
 *     const { findings, temperature } = review('Sehr geehrte Damen und Herren, …', { path: 'mails/reminder.md' });
 */

/** A place in the source. `offset` is a UTF-16 offset into the text as it stands; `line` and `column` count from 1. */
export interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Replace what stands from `start` to `end` by `text`. Offsets count in the source, before any edit. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A warmer wording. `safe` is right in place, `pick` is for a person to choose, `advice` says what to do. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'pick' | 'advice';
  /** Facts that only the writer knows; the edits hold them as `‹name›`. Absent where there are none. */
  readonly needs?: readonly string[];
  readonly edits: readonly Edit[];
}

/** Cold wording, or something the letter lacks. */
export interface Finding {
  readonly rule: string;
  readonly category: string;
  readonly level: 'span' | 'sentence' | 'letter';
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  readonly text: string;
  /** The readings it stands in, such as "if overdue"; absent where it stands in all. */
  readonly readings?: readonly string[];
  /** Places that explain it. */
  readonly related?: readonly { readonly message: string; readonly start: Place; readonly end: Place }[];
  readonly fixes: readonly Fix[];
}

/** How warm a letter feels, from 0 to 100 degrees, with what adds to it and what takes away. */
export interface Temperature {
  readonly value: number;
  readonly band: 'icy' | 'cold' | 'neutral' | 'warm' | 'heartfelt';
  readonly parts: readonly { readonly name: string; readonly points: number }[];
  readonly ifAllFixed: number;
  /**
   * What single recipients get, where branches make that differ, coldest first: `value` above counts everything that stands
   * in the template, a reading such as "if overdue" only what stands in it.
   */
  readonly readings?: readonly { readonly reading: string; readonly value: number; readonly band: Temperature['band']; readonly parts: Temperature['parts'] }[];
}

/** How warm a single reading of a letter feels. */
export type Degrees = Pick<Temperature, 'value' | 'band'>;

/** What `herzlich check --format json` says of one file. */
export interface Review {
  readonly path: string;
  /** Whether the text reads as a letter. One that does not has no findings, unless `isLetter` says that it is one. */
  readonly isLetter: boolean;
  readonly language: 'de' | 'en';
  readonly register: 'Sie' | 'du' | 'mixed' | null;
  readonly findings: readonly Finding[];
  /** Absent for fragments and for what is no letter. */
  readonly temperature?: Temperature;
  readonly problems: readonly { readonly message: string; readonly start?: Place }[];
}

/** What may be said about a text; all of it may be left out. */
export interface Options {
  /** Tells the format by its ending (`.md`, `.hbs`, `.mjml`, `.html`, `.txt` …). The file is not read. */
  readonly path?: string;
  /** The text of a `herzlich.yml`. `packs` are not loaded; globs count from where `path` counts. */
  readonly settings?: string;
  /** Judge the text whatever it looks like. */
  readonly isLetter?: boolean;
  /** The text of a partial by its name, `null` where there is none. */
  readonly partial?: (name: string) => string | null;
  /** The language Herzlich speaks: `en` unless the settings say otherwise. */
  readonly messages?: 'de' | 'en';
}

/** What a change does to a letter. */
export interface Comparison {
  readonly before: Temperature | null;
  readonly after: Temperature | null;
  /** What the change does to single readings, such as "if overdue"; absent where all fare the same. */
  readonly readings?: readonly { readonly when: string; readonly before: Degrees | null; readonly after: Degrees | null }[];
  /** Sentences that read otherwise; markup and line ends do not count. `when` names the readings, absent for all. */
  readonly sentences: readonly { readonly before: string | null; readonly after: string | null; readonly when?: string }[];
  /** Deadlines, amounts, links, phone numbers and placeholders that were changed, lost or gained. */
  readonly facts: readonly { readonly kind: 'deadline' | 'amount' | 'link' | 'phone' | 'placeholder'; readonly before: string | null; readonly after: string | null; readonly when?: string }[];
  /** Places of `fixed` count in the earlier text. */
  readonly findings: { readonly new: readonly Finding[]; readonly fixed: readonly Finding[]; readonly remaining: readonly Finding[] };
}

/** Everything Herzlich has to say of one template. Never throws, whatever the source. */
export declare function review(source: string, options?: Options): Review;

/** The source with all safe fixes made, and how many they were. A second call changes nothing. */
export declare function fix(source: string, options?: Options): { readonly source: string; readonly fixed: number };

/** The source with one fix made, such as one a person picked. */
export declare function applyFix(source: string, fix: Fix): string;

/** Compare two versions of a letter as they are read; `null` where there is none. */
export declare function compare(before: string | null, after: string | null, options?: Options): Comparison;
