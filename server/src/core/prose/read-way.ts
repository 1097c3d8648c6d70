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
  #text = '';
  readonly #runs: Growing[] = [];
  readonly #markup: Span[] = [];

  write(parts: readonly Part[], pick: (choice: ChoicePart) => number): void {
    for (const part of parts) {
      switch (part.kind) {
        case 'text':
          this.#writeText(part.text, part.start, part.end);
          break;
        case 'slot':
          this.#push({ inReading: this.#text.length, length: part.text.length, source: span(part), kind: 'slot', slot: part }, part.text);
          break;
        case 'line':
          this.#trimEnd();
          if (this.#text !== '') this.#push({ inReading: this.#text.length, length: 1, source: span(part), kind: 'line' }, '\n');
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

  #writeText(text: string, start: number, end: number): void {
    const verbatim = text.length === end - start;
    const ended = this.#text === '' || this.#text.endsWith(' ') || this.#text.endsWith('\n');
    if (ended && text.startsWith(' ')) {
      if (verbatim && text.length > 1) this.#writeText(text.slice(1), start + 1, end);
      return;
    }
    const last = this.#runs.at(-1);
    // A lone blank may be a line end in the source, so it is never verbatim.
    if (text === ' ') {
      this.#push({ inReading: this.#text.length, length: 1, source: { start, end }, kind: 'space' }, text);
    } else if (!verbatim) {
      this.#push({ inReading: this.#text.length, length: text.length, source: { start, end }, kind: 'entity' }, text);
    } else if (last?.kind === 'verbatim' && last.source.end === start) {
      last.length += text.length;
      last.source.end = end;
      this.#text += text;
    } else {
      this.#push({ inReading: this.#text.length, length: text.length, source: { start, end }, kind: 'verbatim' }, text);
    }
  }

  #push(run: Growing, text: string): void {
    this.#runs.push(run);
    this.#text += text;
  }

  #addMarkup(start: number, end: number): void {
    const last = this.#markup.at(-1);
    if (start >= end) return;
    if (last !== undefined && last.end === start) this.#markup[this.#markup.length - 1] = { start: last.start, end };
    else this.#markup.push({ start, end });
  }

  /** Takes back a blank, or a line end, that nothing follows. */
  #trimEnd(): void {
    while (this.#text.endsWith(' ') || this.#text.endsWith('\n')) {
      const last = this.#runs.at(-1);
      if (last === undefined || last.kind === 'slot') return;
      if (last.length === 1) this.#runs.pop();
      else {
        last.length -= 1;
        last.source.end -= 1;
      }
      this.#text = this.#text.slice(0, -1);
    }
  }

  finish(conditions: readonly Condition[]): Reading {
    this.#trimEnd();
    return { conditions, text: this.#text, runs: this.#runs, markup: this.#markup };
  }
}

function span(part: Span): { start: number; end: number } {
  return { start: part.start, end: part.end };
}
