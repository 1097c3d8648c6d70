/**
 * A phrase pattern, read from its notation (see rules/README.md).
 * A pattern is a list of alternatives, each a sequence of elements.
 */
export interface Pattern {
  /** The notation, for messages. */
  readonly source: string;
  readonly sequences: readonly (readonly Element[])[];
}

export type Element =
  /** One token with any of these folded forms. */
  | { readonly kind: 'word'; readonly forms: readonly string[] }
  /** Part of a compound: `*mahnung` (head), `mahn*` (modifier), `*mahn*`. */
  | { readonly kind: 'compound'; readonly part: string; readonly at: 'start' | 'end' | 'inside' }
  /** One token of a class: SIE, IHNEN, SLOT, NUM … */
  | { readonly kind: 'class'; readonly name: string }
  /** Up to `most` tokens of the same sentence; captured. */
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'sentence-start' }
  | { readonly kind: 'sentence-end' };
