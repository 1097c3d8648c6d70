import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPatch, unpatch } from '../../../server/src/node/read-patch.ts';

const patch = `diff --git "a/m\\303\\274ll.md" "b/m\\303\\274ll.md"
--- "a/m\\303\\274ll.md"
+++ "b/m\\303\\274ll.md"
@@ -1,3 +1,3 @@
 Hello {{name}},
-pay within 14 days.
+pay within 7 days.
 Thank you.
--- a/old.md\t2026-11-21
+++ /dev/null
@@ -1 +0,0 @@
--- a line that looks like a header
\\ No newline at end of file
`;

test('names are unquoted, gone sides are null, and lines that look like headers stay lines', () => {
  assert.deepEqual(readPatch(patch).map(({ oldName, newName, hunks }) => [oldName, newName, hunks[0]?.lines.length]), [['müll.md', 'müll.md', 4], ['old.md', null, 1]]);
});

test('the earlier text comes back, whatever the line ends; a patch that does not fit gives nothing', () => {
  const hunks = readPatch(patch)[0]?.hunks ?? [];
  assert.equal(unpatch('Hello {{name}},\npay within 7 days.\nThank you.\n', hunks), 'Hello {{name}},\npay within 14 days.\nThank you.\n');
  assert.equal(unpatch('Hello {{name}},\r\npay within 7 days.\r\nThank you.\r\n', hunks), 'Hello {{name}},\r\npay within 14 days.\nThank you.\r\n');
  assert.equal(unpatch('Something else\n', hunks), null);
});

test('a hunk that goes back, or begins beyond the end, does not fit', () => {
  const back = [{ newStart: 1, lines: [{ kind: ' ' as const, text: 'two' }] }, { newStart: 0, lines: [{ kind: ' ' as const, text: 'one' }] }];
  assert.equal(unpatch('one\ntwo\n', back), null);
  assert.equal(unpatch('one\n', [{ newStart: 7, lines: [{ kind: '-', text: 'gone' }] }]), null);
});

test('what is no diff is passed over', () => {
  assert.deepEqual(readPatch('Hello\n@@ nothing @@\n--- alone\n'), []);
});
