import type { Language, Register } from '../language/language.ts';
import type { Span } from '../text/span.ts';

/** What a run of text is in its letter. */
export type Role =
  | 'subject' | 'preheader' | 'greeting' | 'heading' | 'body' | 'list-item' | 'table-cell' | 'button'
  | 'alt' | 'title' | 'closing' | 'signature' | 'legal-footer' | 'quote' | 'argument' | 'code';

/** What a slot stands for, guessed from its name. */
export type SlotMeaning = 'name' | 'salutation' | 'date' | 'amount' | 'number' | 'link' | 'phone' | 'other';

/** A condition and the truth a reading gives it. */
export interface Condition {
  readonly text: string;
  readonly holds: boolean;
}

/** A run of characters as read. Verbatim if `text` equals the source in the span, else one decoded entity or white space. */
export interface TextPart extends Span {
  readonly kind: 'text';
  readonly text: string;
  /** The partial it was read from; the span is then the tag that calls it. */
  readonly from?: string;
  /** As long as its source, and yet another sign: the brace that ends `\enquote{`. */
  readonly isDecoded?: true;
}

/** A placeholder, which stands for words nobody knows yet. */
export interface SlotPart extends Span {
  readonly kind: 'slot';
  /** The placeholder as it stands in the source. */
  readonly text: string;
  readonly name: string;
  readonly means: SlotMeaning;
  /** As in `TextPart`. */
  readonly from?: string;
}

/** Not read; kept so that a fix knows what it would cross. */
export interface MarkupPart extends Span {
  readonly kind: 'markup';
}

/** True if each character of the part is one of the source. */
export function isVerbatim(part: TextPart): boolean {
  return part.from === undefined && part.isDecoded !== true && part.text.length === part.end - part.start;
}

/** A line end the reader sees: `<br>`. */
export interface LinePart extends Span {
  readonly kind: 'line';
}

/** Alternatives inside a block: `{{#if x}}…{{else}}…{{/if}}`. */
export interface ChoicePart extends Span {
  readonly kind: 'choice';
  readonly arms: readonly Arm[];
}

/** One way through a choice. */
export interface Arm {
  readonly conditions: readonly Condition[];
  readonly parts: readonly Part[];
}

/** What a block is made of. */
export type Part = TextPart | SlotPart | MarkupPart | LinePart | ChoicePart;

/** A run of text as a person reads it. */
export interface Block extends Span {
  readonly role: Role;
  readonly language: Language;
  readonly parts: readonly Part[];
  /** Conditions of the branches the whole block stands in. */
  readonly under: readonly Condition[];
  /** False where words are not the letter's own: instruction to the clerk, quotation, code. `why` says which. */
  readonly judged: boolean;
  readonly why?: 'instruction' | 'quotation' | 'code' | 'not-a-letter' | 'off' | 'other-language';
}

/** Ties characters of a reading to the source. */
export interface Run {
  /** Offset in the reading where the run starts. */
  readonly inReading: number;
  /** Length in the reading. */
  readonly length: number;
  readonly source: Span;
  /** `verbatim`: same characters on both sides. `entity`: decoded. `space`: white space folded to one blank. `partial`: words of another file. */
  readonly kind: 'verbatim' | 'entity' | 'space' | 'slot' | 'line' | 'partial';
  readonly slot?: SlotPart;
}

/** One way through a block. */
export interface Reading {
  readonly conditions: readonly Condition[];
  /** White space is folded to single blanks, `\n` only at a `line`; slots stand as in the source. */
  readonly text: string;
  readonly runs: readonly Run[];
  /** Source spans of markup inside the block, in order: a fix must not cross one. */
  readonly markup: readonly Span[];
}

/** What is known of a file as a letter. */
export interface Letter {
  /** Reads as a letter at all; a file that does not is silent in folder scans. */
  readonly isLetter: boolean;
  /** Has a beginning and an end, so that what is missing can be said. Fragments and partials are not whole. */
  readonly isWhole: boolean;
  /** Signs for and against, for `herzlich read`: "has a greeting (line 3)". */
  readonly signs: readonly string[];
  /** reminder, dunning, refusal, security, legal … from front matter, settings, or a guess; `null` if unknown. */
  readonly kind: string | null;
  /** From the company to the customer, or the other way round (a consumer's letter to an authority). */
  readonly direction: 'to-customer' | 'from-customer';
}

/** A template as prose. Blocks are in source order. */
export interface Prose {
  readonly blocks: readonly Block[];
  readonly language: Language;
  readonly register: Register;
  readonly letter: Letter;
}
