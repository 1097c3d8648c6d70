import assert from 'node:assert/strict';
import { readRule } from '../../../../server/src/core/rule/read-rule.ts';
import { Reviewer } from '../../../../server/src/core/review/reviewer.ts';
import { readRuleFiles } from '../../../support/rule-files.ts';
import type { Target } from '../target.ts';

const letter = 'Betreff: Mahnung {{nr}}\n\nGuten Tag {{name}},\n\nbislang konnten wir leider **keinen** {{#if x}}Zahlungseingang{{else}}Betrag{{/if}} feststellen. Sehen Sie sich gezwungen?\n\nViele Grüße\nUlf\n';

/** Any rule file is read with problems that lie inside it, and whatever was read can be looked for. */
export const rules: Target = {
  name: 'rules',
  seeds: () => [...readRuleFiles().filter((_, at) => at % 6 === 0).map(({ source }) => source.slice(0, 2500)),
    '---\ncategory: blame\nseverity: info\nfind:\n  - pattern: "(a | b [c]) … & feststellen~ <‹x›> {de,en} !kein"\n    warmer: ["{1} ‹Datum›"]\n    fix: pick\n---\n\n# Say so\n\n## Flags\n- «a» b\n  → c\n\n## Leaves alone\n- d\n'],
  words: ['find:\n', '  - pattern: "', '    warmer: ["', '    fix: safe\n', 'pick', 'unless: [', 'scope: [', 'severity: ', 'category: ', 'level: ', '(', ')', ' | ', '[', ']', '…', ' & ', ' & b & c & d', '~', '‹', '›', '«', '»', '→', '{1}', '<', '>', '!', '\\', '## Flags\n', '## Leaves alone\n', '---\n', '# ', 'feststellen~', 'Zahlungseingang', 'leider', 'kein~', '(a | b)', '[c]', 'kind: '],
  run(input) {
    const { rule, problems } = readRule('de/own', input);
    for (const { message, span } of problems) {
      assert.ok(0 < message.length && !message.includes('undefined'), message);
      if (span !== undefined) assert.ok(0 <= span.start && span.start <= span.end && span.end <= input.length, `${message} at ${span.start}–${span.end} of ${input.length}`);
    }
    if (rule === null) return;
    const { findings } = new Reviewer([rule]).review(letter, { path: 'brief.md', isArgument: true });
    for (const { start, end, text } of findings) assert.equal(text, letter.slice(start, end));
    assert.equal(Object.keys(Object.prototype).length, 0);
  },
};
