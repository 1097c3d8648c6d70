import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { diffLists } from '../../../server/src/core/text/diff-lists.ts';

/** The new list, built from the old one and the changes. */
function replay(before: readonly string[], after: readonly string[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const change of diffLists(before, after)) {
    result.push(...before.slice(at, change.oldStart), ...after.slice(change.newStart, change.newEnd));
    at = change.oldEnd;
  }
  return [...result, ...before.slice(at)];
}

test('a changed, an added and a lost line are each one change', () => {
  assert.deepEqual(diffLists([...'abcdef'], [...'aXcdeYf']), [
    { oldStart: 1, oldEnd: 2, newStart: 1, newEnd: 2 },
    { oldStart: 5, oldEnd: 5, newStart: 5, newEnd: 6 },
  ]);
  assert.deepEqual(diffLists([...'abc'], [...'ac']), [{ oldStart: 1, oldEnd: 2, newStart: 1, newEnd: 1 }]);
  assert.deepEqual(diffLists([...'abc'], [...'abc']), []);
  assert.deepEqual(diffLists([], ['a']), [{ oldStart: 0, oldEnd: 0, newStart: 0, newEnd: 1 }]);
});

test('the changes always lead from the one to the other', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
  fc.assert(fc.property(list, list, (before, after) => {
    assert.deepEqual(replay(before, after), after);
  }));
});

test('lists with nothing in common are one change, and quickly', () => {
  const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`);
  const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`);
  assert.deepEqual(diffLists(before, after), [{ oldStart: 0, oldEnd: 20_000, newStart: 0, newEnd: 20_000 }]);
});
