import assert from 'node:assert/strict';
import type { Part, Prose } from '../../../server/src/core/prose/block.ts';
import { wordSpans } from '../../../server/src/core/prose/describe-prose.ts';
import { listReadings } from '../../../server/src/core/prose/list-readings.ts';
import { sourceSpans } from '../../../server/src/core/prose/source-spans.ts';
import type { Template } from '../../../server/src/core/template/template.ts';

/** What must hold of prose and its source. A byte order mark amid the text is a character like any other, and no blank. */
export function assertSound(template: Template, prose: Prose): void {
  const { source } = template;
  let before = 0;
  for (const block of prose.blocks) {
    assert.ok(before <= block.start && block.start <= block.end && block.end <= source.length, `block ${block.start}–${block.end} is in order`);
    before = block.start;
    assertParts(block.parts, source);
    const spans = wordSpans(block.parts);
    spans.forEach(([start, end], index) => assert.ok(start < end && (spans[index - 1]?.[1] ?? 0) <= start, 'spans ascend'));
    const { readings } = listReadings(block);
    assert.ok(readings.length <= 16);
    for (const reading of readings) {
      let at = 0;
      for (const run of reading.runs) {
        assert.equal(run.inReading, at, 'runs lie end to end');
        at += run.length;
        const read = reading.text.slice(run.inReading, at);
        if (run.kind === 'verbatim' || run.kind === 'slot') assert.equal(read, source.slice(run.source.start, run.source.end), 'a verbatim run is the same on both sides');
        if (run.kind === 'space') assert.equal(read, ' ');
      }
      assert.equal(at, reading.text.length);
      if (reading.runs[0]?.kind !== 'slot') assert.doesNotMatch(reading.text, /^[^\S\ufeff]/u, 'no blanks at the start');
      if (reading.runs.at(-1)?.kind !== 'slot') assert.doesNotMatch(reading.text, /[^\S\ufeff]$/u, 'no blanks at the end');
      assert.ok(!/ {2}/.test(reading.runs.map(run => run.kind === 'slot' ? 'x' : reading.text.slice(run.inReading, run.inReading + run.length)).join('')), 'blanks are folded');
      const found = sourceSpans(reading, { start: 0, end: reading.text.length });
      for (const span of found) assert.ok(spans.some(([start, end]) => start <= span.start && span.end <= end), 'source spans are words');
    }
  }
}

function assertParts(parts: readonly Part[], source: string): void {
  for (const part of parts) {
    if (part.kind === 'choice') for (const arm of part.arms) assertParts(arm.parts, source);
    else if (part.kind === 'slot') assert.equal(part.text, source.slice(part.start, part.end));
    else if (part.kind === 'text' && part.isDecoded !== true && part.text.length === part.end - part.start && part.text !== ' ') assert.equal(part.text, source.slice(part.start, part.end));
  }
}
