import path from 'node:path';
import { builtInRules } from 'herzlich:rules';
import { isIncluded } from '../core/config/match-globs.ts';
import type { Settings } from '../core/config/settings.ts';
import { findingsBrought } from '../core/review/compare/findings-brought.ts';
import { Reviewer } from '../core/review/reviewer.ts';
import type { Review } from '../core/review/review.ts';
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

/** Reviews files of this disk with the settings that hold for each. */
export class FileReviewer {
  readonly #cwd: string;
  readonly #finder: SettingsFinder;
  readonly #reviewers = new Map<string, Reviewer>();
  readonly #packs: LoadedPacks[] = [];
  readonly #partials = new PartialFiles();

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
    const findings = whole ? review.findings : findingsBrought(before === null ? null : this.reviewWith(file, before, settings, true), review);
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
    return this.#partials.of(file);
  }

  /** Relative to the working directory, with `/`. */
  shownPath(file: string): string {
    return toSlashes(path.relative(this.#cwd, file)) || path.basename(file);
  }

  /** Ids and categories of all rules that were used. */
  knownRules(): ReadonlySet<string> {
    const known = new Set(builtInRules.flatMap(rule => [rule.id, rule.category]));
    for (const { rules } of this.#packs) for (const rule of rules) known.add(rule.id).add(rule.category);
    return known;
  }

  /** What is wrong in the own rules that were used. */
  packProblems(): readonly PackProblem[] {
    return this.#packs.flatMap(pack => pack.problems);
  }

  #reviewerFor(packs: readonly string[]): Reviewer {
    const key = packs.join('\0');
    let reviewer = this.#reviewers.get(key);
    if (reviewer === undefined) {
      const own = packs.length === 0 ? null : loadPacks(packs);
      if (own !== null) this.#packs.push(own);
      reviewer = new Reviewer(own === null ? builtInRules : withOwn(own.rules));
      this.#reviewers.set(key, reviewer);
    }
    return reviewer;
  }
}

/** A house's own rule takes the place of a built-in one with the same id. */
function withOwn(own: typeof builtInRules): typeof builtInRules {
  const ids = new Set(own.map(rule => rule.id));
  return [...builtInRules.filter(rule => !ids.has(rule.id)), ...own];
}
