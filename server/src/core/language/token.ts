import type { Span } from '../text/span.ts';

/**
 * A word, number, mark or slot. Spans count in the reading.
 *
 * `folded` is what patterns compare: NFC, lower case, `ß`→`ss`, `ä ö ü`→`ae oe ue`, soft hyphens and zero-width
 * characters left out, `’`→`'`. A contraction is one token (`you're`); a hyphenated compound is one token
 * (`schufa-eintrag`), and so is a gendered form (`kund:innen`, whichever way it was written). A slot folds to nothing.
 * A run of one mark is one token (`!!!`); signs that are spoken (`€`, `%`, `§`, `&`) are words.
 */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark' | 'slot' | 'url';
  readonly folded: string;
  /** The number of `folded` (see `formOf`); of a slot, that of the placeholder as it stands behind a brace. */
  readonly form: number;
  /** The first letter is upper case. */
  readonly capital: boolean;
  /** Two letters or more, all upper case. */
  readonly shouted: boolean;
  /** What a slot stands for, if the caller knows: `date`, `amount`, `name` … */
  readonly means?: string;
}

/** A placeholder in a reading; `means` is its guessed meaning. */
export interface SlotSpan extends Span {
  readonly means?: string;
}

/** Half-open both ways: characters of the reading, and indices into the tokens. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/** A reading cut into sentences and tokens. */
export interface TokenizedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}
