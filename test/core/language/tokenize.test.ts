import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Language } from '../../../server/src/core/language/language.ts';
import type { SlotSpan } from '../../../server/src/core/language/token.ts';
import { tokenize } from '../../../server/src/core/language/tokenize.ts';

/** The words are written with a bar at every place where a token ends. */
function check(expected: string, language: Language = 'de') {
  test(expected, () => {
    const text = expected.replaceAll('|', '');
    const { tokens } = tokenize(text, language, slotsOf(text));
    let at = 0;
    let written = '';
    for (const token of tokens) {
      written += text.slice(at, token.end);
      if (token.end < text.length && text[token.end] !== ' ') written += '|';
      at = token.end;
    }
    assert.equal(written, expected);
  });
}

function slotsOf(text: string): SlotSpan[] {
  return [...text.matchAll(/\{\{[^}]*\}\}/g)].map(found => ({ start: found.index, end: found.index + found[0].length }));
}

function kinds(text: string): string {
  return tokenize(text, 'de', slotsOf(text)).tokens.map(token => token.kind).join(' ');
}

check('Sehr geehrte/r Kund:in|, bis zum 14|. März fehlen 1.234,56 €|.');
check('Liebe(r) Kund(inn)en|, liebe KundInnen und Kund*innen|!');
check('und|/|oder|, der|/|die|, Ihr|/|Ihre');
check('Schufa-Eintrag|, E-Mail|, Inkasso|- und Mahnkosten|, 24-Stunden-Service');
check("You're late|, don’t worry|: it's '|fine|'|.", 'en');
check('am 14.03.2025 um 12:30 Uhr|, 24/7|, 2025-03-14|, 3|–|5 Tage');
check('on the 3rd|, £|84.50|, 10|%|, §|286 Abs|. 3', 'en');
check('Mehr auf www.example.com/hilfe|. Oder hallo@example.com|, https://example.com/a?b=1|.');
check('z|.|B|. und d|. h|. und usw|.');
check('Hallo {{vorname}}|, Ihre Rechnung {{nr}}|-|A {{x}}|{{y}}');
check('Danke|!!! Wirklich|?|! Ja|… (|so|) 🎉|🎉');
check('*|Achtung|* und _|wichtig|_');

test('slots, numbers, addresses and marks have their kind', () => {
  assert.equal(kinds('{{name}}, 3 www.example.com/a!'), 'slot mark number url mark');
});

test('capital and shouted look at the letters', () => {
  const flags = tokenize('Sie SIE sie ÄNDERUNG A E-Mail', 'de', []).tokens.map(token => `${token.capital ? 'C' : '-'}${token.shouted ? 'S' : '-'}`);
  assert.deepEqual(flags, ['C-', 'CS', '--', 'CS', 'C-', 'C-']);
});

test('a slot keeps what it means', () => {
  assert.equal(tokenize('{{x}}', 'de', [{ start: 0, end: 5, means: 'date' }]).tokens[0]?.means, 'date');
});

const pieces = fc.array(fc.oneof(
  fc.constantFrom('Sie', 'müssen', 'z. B.', '14.', ' ', '\n', ',', '!!', 'geehrte/r', 'Kund*innen', 'https://', 'www.', '@', '{{', '…', '(e)', "'", '-', '.', '\u00AD', '🎉', 'a\u0308', '{{x}}'),
  fc.string({ unit: 'binary', maxLength: 4 }),
), { maxLength: 30 }).map(all => all.join(''));

test('every text: tokens are sorted and apart, only blanks stand between them, and sentences hold each once', () => {
  fc.assert(fc.property(pieces, fc.constantFrom<Language>('de', 'en'), (text, language) => {
    const { tokens, sentences } = tokenize(text, language, slotsOf(text));
    let at = 0;
    for (const token of tokens) {
      assert.match(text.slice(at, token.start), /^[\s\u00AD\u200B-\u200D\u2060\uFEFF]*$/);
      assert.ok(token.start < token.end);
      at = token.end;
    }
    assert.match(text.slice(at), /^[\s\u00AD\u200B-\u200D\u2060\uFEFF]*$/);
    let next = 0;
    for (const sentence of sentences) {
      assert.equal(sentence.firstToken, next);
      assert.ok(next < sentence.endToken);
      assert.equal(sentence.start, tokens[next]?.start);
      assert.equal(sentence.end, tokens[sentence.endToken - 1]?.end);
      next = sentence.endToken;
    }
    assert.equal(next, tokens.length);
  }), { numRuns: 2000 });
});

test('slots that overlap, are empty or lie outside do no harm', () => {
  const spans = fc.array(fc.record({ start: fc.integer({ min: -3, max: 30 }), end: fc.integer({ min: -3, max: 30 }) }), { maxLength: 5 });
  fc.assert(fc.property(pieces, spans, (text, slots) => {
    for (const token of tokenize(text, 'de', slots.sort((a, b) => a.start - b.start)).tokens) assert.ok(0 <= token.start && token.start < token.end && token.end <= text.length);
  }));
});
