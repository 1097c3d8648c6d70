import type { Reading, Run } from '../../core/prose/block.ts';
import type { Finding } from '../../core/review/finding.ts';
import type { Span } from '../../core/text/span.ts';
import type { Page } from '../protocol.ts';
import type { Reviewed } from '../session.ts';
import { toRange } from '../to-protocol.ts';

/** Writes a page line by line, and remembers which line tells of which place of the source. */
export class PageWriter {
  readonly #reviewed: Reviewed;
  readonly #lines: string[] = [];
  readonly #places: Page['places'][number][] = [];
  readonly #marks: Page['marks'][number][] = [];

  constructor(reviewed: Reviewed) {
    this.#reviewed = reviewed;
  }

  say(line: string, source?: Span): void {
    if (source !== undefined) this.#places.push({ line: this.#lines.length, source: toRange(this.#reviewed.document, source) });
    this.#lines.push(line);
  }

  /** A reading's text, indented, with the findings in it mirrored. */
  write(reading: Reading, indent: string, block: Span): void {
    let at = 0;
    for (const line of reading.text.split('\n')) {
      const end = at + line.length;
      const runs = reading.runs.filter(run => run.inReading < end && at < run.inReading + run.length);
      const first = runs[0];
      const last = runs.at(-1);
      this.#mirror(reading, at, end, indent.length);
      this.say(indent + line, first === undefined || last === undefined ? block : { start: first.source.start, end: last.source.end });
      at = end + 1;
    }
  }

  finish(): Page {
    return { text: `${this.#lines.join('\n')}\n`, places: this.#places, marks: this.#marks };
  }

  #mirror(reading: Reading, start: number, end: number, indent: number): void {
    for (const finding of this.#reviewed.review.findings) {
      const runs = reading.runs.filter(run => touches(run, finding));
      const first = runs[0];
      const last = runs.at(-1);
      if (first === undefined || last === undefined) continue;
      const from = Math.max(start, toReading(first, finding.start));
      const to = Math.min(end, toReading(last, finding.end));
      if (to <= from) continue;
      const line = this.#lines.length;
      this.#marks.push({
        range: { start: { line, character: from - start + indent }, end: { line, character: to - start + indent } },
        severity: finding.severity, message: finding.message, rule: finding.rule,
      });
    }
  }
}

function touches(run: Run, finding: Finding): boolean {
  return run.source.start < finding.end && finding.start < run.source.end;
}

/** Where a source offset stands in the reading; inside a run that is not verbatim, at its nearer end. */
function toReading(run: Run, at: number): number {
  if (at <= run.source.start) return run.inReading;
  if (run.source.end <= at) return run.inReading + run.length;
  return run.kind === 'verbatim' ? run.inReading + (at - run.source.start) : run.inReading;
}
