import { builtInRules } from 'herzlich:rules';
import { isIncluded } from '../core/config/match-globs.ts';
import { readSettings } from '../core/config/read-settings.ts';
import { resolveSettings } from '../core/config/resolve-settings.ts';
import type { Settings } from '../core/config/settings.ts';
import { compareLetters } from '../core/review/compare/compare-letters.ts';
import { fixSafely } from '../core/review/fix/fix-safely.ts';
import { Reviewer } from '../core/review/reviewer.ts';
import type { Review } from '../core/review/review.ts';
import { applyEdits } from '../core/text/edit.ts';
import { type Problem, problemText } from '../core/text/problem.ts';
import type * as Api from './api-types.ts';
import { diffJson } from './report/diff-json.ts';
import { fileJson } from './report/file-json.ts';

// What scripts import as 'herzlich'; api-types.ts is its documentation and becomes dist/api.d.ts. Nothing happens until a function is called.
let reviewer: Reviewer | undefined;

interface Wish {
  readonly path: string;
  readonly settings: Settings;
  readonly isArgument: boolean;
  readonly problems: readonly Problem[];
  readonly partialText?: (name: string) => string | null;
}

export const review: typeof Api.review = (source, options = {}) => {
  const wish = readWish(options);
  const judged = judge(source, wish);
  const isLetter = wish.isArgument || judged.prose.letter.isLetter;
  const { template, language, register, findings, temperature } = judged;
  const { problems, ...rest } = fileJson({ path: wish.path, source: template.source, language, register, findings, ...(temperature !== undefined && { temperature }), problems: judged.problems });
  return { ...rest, isLetter, problems: [...wish.problems.map(problem => ({ message: `settings: ${problemText(problem, wish.settings.messages)}` })), ...problems] };
};

export const fix: typeof Api.fix = (source, options = {}) => {
  const wish = readWish(options);
  const fixed = fixSafely(source, text => judge(text, wish));
  return { source: fixed.source, fixed: fixed.made.length };
};

export const applyFix: typeof Api.applyFix = (source, { edits }) => applyEdits(source, edits);

export const compare: typeof Api.compare = (before, after, options = {}) => {
  const wish = readWish(options);
  const side = (source: string | null): Review | null => (source === null ? null : judge(source, wish));
  const change = compareLetters(side(before), side(after), wish.settings);
  const [letter] = diffJson([{ ...change, path: wish.path, oldPath: null, sourceBefore: before ?? '', sourceAfter: after ?? '', isNew: before === null, isGone: after === null }]).letters;
  const { path: _path, ...comparison } = letter ?? { path: '', before: null, after: null, sentences: [], facts: [], findings: { new: [], fixed: [], remaining: [] } };
  return comparison;
};

function judge(source: string, { path, settings, isArgument, partialText }: Wish): Review {
  reviewer ??= new Reviewer(builtInRules);
  return reviewer.review(String(source), { path, settings, isArgument, ...(partialText !== undefined && { partialText }) });
}

function readWish({ path = 'letter.txt', settings: yaml, isLetter, partial, messages }: Api.Options): Wish {
  const read = yaml === undefined ? { settings: {}, problems: [] } : readSettings(yaml);
  const settings = resolveSettings([{ path: 'herzlich.yml', settings: read.settings }], messages === undefined ? {} : { messages });
  const isArgument = isLetter ?? isIncluded(path, settings);
  return { path, settings, isArgument, problems: read.problems, ...(partial !== undefined && { partialText: partial }) };
}
