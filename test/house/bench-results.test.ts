import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Results } from '../bench/results.ts';
import { isBroken, isMissed, type Goal, type Section } from '../bench/section.ts';

const goal = (measured: number): Goal => ({ what: 'keystroke in 10 KB md', measured, unit: 'ms', budget: 3 });
const section = (measured: number): Section => ({ about: 'Typing.', columns: ['text', 'p99'], rows: [{ cells: ['10 KB | md', `${measured} ms`], goals: [goal(measured)] }] });
const titles = ['Starting', 'Typing'];

test('a missed goal is listed, and what a person wrote about it is kept while it is missed', () => {
  const first = new Results('');
  assert.deepEqual(first.put('Typing', 'two cores', section(5)).map(({ what }) => what), ['keystroke in 10 KB md']);
  const page = first.page('# Speed', titles);
  assert.match(page, /^# Speed\n\n## Typing\n\nTyping\. \(two cores\)\n\n\| text \| p99 \|\n\| --- \| --- \|\n\| 10 KB \\\| md ✖ \| 5 ms \|\n\nMissed:\n\n- \*\*keystroke in 10 KB md\*\* is 5\.00 ms, the budget 3 ms\. Why: Not explained yet\.\n$/u);

  const second = new Results(page.replace('Not explained yet.', 'Markdown is parsed anew. Next: by stretches.'));
  assert.deepEqual(second.put('Typing', 'two cores', section(4)), [], 'explained already');
  assert.match(second.page('# Speed', titles), /is 4\.00 ms, the budget 3 ms\. Why: Markdown is parsed anew\. Next: by stretches\.\n/u);

  assert.deepEqual(second.put('Typing', 'two cores', section(2)), []);
  assert.doesNotMatch(second.page('# Speed', titles), /Missed|Markdown is parsed anew/u);
});

test('parts that did not run keep their tables', () => {
  const first = new Results('');
  first.put('Typing', 'two cores', section(2));
  const second = new Results(first.page('# Speed', titles));
  second.put('Starting', 'four cores', { about: 'Starting.', columns: ['program'], rows: [{ cells: ['herzlich'] }] });
  assert.match(second.page('# Speed', titles), /## Starting\n[\s\S]*## Typing\n[\s\S]*2 ms/u);
});

test('the check looks at ratios and sizes, and holds them against their guard', () => {
  const ratio: Goal = { what: 'reading', measured: 5, unit: '×', budget: 4, guard: 8 };
  assert.ok(isMissed(ratio) && !isBroken(ratio));
  assert.ok(isBroken({ ...ratio, measured: 9 }));
  assert.ok(isBroken({ what: 'size', measured: 700, unit: 'KB', budget: 600 }));
  assert.ok(isMissed(goal(50)) && !isBroken(goal(50)), 'a time is never checked');
  assert.ok(isMissed({ what: 'speed', measured: 5, unit: 'MB/s', budget: 10, isLeast: true }));
});
