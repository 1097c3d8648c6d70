import type { Register } from '../../server/src/core/language/language.ts';
import type { Finding, Fix } from '../../server/src/core/review/finding.ts';
import type { Rule } from '../../server/src/core/rule/rule.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { readMarks } from './marks.ts';
import { ExampleReviewers, reviewExample, sourceOf } from './rule-examples.ts';

/** An example before and after one of the fixes that can be made in it. */
export interface ExamplePair {
  readonly rule: Rule;
  /** Line of the rule file. */
  readonly line: number;
  readonly finding: Finding;
  readonly fix: Fix;
  readonly before: string;
  readonly after: string;
  /** The form of address the example was read in: its own (`null`), or du where its words leave that open. */
  readonly register: Register;
}

/** Every example of every rule with every fix that can be made in it; in du, too, where that reads otherwise. */
export function* examplePairs(rules: readonly Rule[], reviewers = new ExampleReviewers(rules)): Generator<ExamplePair> {
  for (const rule of rules) {
    for (const { marked, line } of rule.examples.flags) {
      const before = sourceOf(rule, readMarks(marked).text);
      const seen = new Set<string>();
      for (const register of registers(rule)) {
        for (const finding of reviewExample(reviewers.of(rule), rule, before, register).findings) {
          if (finding.rule !== rule.id) continue;
          for (const fix of finding.fixes) {
            const after = applyEdits(before, fix.edits);
            if (fix.edits.length === 0 || seen.has(after)) continue;
            seen.add(after);
            yield { rule, line, finding, fix, before, after, register };
          }
        }
      }
    }
  }
}

function registers({ language }: Rule): Register[] {
  return language === 'de' ? [null, 'du'] : [null];
}
