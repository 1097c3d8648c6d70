// What is remembered is bounded, and what is beyond the bound is read as well as what is within.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import { tokenize } from '../../../server/src/core/language/tokenize.ts';
import { formOf, mostForms, noForm, textOfForm } from '../../../server/src/core/language/vocabulary.ts';
import type { Reading } from '../../../server/src/core/prose/block.ts';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { TextMemory } from '../../../server/src/core/review/text-memory.ts';

function readingOf(text: string): Reading {
  return { conditions: [], text, runs: [{ inReading: 0, length: text.length, source: { start: 0, end: text.length }, kind: 'verbatim' }], markup: [] };
}

test('a text seen lately is the same object, one seen long ago is forgotten', () => {
  const memory = new TextMemory();
  const first = memory.textOf(readingOf('Der Tisch ist da.'), 'de');
  assert.equal(memory.textOf(readingOf('Der Tisch ist da.'), 'de'), first);
  const filler = 'Wir liefern am Montag. '.repeat(400);
  for (let count = 0; count < 250; count += 1) memory.textOf(readingOf(`${count} ${filler}`), 'de');
  assert.notEqual(memory.textOf(readingOf('Der Tisch ist da.'), 'de'), first);
});

test('no more words are numbered than there is room for, and the others are judged too', () => {
  const known = formOf('termin');
  for (let count = 0; count < mostForms; count += 1) formOf(`wort${count}`);
  assert.equal(formOf('termin'), known);
  assert.equal(textOfForm(known), 'termin');
  assert.equal(formOf('neuling'), noForm);
  assert.deepEqual(tokenize('Neuling Termin', 'de', []).tokens.map(({ form }) => form), [noForm, known]);
  const source = '---\nlang: de\n---\n\nDaher werden wir rechtliche Schritte einleiten. Der Betrag ist bis Freitag zu zahlen.\n';
  const categories = new Reviewer(builtInRules).review(source, { path: 'letter.md', isArgument: true }).findings.map(({ category }) => category);
  for (const category of ['threat-legal', 'passive-obligation']) assert.ok(categories.includes(category), `${category} is not among ${categories.join(', ')}.`);
});
