import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { readRule } from '../../server/src/core/rule/read-rule.ts';
import type { Rule } from '../../server/src/core/rule/rule.ts';
import type { Problem } from '../../server/src/core/text/problem.ts';
import { projectRoot } from './project-root.ts';

/** A rule file as read from disk; `problems` are what its reader could not make sense of. */
export interface RuleFile {
  readonly path: string;
  readonly source: string;
  readonly rule: Rule | null;
  readonly problems: readonly Problem[];
}

/** The rule files whose path holds one of the words, all for none. Read from disk, so that one bad file fails by itself. */
export function readRuleFiles(words: readonly string[] = []): RuleFile[] {
  return globSync(['rules/*/*.md'], { cwd: projectRoot }).sort().filter(file => words.length === 0 || words.some(word => file.includes(word))).map(file => {
    const source = readFileSync(path.join(projectRoot, file), 'utf8');
    return { path: file, source, ...readRule(file.replace(/^rules\//u, '').replace(/\.md$/u, ''), source) };
  });
}

/** Words of `HERZLICH_RULES=de/no-blame,en/no-`: which rules to run. */
export function chosenRules(): string[] {
  return (process.env['HERZLICH_RULES'] ?? '').split(',').map(word => word.trim()).filter(word => word !== '');
}
