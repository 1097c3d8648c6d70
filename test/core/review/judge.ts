import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings, type Settings } from '../../../server/src/core/config/settings.ts';
import type { Finding } from '../../../server/src/core/review/finding.ts';
import type { Review } from '../../../server/src/core/review/review.ts';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { readRule } from '../../../server/src/core/rule/read-rule.ts';
import type { Rule } from '../../../server/src/core/rule/rule.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { readMarks, writeMarks } from '../../support/marks.ts';

/** A rule from its front matter; the rest of the file is made up. */
export function rule(id: string, front: string): Rule {
  const source = `---\n${front.trim()}\n---\n\n# Say it warmly\n\nBecause.\n\n# Sagen Sie es warm\n\nDarum.\n\n## Flags\n\n- «a»\n- «b»\n\n## Leaves alone\n\n- c\n- d\n`;
  const { rule: read, problems } = readRule(id, source);
  assert.deepEqual(problems, []);
  assert.ok(read !== null);
  return read;
}

/** What the rules say of a source that somebody has named. */
export function review(rules: readonly Rule[], source: string, settings: Partial<Settings> = {}, path = 'letter.md'): Review {
  const [first] = rules;
  return new Reviewer(rules).review(source, { path, isArgument: true, settings: { ...defaultSettings, languages: [first?.language ?? 'de'], ...settings } });
}

/** Each copy is judged by the rules; what is found must be what stands in «marks». */
export function judge(rules: readonly Rule[], copies: readonly string[], settings: Partial<Settings> = {}): void {
  for (const marked of copies) {
    test(marked.replaceAll('\n', ' ⏎ ').slice(0, 90), () => {
      const { text } = readMarks(marked);
      assert.equal(writeMarks(text, review(rules, text, settings).findings), marked);
    });
  }
}

/** The copy after the first fix of each finding. */
export function mend(rules: readonly Rule[], source: string, settings: Partial<Settings> = {}, path = 'letter.md'): string {
  return applyEdits(source, review(rules, source, settings, path).findings.flatMap(finding => firstFix(finding)?.edits ?? []));
}

export function firstFix(finding: Finding): Finding['fixes'][number] | undefined {
  return finding.fixes.find(fix => fix.edits.length > 0);
}
