// Settings, rule files and diffs are written by strangers: whatever they hold, a result comes out and nothing else changes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSettings } from '../../../server/src/core/config/read-settings.ts';
import { readRule } from '../../../server/src/core/rule/read-rule.ts';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { readRuleFiles } from '../../support/rule-files.ts';
import { damagedText } from './generators.ts';

const configs = [
  'languages: [de]\nregister: Sie\ninclude:\n  - mails/**\nexclude: ["**/old/**"]\nrules:\n  de/no-blame: off\n  dunning-word: info\naccept:\n  - letzte Mahnung\nplaceholders: [mustache]\narguments: [title]\npacks: [./rules]\nmessages: de\n',
  'rules: {__proto__: {polluted: error}, constructor: error}\n__proto__:\n  polluted: yes\n',
  'a: &a [*a, *a]\nrules: *a\n', 'rules:\n  - 1\nlanguages: de\nregister: [Sie]\n', '%YAML 1.2\n---\n!!js/function "function(){}"\n', 'a: &x [1,1]\nb: &y [*x,*x]\nc: &z [*y,*y]\nrules: [*z,*z]\n',
];

function assertProblemsInside(problems: readonly { readonly message: string; readonly span?: { readonly start: number; readonly end: number } }[], source: string): void {
  for (const { message, span } of problems) {
    assert.ok(message.length > 0);
    if (span !== undefined) assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length, `${message} ${span.start}–${span.end} of ${source.length}`);
  }
}

test('any settings file is read, and none reaches into our objects', () => {
  fc.assert(fc.property(fc.oneof(damagedText(configs), fc.string()), source => {
    const { problems } = readSettings(source, 'herzlich.yml', new Set(['de/no-blame']));
    assertProblemsInside(problems, source);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.equal(Object.keys(Object.prototype).length, 0);
  }), { numRuns: 600, interruptAfterTimeLimit: 3000, includeErrorInReport: true });
});

test('any rule file is read, and what was read can be looked for', () => {
  const rules = readRuleFiles().map(({ source }) => source);
  const notation = ['---\nfind:\n  - pattern: "(a | b [c]) … & feststellen~ <‹x›> {de,en} !kein"\n    warmer: ["{1} ‹Datum›"]\n---\n\n# Say so\n\n## Flags\n- «a» b\n'];
  fc.assert(fc.property(damagedText([...rules, ...notation]), source => {
    const { rule, problems } = readRule('de/own', source);
    assertProblemsInside(problems, source);
    if (rule !== null) new Reviewer([rule]).review('Betreff: Mahnung\n\nGuten Tag,\n\nbislang konnten wir keinen Zahlungseingang feststellen.\n', { path: 'brief.md', isArgument: true });
  }), { numRuns: 250, interruptAfterTimeLimit: 5000, includeErrorInReport: true });
});
