import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import { defaultSettings } from '../../../../server/src/core/config/settings.ts';
import { changedSpans } from '../../../../server/src/core/review/compare/changed-spans.ts';
import { compareLetters, isChanged } from '../../../../server/src/core/review/compare/compare-letters.ts';
import { findingsBrought, type Earlier } from '../../../../server/src/core/review/compare/findings-brought.ts';
import type { Review } from '../../../../server/src/core/review/review.ts';
import { Reviewer } from '../../../../server/src/core/review/reviewer.ts';

const reviewer = new Reviewer(builtInRules);
const review = (source: string): Review => reviewer.review(source, { path: 'mails/a.md', settings: defaultSettings, isArgument: true });
const earlier = (source: string): Earlier => ({ source, findings: () => review(source).findings });

const letter = `Subject: Your invoice {{number}}

Hello {{name}},

thank you for your order. {{#if overdue}}Please pay {{amount}} within 14 days.{{else}}Nothing is due yet.{{/if}}
Your invoice is at [our site](https://example.com/bill), or call 030 1234567.

Kind regards,
{{agent}}
`;

/** What a change does, as short lines. */
function changes(before: string, after: string): string[] {
  const { sentences, facts } = compareLetters(review(before), review(after));
  return [
    ...sentences.map(one => `${one.before ?? '–'} → ${one.after ?? '–'}${one.when === '' ? '' : ` (${one.when})`}`),
    ...facts.map(one => `${one.kind}: ${one.before ?? '–'} → ${one.after ?? '–'}${one.when === '' ? '' : ` (${one.when})`}`),
  ];
}

test('markup, indentation and line ends are no change', () => {
  for (const after of [letter.replaceAll('\n', '\r\n'), letter.replace('14 days', '**14 days**'), letter.replace('your order. ', 'your\norder. ')]) {
    assert.deepEqual(changes(letter, after), []);
    assert.ok(!isChanged(compareLetters(review(letter), review(after))));
  }
});

test('a sentence in one branch changes in that reading only, and its deadline with it', () => {
  assert.deepEqual(changes(letter, letter.replace('14 days', '7 days')), [
    'Please pay {{amount}} within 14 days. → Please pay {{amount}} within 7 days. (if overdue)',
    'deadline: 14 days → 7 days (if overdue)',
  ]);
});

test('a placeholder that is lost is named with its reading', () => {
  assert.deepEqual(changes(letter, letter.replace('pay {{amount}} within', 'pay within')), [
    'Please pay {{amount}} within 14 days. → Please pay within 14 days. (if overdue)',
    'placeholder: {{amount}} → – (if overdue)',
  ]);
});

test('what moves into a branch is gone in the other readings only', () => {
  const before = letter.replace('Nothing is due', '{{amount}} is open, but nothing is due');
  assert.deepEqual(changes(letter.replace('14 days', '14 days, {{first}}'), letter.replace('14 days', '14 days{{#if member}}, {{first}}{{/if}}')).slice(-1), ['placeholder: {{first}} → – (if overdue, unless member)']);
  assert.deepEqual(changes(before, letter).slice(-1), ['placeholder: {{amount}} → – (unless overdue)']);
  assert.deepEqual(changes(letter, before).slice(-1), ['placeholder: – → {{amount}} (unless overdue)']);
});

test('what both branches say is gone in neither', () => {
  const before = `Hello {{name}},\n\nplease pay {{amount}} by {{date}}.\n\nKind regards,\n{{agent}}\n`;
  const after = before.replace('please pay {{amount}} by {{date}}.', '{{#if rates}}please pay {{amount}} in three parts.{{else}}please pay {{amount}} by {{date}}.{{/if}}');
  assert.deepEqual(changes(before, after).filter(one => one.startsWith('placeholder')), ['placeholder: {{date}} → – (if rates)']);
});

test('each reading has its own before and after', () => {
  const { readings } = compareLetters(review(letter), review(letter.replace('Please pay {{amount}} within 14 days.', 'You have failed to pay {{amount}}. We will take legal action.')));
  assert.deepEqual(readings.map(({ when }) => when), ['if overdue', 'unless overdue']);
  const [overdue, due] = readings;
  assert.ok((overdue?.after?.value ?? 99) < (overdue?.before?.value ?? 0));
  assert.equal(due?.after?.value, due?.before?.value);
});

test('phone numbers and links are followed, also where they are not read', () => {
  assert.deepEqual(changes(letter, letter.replace('https://example.com/bill', 'https://example.com/pay')), ['link: https://example.com/bill → https://example.com/pay']);
  assert.deepEqual(changes(letter, letter.replace(', or call 030 1234567', '')).at(-1), 'phone: 030 1234567 → –');
});

test('sentences that come and go stand for themselves', () => {
  assert.deepEqual(changes(letter, letter.replace('thank you for your order. ', 'thank you. ')), ['thank you for your order. → thank you.']);
  assert.deepEqual(changes(letter, letter.replace('thank you for your order. {{#if', 'Well: {{#if')).slice(0, 1), ['thank you for your order. → –']);
  assert.deepEqual(changes(letter, letter.replace('Kind regards', 'Good luck with the garden!\n\nKind regards')), ['– → Good luck with the garden!']);
});

test('findings are new, fixed or remaining, and the temperature follows', () => {
  const cold = letter.replace('thank you for your order.', 'You have failed to pay.');
  const colder = compareLetters(review(letter), review(cold));
  assert.ok((colder.after?.value ?? 0) < (colder.before?.value ?? 0));
  assert.deepEqual(colder.findings.new.filter(one => one.level !== 'letter').map(one => one.text), ['You have failed to']);
  const warmer = compareLetters(review(cold), review(letter));
  assert.deepEqual(warmer.findings.fixed.filter(one => one.level !== 'letter').map(one => one.text), ['You have failed to']);
  assert.deepEqual(compareLetters(review(cold), review(`${cold}\nPS: See you soon.\n`)).findings.new.filter(one => one.level !== 'letter'), []);
});

test('a new letter has no temperature before, a deleted one none after', () => {
  assert.equal(compareLetters(null, review(letter)).before, null);
  assert.equal(compareLetters(review(letter), null).after, null);
  assert.ok(compareLetters(review(letter), null).sentences.every(one => one.after === null));
});

test('changed lines, indentation and line ends aside', () => {
  const spans = (before: string, after: string) => changedSpans(before, after).map(({ start, end }) => after.slice(start, end));
  assert.deepEqual(spans('a\nb\nc\n', 'a\nB\nc\n'), ['B\n']);
  assert.deepEqual(spans('a\nb\nc\n', '  a\r\n  b\r\n  c\r\n'), []);
  assert.deepEqual(spans('a\nb\nc\n', 'a\nc\n'), ['']);
  assert.deepEqual(spans('', 'a\nb'), ['a\nb']);
});

test('a change brings the findings on its lines, and none of the others', () => {
  const before = `Dear Ms. Ruiz,\n\nyou have failed to pay.\nThe rest stays.\n\nKind regards,\nDr. Sato\n`;
  const after = before.replace('The rest stays.', 'We will take legal action.');
  const brought = findingsBrought(earlier(before), review(after)).filter(one => one.level !== 'letter');
  assert.ok(brought.length > 0);
  assert.ok(brought.every(one => one.start >= after.indexOf('We will') && one.end <= after.indexOf('Kind')), JSON.stringify(brought.map(one => one.text)));
});

test('what the change makes the letter lack is marked at the nearest changed line', () => {
  const after = letter.replace('{{agent}}\n', '');
  const lacking = findingsBrought(earlier(letter), review(after)).filter(one => one.level === 'letter');
  assert.ok(lacking.length > 0);
  for (const finding of lacking) {
    assert.equal(after.slice(finding.start, finding.end), finding.text);
    assert.ok(Math.abs(finding.start - after.indexOf('Kind regards')) < 20, `${finding.rule} at ${finding.text}`);
  }
});
