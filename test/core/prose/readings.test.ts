import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverConditions } from '../../../server/src/core/prose/cover-conditions.ts';
import { listReadings } from '../../../server/src/core/prose/list-readings.ts';
import { markupIn, slotsIn, sourceOffset, sourceSpans } from '../../../server/src/core/prose/source-spans.ts';
import type { Block } from '../../../server/src/core/prose/block.ts';
import { read } from './picture.ts';

function firstBlock(source: string, path = 'letter.html'): Block {
  const [block] = read(source, path).blocks;
  assert.ok(block);
  return block;
}

test('any two conditions take all four pairs of values, in few rows', () => {
  for (let count = 1; count <= 126; count += 5) {
    const rows = coverConditions(count);
    assert.ok(rows.length <= 10, `${count} conditions need ${rows.length} rows`);
    for (let a = 0; a < count; a += 1) {
      for (let b = a + 1; b < count; b += 1) {
        assert.equal(new Set(rows.map(row => `${row[a]} ${row[b]}`)).size, 4, `${a} and ${b} of ${count}`);
      }
    }
  }
});

test('a hundred branches in one paragraph need at most ten readings', () => {
  const source = `<p>${Array.from({ length: 100 }, (_, at) => `Wort${at} {{#if c${at}}}ja{{else}}nein{{/if}}`).join(' ')}.</p>`;
  const { readings, capped } = listReadings(firstBlock(source));
  assert.ok(readings.length <= 10);
  assert.equal(capped, false);
});

test('every arm of an else-if chain is read, and every pair with its neighbour', () => {
  const source = '<p>{{#if a}}eins{{else if b}}zwei{{else if c}}drei{{else}}vier{{/if}} und {{#if d}}fünf{{else if e}}sechs{{else}}sieben{{/if}}</p>';
  const { readings, capped } = listReadings(firstBlock(source));
  assert.equal(capped, false);
  const texts = new Set(readings.map(reading => reading.text));
  for (const one of ['eins', 'zwei', 'drei', 'vier']) for (const other of ['fünf', 'sechs', 'sieben']) assert.ok(texts.has(`${one} und ${other}`), `${one} und ${other}`);
});

test('a chain of thirty arms is capped, and says so', () => {
  const arms = Array.from({ length: 30 }, (_, at) => `{{else if c${at}}}Arm ${at}`).join('');
  const { readings, capped } = listReadings(firstBlock(`<p>Immer {{#if x}}Anfang${arms}{{/if}}</p>`));
  assert.ok(readings.length <= 16);
  assert.equal(capped, true);
});

test('the span of a reading maps to the words in the source, and to nothing else', () => {
  const source = '<p>Wir <b>k&ouml;nnen</b>\n   {{name}} nicht&nbsp;{{#if x}}sofort{{/if}} helfen.</p>';
  const [reading] = listReadings(firstBlock(source)).readings;
  assert.ok(reading);
  assert.equal(reading.text, 'Wir können {{name}} nicht sofort helfen.');
  const spansOf = (text: string): string[] => {
    const start = reading.text.indexOf(text);
    return sourceSpans(reading, { start, end: start + text.length }).map(span => source.slice(span.start, span.end));
  };
  assert.deepEqual(spansOf('Wir können'), ['Wir ', 'k&ouml;nnen']);
  assert.deepEqual(spansOf('können {{name}} nicht'), ['k&ouml;nnen', '\n   ', ' nicht']);
  assert.deepEqual(spansOf('sofort helfen'), ['sofort', ' helfen']);
  assert.deepEqual(spansOf('ön'), ['&ouml;n']);
});

test('what a fix would cross is known', () => {
  const source = '<p>Zahlen <b>Sie</b> {{betrag}} jetzt{{#if x}} sofort{{/if}}.</p>';
  const [reading] = listReadings(firstBlock(source)).readings;
  assert.ok(reading);
  const all = { start: 0, end: reading.text.length };
  assert.deepEqual(markupIn(reading, all).map(span => source.slice(span.start, span.end)), ['<b>', '</b>', '{{#if x}}', '{{/if}}']);
  assert.deepEqual(markupIn(reading, { start: 0, end: 'Zahlen'.length }), []);
  assert.deepEqual(slotsIn(reading, all).map(slot => [slot.text, slot.means]), [['{{betrag}}', 'amount']]);
  assert.equal(sourceOffset(reading, reading.text.indexOf('jetzt')), source.indexOf('jetzt'));
});

test('a long nest of branches is read without an exception', () => {
  const source = `<p>${'{{#if a}}x '.repeat(3000)}${'{{/if}}'.repeat(3000)}</p>`;
  for (const block of read(source, 'letter.html').blocks) listReadings(block);
});
