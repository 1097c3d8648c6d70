import { statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { builtInRules } from 'herzlich:rules';
import { closestWord } from '../core/config/closest-word.ts';
import { readSettings, unknownRule } from '../core/config/read-settings.ts';
import type { Settings } from '../core/config/settings.ts';
import type { Language } from '../core/language/language.ts';
import { severities } from '../core/rule/vocabulary.ts';
import { findStrayGlobs } from '../node/find-stray-globs.ts';
import { SettingsFinder, type FindOptions } from '../node/find-settings.ts';
import { toSlashes } from '../node/to-slashes.ts';
import type { Arguments } from './parse-arguments.ts';
import { FileReviewer } from './review-file.ts';
import { UsageError } from './usage-error.ts';
import { sayProblems } from './problem-lines.ts';

const ruleSeverities: readonly string[] = [...severities, 'off'];

/** Where a command works: the folder, its settings, and the reviewer that follows them. */
export interface Workplace {
  readonly cwd: string;
  readonly finder: SettingsFinder;
  readonly reviewer: FileReviewer;
  /** The language Herzlich speaks here. */
  readonly messages: Language;
  readonly findOptions: FindOptions;
}

/** Reads the settings and rules that hold in the working directory. Throws a UsageError for options that make no sense. */
export function openWorkplace(args: Arguments): Workplace {
  const cwd = process.cwd();
  const messages = args.value('messages') as Language | undefined;
  const rules = ruleOptions(args.values('rule'));
  const over: Partial<Settings> = { ...(messages !== undefined && { messages }), ...(rules !== null && { rules }) };
  const findOptions: FindOptions = { over, ...(args.has('no-config') ? { config: null } : args.has('config') ? { config: settingsFile(cwd, args.value('config') ?? '') } : {}) };
  const finder = new SettingsFinder(findOptions);
  const settings = finder.settingsFor(path.join(cwd, 'letter'));
  if (rules !== null) nameRules(Object.keys(rules), settings.packs);
  return { cwd, finder, reviewer: new FileReviewer(cwd, finder), messages: settings.messages, findOptions };
}

/** Say what is wrong in the settings and own rules that were met. True if all is well. */
export function saySettingsProblems({ cwd, finder, reviewer, messages }: Workplace, args: Arguments): boolean {
  let allWell = true;
  const shown = (file: string): string => toSlashes(path.relative(cwd, file));
  for (const found of finder.files()) {
    // Read again with the names of all rules, which include those of packs that the settings named.
    const problems = found.problems.length === 0 && found.settings.rules !== undefined
      ? readSettings(found.source, found.path, reviewer.knownRules()).problems : found.problems;
    // A glob that matches nothing may have its reasons: it is said, and nothing fails for it.
    const stray = args.has('quiet') ? [] : findStrayGlobs(found);
    if (0 < stray.length) sayProblems({ path: shown(found.path), source: found.source, problems: stray }, args, messages);
    if (problems.length === 0) continue;
    allWell = false;
    sayProblems({ path: shown(found.path), source: found.source, problems }, args, messages);
  }
  for (const problem of reviewer.packProblems()) {
    allWell = false;
    sayProblems({ ...problem, path: shown(problem.path) }, args, messages);
  }
  return allWell;
}

function settingsFile(cwd: string, file: string): string {
  const absolute = path.resolve(cwd, file);
  if (statSync(absolute, { throwIfNoEntry: false })?.isFile() !== true) throw new UsageError(`The settings file "${file}" does not exist.`, `Die Einstellungsdatei „${file}“ gibt es nicht.`);
  return absolute;
}

/** `--rule blame=off --rule de/no-blame=info`. */
function ruleOptions(values: readonly string[]): Settings['rules'] | null {
  if (values.length === 0) return null;
  return Object.fromEntries(values.map(value => {
    const [id = '', severity = ''] = value.split('=');
    if (!ruleSeverities.includes(severity)) throw new UsageError(`--rule is "${value}"; it takes a rule or category and a severity, such as --rule blame=off (error, warning, info, hint or off).`, `--rule ist „${value}“; erwartet werden eine Regel oder Kategorie und ihre Schwere, etwa --rule blame=off (error, warning, info, hint oder off).`);
    return [id, severity as Settings['rules'][string]];
  }));
}

function nameRules(names: readonly string[], packs: readonly string[]): void {
  if (0 < packs.length) return;
  const known = new Set(builtInRules.flatMap(rule => [rule.id, rule.category]));
  for (const name of names) {
    if (known.has(name)) continue;
    const meant = closestWord(name, known);
    throw new UsageError(...unknownRule(name, meant));
  }
}
