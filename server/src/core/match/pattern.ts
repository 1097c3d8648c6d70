/**
 * A phrase pattern, read from its notation (see rules/README.md).
 * A pattern is a list of alternatives, each a sequence of elements.
 */
export interface Pattern {
  /** The notation, for messages; empty for the built-in rules, which are read before they are bundled. */
  readonly source: string;
  readonly sequences: readonly Sequence[];
}

/** Elements one after the other. */
export type Sequence = readonly Element[];

/** One step of a pattern. */
export type Element =
  /** One token with any of these folded forms. */
  | { readonly kind: 'word'; readonly forms: readonly string[] }
  /** Part of a compound: `*mahnung` (end), `mahn*` (start), `*mahn*` (inside). */
  | { readonly kind: 'compound'; readonly parts: readonly string[]; readonly at: CompoundPlace }
  /** One token of a class: SIE, IHNEN, SLOT, NUM … */
  | { readonly kind: 'class'; readonly name: ClassName }
  /** Up to `most` words, numbers or slots of the same sentence. The gap of `A & B` is not captured and stays in its clause. */
  | { readonly kind: 'gap'; readonly most: number; readonly captured: boolean }
  | { readonly kind: 'sentence-start' }
  | { readonly kind: 'sentence-end' }
  /** A mark, the sentence end or a conjunction comes next: where the particle of a separable verb stands. */
  | { readonly kind: 'clause-end' };

/** Where in a compound the written word stands: `*mahnung` at its end, `mahn*` at its start, `*mahn*` anywhere. */
export type CompoundPlace = 'start' | 'end' | 'inside';

/** Classes a rule may name; a date, an amount or a term is spelled out as several of the small ones below. */
export const classNames = [
  'SIE', 'SIE_AKK', 'IHNEN', 'IHR', 'WIR', 'UNS', 'UNSER', 'YOU', 'YOUR', 'WE', 'US', 'OUR', 'SLOT', 'NUM', 'DATE', 'AMOUNT', 'TERM',
] as const;

/** Classes of one token that only dates, amounts and terms are made of. */
export const partClassNames = ['DAY', 'MONTH', 'YEAR', 'SUM', 'CURRENCY', 'COUNT', 'UNIT', 'WORKING'] as const;

/** A class of tokens, such as `NUM` or `SIE`. */
export type ClassName = (typeof classNames)[number] | (typeof partClassNames)[number];
