import type { Reading, Run } from '../prose/block.ts';
import { isForeign } from '../prose/source-spans.ts';
import type { Span } from '../text/span.ts';

/** The source a span of the reading came from, everything in between included. */
export function toSource(reading: Reading, span: Span): Span {
  const own = withoutPartials(reading, span);
  if (own !== span) return toSource(reading, own);
  const first = runAt(reading, span.start);
  if (first === undefined) return { start: 0, end: 0 };
  const start = first.kind === 'verbatim' ? first.source.start + Math.min(span.start - first.inReading, first.length) : first.source.start;
  if (span.end <= span.start) return { start, end: start };
  const last = runAt(reading, span.end - 1) ?? first;
  const end = last.kind === 'verbatim' ? last.source.start + Math.min(span.end - last.inReading, last.length) : last.source.end;
  return { start, end: Math.max(start, end) };
}

/** The span without what partials brought at its ends: a finding belongs to the words of this file. */
function withoutPartials(reading: Reading, span: Span): Span {
  if (span.end <= span.start) return span;
  const first = runAt(reading, span.start);
  const last = runAt(reading, span.end - 1);
  if (first === undefined || last === undefined || first === last || (!isForeign(first) && !isForeign(last))) return span;
  let start = isForeign(first) ? first.inReading + first.length : span.start;
  let end = isForeign(last) ? last.inReading : span.end;
  while (start < end && reading.text[start] === ' ') start += 1;
  while (start < end && reading.text[end - 1] === ' ') end -= 1;
  return start < end ? { start, end } : span;
}

/** Where something is put in: before what follows, or right after what stands before it. */
export function placeAt(reading: Reading, offset: number, isBefore: boolean): Span {
  const { start, end } = isBefore || offset === 0 ? toSource(reading, { start: offset, end: offset }) : toSource(reading, { start: offset - 1, end: offset });
  return isBefore || offset === 0 ? { start, end: start } : { start: end, end };
}

/**
 * True if the span may be replaced as a whole: nothing but words, entities and white space stands there,
 * in one piece, in the reading and in the source.
 *
 *     pay {{amount}} <b>at</b> once
 *     ^^^ plain             ^^^^^^^ not: a tag stands between "at" and "once"
 */
export function isPlain(reading: Reading, span: Span): boolean {
  if (span.end <= span.start) return true;
  let at = runIndex(reading, span.start);
  let before: Run | undefined;
  for (; at < reading.runs.length; at += 1) {
    const run = reading.runs[at];
    if (run === undefined || span.end <= run.inReading) break;
    if (run.kind === 'slot' || run.kind === 'line' || run.kind === 'partial') return false;
    if (before !== undefined && before.source.end !== run.source.start) return false;
    before = run;
  }
  const source = toSource(reading, span);
  return !reading.markup.some(markup => markup.start < source.end && source.start < markup.end);
}

/** The slots of a reading that lie in the span. */
export function slotsIn(reading: Reading, span: Span): Run[] {
  return reading.runs.filter(run => run.kind === 'slot' && span.start <= run.inReading && run.inReading + run.length <= span.end);
}

/** The run that holds the offset; the last one for the end of the text. */
export function runAt(reading: Reading, offset: number): Run | undefined {
  return reading.runs[runIndex(reading, offset)];
}

function runIndex(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((reading.runs[middle]?.inReading ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
