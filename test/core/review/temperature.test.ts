import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { chillOf, degreesOf } from '../../../server/src/core/review/temperature.ts';
import type { Severity } from '../../../server/src/core/rule/rule.ts';
import { review, rule } from './judge.ts';

const none = [rule('de/none', 'category: blame\nseverity: error\nfind:\n  - pattern: "versäumt"')];
const english = [rule('en/none', 'category: blame\nseverity: error\nfind:\n  - pattern: "failed to"')];

/** The parts of a letter's temperature: "60 + thanks 6 …". */
function parts(source: string, rules = none): Record<string, number> {
  const { temperature } = review(rules, source);
  return Object.fromEntries((temperature?.parts ?? []).map(({ name, points }) => [name, points]));
}

test('a fragment has no temperature', () => {
  assert.equal(review(none, 'Sie haben versäumt zu zahlen.').temperature, undefined);
});

test('a letter with nothing cold and nothing warm has 60°', () => {
  const { temperature } = review(none, 'Betreff: Rechnung\n\nGuten Tag,\n\ndie Rechnung 123 über 50 EUR ist am 3.5. fällig.\n\nMit freundlichen Grüßen');
  assert.deepEqual([temperature?.value, temperature?.band], [60, 'neutral']);
});

test('the coldest spot counts fully, each further one 8 % less', () => {
  assert.equal(chillOf(['error']), 15);
  assert.equal(chillOf(['warning', 'error']), 15 + 0.92 * 8);
  assert.equal(chillOf(['hint', 'error', 'warning']), 15 + 0.92 * 8 + 0.92 ** 2 * 1);
});

test('taking a finding away, or making it milder, never adds chill', () => {
  const severity = fc.constantFrom<Severity>('error', 'warning', 'info', 'hint');
  fc.assert(fc.property(fc.array(severity, { minLength: 1, maxLength: 30 }), fc.nat(), severity, (all, at, milder) => {
    const index = at % all.length;
    assert.ok(chillOf(all.toSpliced(index, 1)) <= chillOf(all) + 1e-9);
    const order: Severity[] = ['hint', 'info', 'warning', 'error'];
    if (order.indexOf(milder) <= order.indexOf(all[index] ?? 'error')) assert.ok(chillOf(all.toSpliced(index, 1, milder)) <= chillOf(all) + 1e-9);
  }));
});

test('each finding says how many degrees it takes: what chill would be left without it', () => {
  const severities: Severity[] = ['warning', 'error', 'hint', 'error'];
  const expected = severities.map((_, index) => Math.round(10 * 60 * (0.975 ** chillOf(severities.toSpliced(index, 1)) - 0.975 ** chillOf(severities))) / 10);
  assert.deepEqual(degreesOf([], severities), expected);
});

function letter(body: string, greeting = 'Guten Tag,', closing = 'Mit freundlichen Grüßen'): string {
  return `Betreff: Ihr Regal\n\n${greeting}\n\n${body}\n\n${closing}`;
}

describe('warm gestures', () => {
  const plain = 'die Rechnung über 50 EUR ist fällig.';
  const cases: readonly (readonly [signal: string, source: string])[] = [
    ['thanks', letter('danke für die vier Jahre bei uns.')],
    ['offer', letter(`${plain} Wenn Sie lieber in Raten zahlen, geht das auch.`)],
    ['name', letter(plain, 'Guten Tag {{vorname}} {{nachname}},')],
    ['name', letter(plain, 'Liebe Eigentümerinnen und Eigentümer der Lindenstraße 12,')],
    ['human', letter(plain, 'Guten Tag,', 'Mit freundlichen Grüßen\n\nJana Ott')],
    ['human', letter(plain, 'Guten Tag,', 'Mit freundlichen Grüßen\n\n{{absender_name}}')],
    ['contact', letter(`${plain} Rufen Sie an: 0421 5550 17.`)],
    ['contact', letter(`${plain} Antworten Sie einfach auf diese E-Mail.`)],
    ['reason', letter(`${plain} Das Datum nennen wir, damit Sie planen können.`)],
    ['spark', letter(`${plain} Wir hoffen, das Regal steht gut.`)],
    ['opening', letter('Ihr Regal ist da.')],
    ['question', letter(`${plain} Passt der Termin?`)],
    ['closing', letter(plain, 'Guten Tag,', 'Herzliche Grüße aus Bremen')],
  ];
  for (const [signal, source] of cases) test(`${signal}: ${source.split('\n\n').slice(1).join(' ⏎ ').slice(0, 80)}`, () => assert.ok(signal in parts(source), JSON.stringify(parts(source))));

  const absent: readonly (readonly [signal: string, source: string])[] = [
    ['thanks', letter(`${plain} Danke für Ihr Verständnis.`)],
    ['thanks', letter(`${plain} Vielen Dank im Voraus.`)],
    ['name', letter(plain, 'Sehr geehrte Damen und Herren,')],
    ['human', letter(plain, 'Guten Tag,', 'Mit freundlichen Grüßen\n\nIhr Service-Team')],
    ['closing', letter(plain)],
    ['opening', letter('Sie haben versäumt zu zahlen.')],
    ['contact', letter(`${plain} Absender: noreply@example.com`)],
  ];
  for (const [signal, source] of absent) test(`no ${signal}: ${source.split('\n\n').slice(1).join(' ⏎ ').slice(0, 80)}`, () => assert.ok(!(signal in parts(source)), JSON.stringify(parts(source))));
});

test('English gestures', () => {
  const all = parts('Subject: Your shelf\n\nHi {{first_name}},\n\nThank you for your order. We hope you enjoy it. If it does not fit, just reply, so you can swap it. Does Friday suit you?\n\nBest wishes from Leeds,\n\nRuth Okafor', english);
  assert.deepEqual(Object.keys(all).sort(), ['closing', 'contact', 'human', 'name', 'offer', 'opening', 'question', 'reason', 'spark', 'thanks']);
});

test('mending a finding raises the temperature, and ifAllFixed says how far it can go', () => {
  const cold = review(none, letter('Sie haben versäumt zu zahlen.')).temperature;
  const mended = review(none, letter('Ihre Zahlung fehlt noch.')).temperature;
  assert.ok((cold?.value ?? 99) < (mended?.value ?? 0));
  assert.ok((cold?.value ?? 99) <= (cold?.ifAllFixed ?? 0));
});

test('what a writer has excepted takes no warmth', () => {
  const source = letter('Sie haben versäumt zu zahlen.');
  assert.ok((review(none, source).temperature?.value ?? 0) < (review(none, `<!-- herzlich-ignore-file blame -->\n\n${source}`).temperature?.value ?? 0));
});
