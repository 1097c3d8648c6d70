import type { Span } from '../../server/src/core/text/span.ts';

/** A text whose «marks» have been taken off, with the spans they enclosed. `\«` and `\»` stand for themselves. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Take the marks off: "Have «you failed to» pay" → the text and one span. Marks may nest. */
export function readMarks(marked: string): Marked {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at += 1) {
    const mark = marked[at] ?? '';
    if (mark === '\\' && /[«»]/u.test(marked[at + 1] ?? '')) {
      text += marked[at + 1];
      at += 1;
    } else if (mark === '«') open.push(text.length);
    else if (mark === '»') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += mark;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** Put marks around the spans, as copy for a failure to show. */
export function writeMarks(text: string, spans: readonly Span[]): string {
  let result = '';
  for (let at = 0; at <= text.length; at += 1) {
    for (const span of spans) if (span.end === at && span.start < at) result += '»';
    for (const span of spans) if (span.start === at) result += '«';
    const mark = text[at] ?? '';
    result += mark === '«' || mark === '»' ? `\\${mark}` : mark;
  }
  return result;
}
