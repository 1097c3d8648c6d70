import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeMarks } from '../../support/marks.ts';
import { review, rule } from './judge.ts';

const rules = [
  rule('en/no-overdue', 'category: dunning-word\nseverity: warning\nfind:\n  - pattern: "overdue"'),
  rule('en/no-must', 'category: must-command\nseverity: warning\nfind:\n  - pattern: "must"'),
];

function marks(source: string, settings = {}): string {
  const { findings } = review(rules, source, settings);
  return writeMarks(source, findings.filter(finding => finding.rule !== 'herzlich/unused-ignore'));
}

function unused(source: string): string[] {
  return review(rules, source).findings.filter(finding => finding.rule === 'herzlich/unused-ignore').map(finding => `${finding.severity}: ${finding.message}`);
}

const quiet: readonly (readonly [what: string, marked: string])[] = [
  ['the next line', '<!-- herzlich-ignore-next-line -->\nYou must pay.\n\nYou «must» pay.'],
  ['the next line that holds something', '{{!-- herzlich-ignore-next-line --}}\n\nYou must pay.\n\nYou «must» pay.'],
  ['only the rule that is named', '{{! herzlich-ignore-next-line en/no-must }}\nIt is «overdue», you must pay.'],
  ['a rule without its language', '{{! herzlich-ignore-next-line no-must }}\nIt is «overdue», you must pay.'],
  ['a category', '{{! herzlich-ignore-next-line dunning-word }}\nIt is overdue, you «must» pay.'],
  ['several, with a reason', '{{!-- herzlich-ignore-next-line dunning-word, no-must -- agreed with legal --}}\nIt is overdue, you must pay.'],
  ['a stretch', 'You «must» pay.\n\n<!-- herzlich-ignore -->\n\nYou must pay.\n\nYou must pay.\n\n<!-- herzlich-ignore-end -->\n\nYou «must» pay.'],
  ['on and off', '<!-- herzlich-ignore on -->\n\nYou must pay.\n\n<!-- herzlich-ignore off -->\n\nYou «must» pay.'],
  ['the file', 'You must pay.\n\n<!-- herzlich-ignore-file must-command -->\n\nIt is «overdue».'],
  ['the file, in front matter', '---\nherzlich-ignore: [must-command]\n---\n\nYou must pay, it is «overdue».'],
  ['everything, in front matter', '---\nherzlich: off\n---\n\nYou must pay.'],
];
for (const [what, marked] of quiet) test(`quiet about ${what}`, () => assert.equal(marks(marked.replace(/[«»]/gu, '')), marked));

test('a request that does nothing is told, as a hint', () => {
  assert.deepEqual(unused('<!-- herzlich-ignore-next-line -->\nThank you.'), ['hint: "herzlich-ignore-next-line" has nothing to silence here. The comment can go.']);
});

test('a misspelt name is told, with the one that is meant', () => {
  assert.deepEqual(unused('<!-- herzlich-ignore-next-line must-comand -->\nYou must pay.'), ['hint: "must-comand" is neither a rule nor a category. Perhaps "must-command" is meant.']);
});

test('a request that is needed is not told', () => {
  assert.deepEqual(unused('<!-- herzlich-ignore-next-line -->\nYou must pay.'), []);
});

test('what is excepted is counted', () => {
  assert.equal(review(rules, '<!-- herzlich-ignore-next-line -->\nYou must pay, it is overdue.').excepted, 2);
});

test('settings: a rule wins over its category', () => {
  const { findings } = review(rules, 'You must pay, it is overdue.', { rules: { 'must-command': 'off', 'en/no-must': 'error', 'dunning-word': 'off' } });
  assert.deepEqual(findings.map(finding => [finding.rule, finding.severity]), [['en/no-must', 'error']]);
});

test('settings: accepted wording is left alone', () => {
  assert.equal(marks('You must pay, it is overdue.', { accept: ['Overdue'] }), 'You «must» pay, it is overdue.');
});

test('settings: a language that is not judged is left alone', () => {
  assert.equal(marks('You must pay the amount.', { languages: ['de'] }), 'You must pay the amount.');
});
