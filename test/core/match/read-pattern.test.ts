import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPattern } from '../../../server/src/core/match/read-pattern.ts';

/** Carets stand under the place the message points at. */
function check(source: string, carets: string, message: string) {
  test(`${source}: ${message}`, () => {
    const [problem] = readPattern(source, 'de').problems;
    assert.equal(problem?.message, message);
    assert.equal(' '.repeat(problem?.span?.start ?? 0) + '^'.repeat((problem?.span?.end ?? 0) - (problem?.span?.start ?? 0)), carets.trimEnd());
  });
}

check('wir (sind | waren gezwungen',
      '    ^',
      '"(" is never closed. Write the closing ")".');
check('wir [leider sind',
      '    ^',
      '"[" is never closed. Write the closing "]".');
check('wir sind) da',
      '        ^',
      '")" closes nothing. Leave it out, or open a bracket before it.');
check('gezwungen | genötigt',
      '          ^',
      'A single | stands only in brackets. Write (one | other), or || between whole patterns.');
check('& einleiten~',
      '^',
      '"&" joins two things. Write words on both sides of it.');
check('wir ~ sind',
      '    ^',
      '"~" stands right after a word. Put no blank before it.');
check('wir …30 sind',
      '    ^^^',
      'A gap holds 1 to 20 words. Write … for up to 8, or …3.');
check('wir (a | | b)',
      '    ^^^^^^^^^',
      'The brackets hold an empty choice. Write [a | b] if there may be nothing.');
check('ab* da',
      '^^^',
      '"ab*" is too short or too long for a part of a compound. Write three letters or more of one word.');
check('… , …',
      '^^^^^',
      'The pattern holds no word. Write the words of the phrase.');
check('wir … sind …',
      '^^^^^^^^^^^^',
      'A gap stands between words. Leave it out at the beginning and the end.');
check('wir ^ sind',
      '^^^^^^^^^^',
      '"^" stands at the beginning of a pattern and "$" at its end. Move it there.');
check('(a b | c d) (a b | c d) (a b | c d) (a b | c d) (a b | c d) (a b | c d) (a b | c d) (a b | c d) (a b | c d)',
      '^'.repeat(107),
      'This pattern stands for more than 400 phrases. Split it, or use fewer choices.');

test('what is wrong is left out and the rest still counts', () => {
  assert.deepEqual(readPattern('wir sind)', 'de').pattern.sequences, [[{ kind: 'word', forms: ['wir'] }, { kind: 'word', forms: ['sind'] }]]);
});

test('choices of one word are one element, so that patterns stay small', () => {
  assert.deepEqual(readPattern('(Müssen | sollen)', 'de').pattern.sequences, [[{ kind: 'word', forms: ['muessen', 'sollen'] }]]);
});
