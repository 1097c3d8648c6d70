import path from 'node:path';
import { builtInRules } from 'herzlich:rules';
import { isIncluded } from '../core/config/match-globs.ts';
import type { Settings } from '../core/config/settings.ts';
import { findingsBrought } from '../core/review/compare/findings-brought.ts';
import { Reviewer } from '../core/review/reviewer.ts';
import type { Review } from '../core/review/review.ts';
import type { Rule } from '../core/rule/rule.ts';
import type { SettingsFinder } from '../node/find-settings.ts';
import type { ListedFile } from '../node/list-files.ts';
import { loadPacks, type LoadedPacks, type PackProblem } from '../node/load-packs.ts';
import { PartialFiles, type PartialText } from '../node/partial-files.ts';
import { mostBytes, readSource, type Unread } from '../node/read-source.ts';
import { toSlashes } from '../node/to-slashes.ts';
import type { ChangedFile } from './changed-files.ts';
import type { ReviewedFile } from './report/report.ts';

/** What became of a file: reviewed, not a letter, or not read. */
export type Outcome =
  | { readonly kind: 'reviewed'; readonly file: ReviewedFile }
  | { readonly kind: 'no-letter' }
  | { readonly kind: 'unread'; readonly path: string; readonly why: Unread };

const noRules: readonly Rule[] = [];

/** Reviews files of this disk with the settings that hold for each. */
export class FileReviewer {
  readonly #cwd: string;
  readonly #finder: SettingsFinder;
  readonly #reviewers = new Map<string, Reviewer>();
  readonly #packs = new Map<string, LoadedPacks>();
  readonly #partials = new PartialFiles();
  #asked: Map<string, string | null> | null = null;

  constructor(cwd: string, finder: SettingsFinder) {
    this.#cwd = cwd;
    this.#finder = finder;
  }

  review({ path: file, isNamed }: ListedFile): Outcome {
    const shown = this.shownPath(file);
    const source = readSource(file, isNamed ? undefined : mostBytes);
    if ('unread' in source) return { kind: 'unread', path: shown, why: source };
    const reviewed = this.reviewText(file, source.text, isNamed);
    return reviewed === null ? { kind: 'no-letter' } : { kind: 'reviewed', file: reviewed };
  }

  /** `null` where the text reads as no letter and nobody said that it is one. */
  reviewText(file: string, source: string, isNamed: boolean): ReviewedFile | null {
    const settings = this.#finder.settingsFor(file);
    const isArgument = isNamed || isIncluded(toSlashes(file), settings);
    const review = this.reviewWith(file, source, settings, isArgument);
    if (!isArgument && !review.prose.letter.isLetter) return null;
    return this.#reported(file, review);
  }

  /** A changed file, with only the findings that the change brought unless `whole`; `null` where it is no letter. */
  reviewChange({ path: file, isNamed, before, after }: ChangedFile, whole: boolean): Outcome {
    const shown = this.shownPath(file);
    if (after === null) return { kind: 'no-letter' };
    if (typeof after !== 'string') return { kind: 'unread', path: shown, why: after };
    const settings = this.#finder.settingsFor(file);
    const isArgument = isNamed || isIncluded(toSlashes(file), settings);
    const review = this.reviewWith(file, after, settings, isArgument);
    if (!isArgument && !review.prose.letter.isLetter) return { kind: 'no-letter' };
    const findings = whole ? review.findings : findingsBrought(before === null ? null : { source: before, findings: () => this.reviewWith(file, before, settings, true).findings }, review);
    return { kind: 'reviewed', file: this.#reported(file, { ...review, findings, problems: whole ? review.problems : [] }) };
  }

  #reported(file: string, { template, language, register, findings, temperature, problems }: Review): ReviewedFile {
    return { path: this.shownPath(file), source: template.source, language, register, findings, ...(temperature !== undefined && { temperature }), problems };
  }

  reviewWith(file: string, source: string, settings: Settings, isArgument: boolean): Review {
    return this.#reviewerFor(settings.packs).review(source, { path: this.shownPath(file), settings, isArgument, partialText: this.partialText(file) });
  }

  /** Looks up the partials that a file calls. */
  partialText(file: string): PartialText {
    const find = this.#partials.of(file);
    return name => {
      const text = find(name);
      this.#asked?.set(name, text);
      return text;
    };
  }

  /** What a review gives, with the partials it looked up. */
  recording<Value>(review: () => Value): { readonly value: Value; readonly partials: ReadonlyMap<string, string | null> } {
    const partials = new Map<string, string | null>();
    this.#asked = partials;
    try {
      return { value: review(), partials };
    } finally {
      this.#asked = null;
    }
  }

  /** True if the settings name the file as a letter. */
  isIncluded(file: string): boolean {
    return isIncluded(toSlashes(file), this.#finder.settingsFor(file));
  }

  /** The house's own rules that hold for a file; from now on they are known here, with what is wrong in them. */
  ownRules(file: string): readonly Rule[] {
    const { packs } = this.#finder.settingsFor(file);
    return packs.length === 0 ? noRules : this.#load(packs).rules;
  }

  /** Relative to the working directory, with `/`. */
  shownPath(file: string): string {
    return toSlashes(path.relative(this.#cwd, file)) || path.basename(file);
  }

  /** Ids and categories of all rules that were used. */
  knownRules(): ReadonlySet<string> {
    const known = new Set(builtInRules.flatMap(rule => [rule.id, rule.category]));
    for (const { rules } of this.#packs.values()) for (const rule of rules) known.add(rule.id).add(rule.category);
    return known;
  }

  /** What is wrong in the own rules that were used. */
  packProblems(): readonly PackProblem[] {
    return [...this.#packs.values()].flatMap(pack => pack.problems);
  }

  #reviewerFor(packs: readonly string[]): Reviewer {
    const key = packs.join('\0');
    let reviewer = this.#reviewers.get(key);
    if (reviewer === undefined) {
      reviewer = new Reviewer(packs.length === 0 ? builtInRules : withOwn(this.#load(packs).rules));
      this.#reviewers.set(key, reviewer);
    }
    return reviewer;
  }

  #load(packs: readonly string[]): LoadedPacks {
    const key = packs.join('\0');
    const known = this.#packs.get(key) ?? loadPacks(packs);
    this.#packs.set(key, known);
    return known;
  }
}

/** A house's own rule takes the place of a built-in one with the same id. */
function withOwn(own: readonly Rule[]): readonly Rule[] {
  const ids = new Set(own.map(rule => rule.id));
  return [...builtInRules.filter(rule => !ids.has(rule.id)), ...own];
}
