import type { Span } from '../text/span.ts';
import type { ChoicePart, Condition, Part, Reading, Run } from './block.ts';

/** One way through the choices of a block: the arm of each, and the truth that led there. */
export interface Way {
  readonly picks: readonly number[];
  readonly truth: Map<string, boolean>;
}

/** Read a block with the arm that `pick` says of each choice. */
export function readWay(parts: readonly Part[], pick: (choice: ChoicePart) => number, conditions: readonly Condition[]): Reading {
  const writer = new ReadingWriter();
  writer.write(parts, pick);
  return writer.finish(conditions);
}

/** A run that may still grow. */
interface Growing extends Run {
  length: number;
  readonly source: { readonly start: number; end: number };
}

class ReadingWriter {
  /** The reading so far. Asked of one growing string, how it ends would copy it each time. */
  readonly #chunks: string[] = [];
  #length = 0;
  readonly #runs: Growing[] = [];
  readonly #markup: Span[] = [];

  write(parts: readonly Part[], pick: (choice: ChoicePart) => number): void {
    for (const part of parts) {
      switch (part.kind) {
        case 'text':
          if (part.from === undefined) this.#writeText(part.text, part.start, part.end, part.isDecoded);
          else this.#writePartial(part.text, part.start, part.end);
          break;
        case 'slot':
          this.#push({ inReading: this.#length, length: part.text.length, source: span(part), kind: 'slot', slot: part }, part.text);
          break;
        case 'line':
          this.#trimEnd();
          if (0 < this.#length) this.#push({ inReading: this.#length, length: 1, source: span(part), kind: 'line' }, '\n');
          break;
        case 'markup':
          this.#addMarkup(part.start, part.end);
          break;
        default:
          this.#writeChoice(part, pick);
      }
    }
  }

  /** The tags around the arm that is read, and the arms that are not, count as markup. */
  #writeChoice(choice: ChoicePart, pick: (choice: ChoicePart) => number): void {
    const chosen = choice.arms[pick(choice)]?.parts ?? [];
    const first = chosen[0];
    const last = chosen.at(-1);
    if (first === undefined || last === undefined) {
      this.#addMarkup(choice.start, choice.end);
      return;
    }
    this.#addMarkup(choice.start, first.start);
    this.write(chosen, pick);
    this.#addMarkup(last.end, choice.end);
  }

  #writeText(text: string, start: number, end: number, isDecoded = false): void {
    const verbatim = text.length === end - start && !isDecoded;
    if (this.#isEnded() && text.startsWith(' ')) {
      if (verbatim && text.length > 1) this.#writeText(text.slice(1), start + 1, end);
      return;
    }
    const last = this.#runs.at(-1);
    // A lone blank may be a line end in the source, so it is never verbatim.
    if (text === ' ') {
      this.#push({ inReading: this.#length, length: 1, source: { start, end }, kind: 'space' }, text);
    } else if (!verbatim) {
      this.#push({ inReading: this.#length, length: text.length, source: { start, end }, kind: 'entity' }, text);
    } else if (last?.kind === 'verbatim' && last.source.end === start) {
      last.length += text.length;
      last.source.end = end;
      this.#chunks.push(text);
      this.#length += text.length;
    } else {
      this.#push({ inReading: this.#length, length: text.length, source: { start, end }, kind: 'verbatim' }, text);
    }
  }

  #writePartial(text: string, start: number, end: number): void {
    const kept = this.#isEnded() ? text.trimStart() : text;
    if (kept !== '') this.#push({ inReading: this.#length, length: kept.length, source: { start, end }, kind: 'partial' }, kept);
  }

  #push(run: Growing, text: string): void {
    this.#runs.push(run);
    this.#chunks.push(text);
    this.#length += text.length;
  }

  /** Nothing is read yet, or a blank or line end was last; another blank would be one too many. */
  #isEnded(): boolean {
    return this.#length === 0 || this.#endsBlank();
  }

  #endsBlank(): boolean {
    if (this.#runs.at(-1)?.kind === 'slot') return false;
    const chunk = this.#chunks.at(-1);
    return chunk !== undefined && (chunk.endsWith(' ') || chunk.endsWith('\n'));
  }

  #addMarkup(start: number, end: number): void {
    const last = this.#markup.at(-1);
    if (start >= end) return;
    if (last !== undefined && last.end === start) this.#markup[this.#markup.length - 1] = { start: last.start, end };
    else this.#markup.push({ start, end });
  }

  /** Takes back a blank, or a line end, that nothing follows. */
  #trimEnd(): void {
    while (this.#endsBlank()) {
      const last = this.#runs.at(-1);
      const chunk = this.#chunks.pop();
      if (last === undefined || chunk === undefined) return;
      if (chunk.length > 1) this.#chunks.push(chunk.slice(0, -1));
      this.#length -= 1;
      if (last.length === 1) this.#runs.pop();
      else {
        last.length -= 1;
        if (last.kind === 'verbatim') last.source.end -= 1;
      }
    }
  }

  finish(conditions: readonly Condition[]): Reading {
    this.#trimEnd();
    return { conditions, text: this.#chunks.join(''), runs: this.#runs, markup: this.#markup };
  }
}

function span(part: Span): { start: number; end: number } {
  return { start: part.start, end: part.end };
}
