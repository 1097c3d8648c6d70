import assert from 'node:assert/strict';
import { readPatch, unpatch } from '../../../../server/src/node/read-patch.ts';
import type { Target } from '../target.ts';

const after = 'Hallo {{name}},\nbitte zahlen Sie bis {{datum}}.\nDanke.\n\nViele Grüße\n';

/** Any diff is read; its hunks count from 0 and add up; a patch that fits can be taken back, and one that does not is refused. */
export const diff: Target = {
  name: 'diff',
  seeds: () => [
    'diff --git a/brief.md b/brief.md\n--- a/brief.md\n+++ b/brief.md\n@@ -1,5 +1,5 @@\n Hallo {{name}},\n-zahlen Sie sofort.\n+bitte zahlen Sie bis {{datum}}.\n Danke.\n \n Viele Grüße\n\\ No newline at end of file\n',
    '--- "a/m\\303\\274ll.md"\t2026-11-21\n+++ /dev/null\n@@ -1 +0,0 @@\n-weg\n', '--- a\r\n+++ b\r\n@@ -0,0 +1,2 @@\r\n+eins\r\n+zwei\r\n',
  ],
  words: ['--- a/', '+++ b/', '/dev/null', '@@ -', ' +', ' @@', ',0', '\n+', '\n-', '\n ', '\\ No newline', '"', '\\303', '\\', '\t', '-1', '99999999999999999999'],
  run(input) {
    for (const { hunks } of readPatch(input)) {
      for (const { newStart, lines } of hunks) {
        assert.ok(Number.isInteger(newStart) && -1 <= newStart, `a hunk starts at ${newStart}`);
        for (const { text } of lines) assert.ok(!text.includes('\n'));
      }
      const before = unpatch(after, hunks);
      const changed = hunks.some(hunk => hunk.lines.some(line => line.kind !== ' '));
      if (before !== null && !changed) assert.equal(before, after, 'a patch without changes changes nothing');
      if (before !== null) {
        const sum = hunks.flatMap(hunk => hunk.lines).reduce((total, line) => total + (line.kind === '-' ? 1 : line.kind === '+' ? -1 : 0), 0);
        assert.equal(before.split('\n').length, after.split('\n').length + sum, 'lines are neither lost nor doubled');
      }
    }
  },
};
