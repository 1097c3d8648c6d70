import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { tokenize } from '../../../server/src/core/language/tokenize.ts';
import { Matcher } from '../../../server/src/core/match/matcher.ts';
import { readPattern } from '../../../server/src/core/match/read-pattern.ts';
import { findNaively } from './naive-matcher.ts';

const word = fc.constantFrom('ak', 'bo', 'cu', 'da');
const item = fc.oneof(word, word, fc.constantFrom('…', '…1', '…2', '[ak]', '(ak | bo)', '[bo cu]', '(cu … da | bo)', '(ak & cu)'));
const notation = fc.tuple(fc.constantFrom('', '', '^ '), fc.array(item, { minLength: 1, maxLength: 5 }), fc.constantFrom('', '', ' $')).map(([start, items, end]) => start + items.join(' ') + end);
const text = fc.array(fc.oneof(word, word, word, fc.constantFrom(',', ';', '. Ak', 'x')), { maxLength: 24 }).map(words => words.join(' '));

test('the automaton finds what trying everything finds', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), notation), { minLength: 1, maxLength: 4 }), text, (sources, source) => {
    const patterns = sources.map(([id, pattern]) => ({ id, pattern: readPattern(pattern, 'de').pattern }));
    const tokens = tokenize(source, 'de', []);
    const found = new Matcher(patterns).find(tokens).map(({ id, firstToken, endToken }) => `${id}: ${firstToken}–${endToken - 1}`).sort();
    assert.deepEqual(found, findNaively(patterns, tokens));
  }), { numRuns: 3000 });
});

test('a pattern is read without an exception, whatever it is, and its problems point inside it', () => {
  const scraps = fc.array(fc.oneof(fc.constantFrom('(', ')', '[', ']', '|', '||', '&', '~', '…', '…3', '*', '^', '$', 'SIE', 'DATE', 'einleiten~', '*mahnung~', 'a', ' ', '«', '(s)', "don't"), fc.string({ maxLength: 3 })), { maxLength: 14 }).map(all => all.join(''));
  fc.assert(fc.property(scraps, fc.constantFrom('de' as const, 'en' as const), (source, language) => {
    const { pattern, problems } = readPattern(source, language);
    for (const { span } of problems) assert.ok(span !== undefined && 0 <= span.start && span.start <= span.end && span.end <= source.length);
    assert.ok(pattern.sequences.length <= 3200);
    if (pattern.sequences.length === 0) assert.notEqual(problems.length, 0);
    new Matcher([{ id: 0, pattern }]).find(tokenize('Sie müssen a b, {{c}} am 3. Mai.', language, []));
  }), { numRuns: 1500 });
});

test('a matcher gives the same answer the second time', () => {
  const matcher = new Matcher([{ id: 0, pattern: readPattern('a … b & c~', 'de').pattern }]);
  const one = tokenize('a x b c; a b. c a b.', 'de', []);
  assert.deepEqual(matcher.find(one), matcher.find(one));
});

test('a pattern that multiplies without end is cut short, and told', () => {
  const choice = `(${Array.from({ length: 30 }, (_, index) => `wort${index} da`).join(' | ')})`;
  for (const source of [Array.from({ length: 60 }, () => choice).join(' '), `${choice} & ${choice} & ${choice}`, 'you are '.repeat(200), '('.repeat(5000), '[a '.repeat(5000)]) {
    const { pattern, problems } = readPattern(source, 'en');
    assert.ok(pattern.sequences.length <= 3200);
    if (!source.startsWith('you')) assert.notEqual(problems.length, 0);
  }
});
