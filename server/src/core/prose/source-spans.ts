import type { Span } from '../text/span.ts';
import type { Reading, Run, SlotPart } from './block.ts';

/**
 * The smallest set of source ranges that holds the words of a span of a reading. Tags, slots and line ends between them are left out.
 *
 *     source   Wir <b>k&ouml;nnen</b> nicht      reading   Wir können nicht
 *              ^^^    ^^^^^^^^^^^    ^^^^^^                ^^^^^^^^^^^^^^^^
 */
export function sourceSpans(reading: Reading, span: Span): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const run of runsIn(reading, span)) {
    if (run.kind === 'slot' || run.kind === 'line' || run.kind === 'partial') continue;
    const { start, end } = sourceOf(run, span);
    const last = spans.at(-1);
    if (last !== undefined && last.end === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

/** The runs a span of a reading touches. */
function runsIn(reading: Reading, span: Span): Run[] {
  const found: Run[] = [];
  for (let at = firstRun(reading, span.start); at < reading.runs.length; at += 1) {
    const run = reading.runs[at];
    if (run === undefined || span.end <= run.inReading) break;
    if (span.start < run.inReading + run.length) found.push(run);
  }
  return found;
}

/** True if nothing in the span stands in this file itself: all of it was read from partials. */
export function isFromPartial(reading: Reading, span: Span): boolean {
  const runs = runsIn(reading, span);
  return 0 < runs.length && runs.every(isForeign);
}

/** A run of words or a slot that a partial brought. */
export function isForeign(run: Run): boolean {
  return run.kind === 'partial' || run.slot?.from !== undefined;
}

/** The slots a span of a reading touches. */
export function slotsIn(reading: Reading, span: Span): SlotPart[] {
  return runsIn(reading, span).flatMap(run => run.slot ?? []);
}

/** The whole stretch of source a span of a reading reaches over, tags between its words included; `null` for an empty span. */
function sourceReach(reading: Reading, span: Span): Span | null {
  const runs = runsIn(reading, span);
  const first = runs[0];
  const last = runs.at(-1);
  return first === undefined || last === undefined ? null : { start: sourceOf(first, span).start, end: sourceOf(last, span).end };
}

/** The markup that lies between the characters of a span: a fix of the span would cross it. */
export function markupIn(reading: Reading, span: Span): Span[] {
  const reach = sourceReach(reading, span);
  return reach === null ? [] : reading.markup.filter(markup => reach.start < markup.end && markup.start < reach.end);
}

/** Where a place of the reading is in the source: the offset before which something would be inserted. */
export function sourceOffset(reading: Reading, at: number): number | null {
  const run = reading.runs[firstRun(reading, at)];
  if (run !== undefined && at < run.inReading + run.length) return run.kind === 'verbatim' ? run.source.start + at - run.inReading : run.source.start;
  return reading.runs.at(-1)?.source.end ?? null;
}

/** What of a run's source the span takes: the same characters of a verbatim run, all of any other. */
function sourceOf(run: Run, span: Span): Span {
  if (run.kind !== 'verbatim') return run.source;
  const from = Math.max(0, span.start - run.inReading);
  const to = Math.min(run.length, span.end - run.inReading);
  return { start: run.source.start + from, end: run.source.start + to };
}

/** The index of the first run that ends after `at`. */
function firstRun(reading: Reading, at: number): number {
  let low = 0;
  let high = reading.runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = reading.runs[middle];
    if (run !== undefined && run.inReading + run.length <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
