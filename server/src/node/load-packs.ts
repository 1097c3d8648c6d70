import { readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { readRule } from '../core/rule/read-rule.ts';
import type { Rule } from '../core/rule/rule.ts';
import type { Problem } from '../core/text/problem.ts';
import { problemOf } from './problem-of.ts';
import { readShort } from './read-short.ts';

/** A rule file, or the folder itself, that could not be read in full. */
export interface PackProblem {
  readonly path: string;
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** The rules of a house's own packs, and what in them could not be read. */
export interface LoadedPacks {
  readonly rules: readonly Rule[];
  readonly problems: readonly PackProblem[];
}

/** Rules from folders that hold `de/<id>.md` and `en/<id>.md`. Of two rules with one id, the later folder's counts. Nothing in a pack is run. */
export function loadPacks(folders: readonly string[]): LoadedPacks {
  const rules = new Map<string, Rule>();
  const problems: PackProblem[] = [];
  for (const folder of folders) {
    const files = ruleFiles(folder, problems);
    if (files.length === 0 && problems.every(problem => problem.path !== folder)) {
      problems.push({ path: folder, source: '', problems: [{ message: 'holds no rules. They are expected as de/<id>.md and en/<id>.md.', german: 'enthält keine Regeln. Erwartet werden sie als de/<id>.md und en/<id>.md.' }] });
    }
    for (const { id, file } of files) {
      try {
        // A link out of the pack would show a file of this machine in a message about the rule.
        if (path.relative(realpathSync(folder), realpathSync(file)).startsWith('..')) {
          problems.push({ path: file, source: '', problems: [{ message: 'leads out of its folder and was not read.', german: 'führt aus seinem Ordner hinaus und wurde nicht gelesen.' }] });
          continue;
        }
        const source = readShort(file);
        const read = readRule(id, source);
        if (read.rule !== null) rules.set(id, read.rule);
        if (0 < read.problems.length) problems.push({ path: file, source, problems: read.problems });
      } catch (error) {
        problems.push({ path: file, source: '', problems: [problemOf(error)] });
      }
    }
  }
  return { rules: [...rules.values()], problems };
}

function ruleFiles(folder: string, problems: PackProblem[]): { readonly id: string; readonly file: string }[] {
  try {
    const inside = readdirSync(folder);
    return ['de', 'en'].filter(language => inside.includes(language)).flatMap(language => readdirSync(path.join(folder, language))
      .filter(name => name.endsWith('.md') && name !== 'README.md').sort()
      .map(name => ({ id: `${language}/${name.slice(0, -'.md'.length)}`, file: path.join(folder, language, name) })));
  } catch (error) {
    problems.push({ path: folder, source: '', problems: [problemOf(error)] });
    return [];
  }
}
