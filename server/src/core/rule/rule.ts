import type { Language } from '../language/language.ts';
import type { Pattern } from '../match/pattern.ts';
import type { Role } from '../prose/block.ts';

/** `error` frightens or is legally risky, `warning` is cold, `info` stiff, `hint` polish. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';
/** What a finding is about: a few words, a sentence, or the letter as a whole. */
export type Level = 'span' | 'sentence' | 'letter';

/** `safe`: right in place, part of fix-all. `pick`: offered one by one. `advice`: explained only. */
export type Safety = 'safe' | 'pick' | 'advice';

/** Gates a finding must pass; taxonomy, "Five gates". `protected` and `quotation` always hold. */
export type Gate = 'we-act' | 'reader-favour' | 'softened';

/** One thing a rule looks for. Exactly one of `patterns`, `kind` is set. */
export interface Find {
  readonly patterns: readonly Pattern[];
  /** A match kind in code for what a phrase cannot say: `shouting`, `bare-imperative`, `long-sentence` … */
  readonly kind: string | null;
  /** What the kind is told: `{ longest: 30 }`. */
  readonly with: Readonly<Record<string, string | number | boolean>>;
  /** Named conditions on the surroundings: `no-bitte`, `second-in-letter`, `first-sentence` … */
  readonly when: readonly string[];
  readonly roles: readonly Role[] | null;
  readonly severity: Severity;
  /** Alternatives, best first; for Sie and in English. `‹…›` is a tab stop, `{1}` the first gap of the match. */
  readonly warmer: readonly string[];
  /** Alternatives for du; the same as `warmer` where nothing differs. */
  readonly warmerDu: readonly string[];
  /** What an alternative takes the place of. */
  readonly replaces: 'match' | 'sentence';
  readonly safety: Safety;
  /** Said instead of a fix. */
  readonly advice: Text | null;
  /** Phrases that, in the same sentence, mean that all is well. */
  readonly unlessNear: readonly Pattern[];
}

/** The same said in the two languages Herzlich speaks. */
export interface Text {
  readonly en: string;
  readonly de: string;
}

/** One Markdown file of `rules/`. */
export interface Rule {
  /** `de/no-court-threats`: the path. */
  readonly id: string;
  readonly language: Language;
  /** Taxonomy id, `threat-legal`. */
  readonly category: string;
  readonly level: Level;
  readonly severity: Severity;
  readonly finds: readonly Find[];
  readonly unless: readonly Gate[];
  /** The heading: what to do. */
  readonly title: Text;
  /** Markdown below the heading: why. */
  readonly why: Text;
  readonly examples: Examples;
}

/** The examples of a rule file; lines count from 1. */
export interface Examples {
  readonly flags: readonly FlagExample[];
  readonly leaves: readonly { readonly text: string; readonly line: number }[];
}

/** `marked` holds «marks» around what is found; `fixed` the copy after the first fix, if given. Lines count from 1. */
export interface FlagExample {
  readonly marked: string;
  readonly fixed: string | null;
  readonly line: number;
}
