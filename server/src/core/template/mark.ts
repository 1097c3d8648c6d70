import type { Place } from './piece.ts';

/**
 * What a host format says of a stretch of text. What no mark covers is words.
 * Marks are in order and do not overlap. A break may be empty.
 */
export type Mark =
  | { readonly kind: 'markup' | 'line'; readonly start: number; readonly end: number; readonly name: string }
  /** What the comment says stands from `from` to `to`. */
  | { readonly kind: 'comment'; readonly start: number; readonly end: number; readonly from: number; readonly to: number }
  /** An entity or escape; `text` is what it stands for. */
  | { readonly kind: 'letter'; readonly start: number; readonly end: number; readonly text: string }
  /** A placeholder only the host can tell: a code span that holds no prose. */
  | { readonly kind: 'slot'; readonly start: number; readonly end: number; readonly name: string; readonly partial?: true }
  /** `isTag`: an HTML tag or part of one, so template tags in it are part of it. */
  | { readonly kind: 'break'; readonly start: number; readonly end: number; readonly place: Place; readonly aside?: 'begins' | 'ends'; readonly isTag?: boolean };
