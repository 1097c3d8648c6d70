import type { Language } from '../language/language.ts';
import type { TokenizedText } from '../language/token.ts';
import { tokenize } from '../language/tokenize.ts';
import type { Reading } from '../prose/block.ts';

/** Characters of readings that are kept, twice over: enough for the longest letter at hand. More costs memory and saves no time. */
const mostCharacters = 250_000;

/**
 * Readings seen before, cut into sentences. A reading seen again gets the very object it had, so that whatever was
 * remembered of it (see `remember`) holds too: after a keystroke only the block under the cursor is new.
 * Invariant: readings with one object have the same text, language and placeholders.
 */
export class TextMemory {
  // Two generations: what was asked for lately outlives the older half, and nothing is forgotten all at once.
  #young = new Map<string, TokenizedText>();
  #old = new Map<string, TokenizedText>();
  #characters = 0;

  textOf(reading: Reading, language: Language): TokenizedText {
    const key = keyOf(reading, language);
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    // A slice of the key, because the reading is made of slices of its source, which would be kept as long as this.
    const text = this.#old.get(key) ?? tokenize(key.slice(key.length - reading.text.length), language, slotsOf(reading));
    this.#characters += key.length;
    if (mostCharacters < this.#characters) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#characters = key.length;
    }
    this.#young.set(key, text);
    return text;
  }
}

function keyOf({ runs, text }: Reading, language: Language): string {
  let key: string = language;
  for (const { kind, inReading, length, slot } of runs) if (kind === 'slot') key += ` ${inReading} ${length} ${slot?.means ?? ''} ${slot?.name ?? ''}\n`;
  return `${key}\n${text}`;
}

function slotsOf({ runs }: Reading): { start: number; end: number }[] {
  return runs.filter(run => run.kind === 'slot').map(run => ({ start: run.inReading, end: run.inReading + run.length }));
}
