import type { Language, Register } from '../../core/language/language.ts';
import type { Finding } from '../../core/review/finding.ts';
import type { Temperature } from '../../core/review/review.ts';
import type { Severity } from '../../core/rule/rule.ts';
import type { Problem } from '../../core/text/problem.ts';
import type { Colors } from '../colors.ts';

/** What a report needs to know of a reviewed file. Plain data: it travels between threads and rests in caches. */
export interface ReviewedFile {
  /** Relative to the working directory, separated by `/`. */
  readonly path: string;
  /** The text as it stands in the file; offsets count in it. */
  readonly source: string;
  readonly language: Language;
  readonly register: Register;
  readonly findings: readonly Finding[];
  readonly temperature?: Temperature;
  readonly problems: readonly Problem[];
}

/** What a report says of all files together. */
export interface Summary {
  readonly files: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Findings that have at least one alternative to put in. */
  readonly fixable: number;
  /** Temperatures of all letters that have one, coldest first. */
  readonly letters: readonly { readonly path: string; readonly temperature: Temperature; readonly findings: number }[];
}

/** Receives files in the order they are reported, then the end. Writes as it goes, so that memory does not grow with the files. */
export interface Report {
  file(file: ReviewedFile): void;
  end(summary: Summary): void;
}

/** Where a report writes to, and how. */
export interface ReportOutput {
  write(text: string): void;
  readonly colors: Colors;
  /** The language Herzlich speaks. */
  readonly messages: Language;
  /** No summary, no notes. */
  readonly quiet: boolean;
  /** Names of what was reviewed, for "nothing found in …". */
  readonly asked: readonly string[];
}

/** What each file of this folder that writes a report exports. */
export type MakeReport = (output: ReportOutput) => Report;
