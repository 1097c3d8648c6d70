import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Format, Piece } from './piece.ts';

/** One scalar of the front matter; `span` is the value in the source, quotes left out. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

/**
 * A source cut into pieces.
 * Invariant: pieces put end to end are the source, whatever the source.
 */
export interface Template {
  readonly source: string;
  readonly format: Format;
  /** Template dialects and placeholder profiles in use: `handlebars`, `liquid`, `brackets` … */
  readonly dialects: readonly string[];
  readonly pieces: readonly Piece[];
  readonly frontMatter: readonly FrontMatterEntry[];
  readonly problems: readonly Problem[];
}
