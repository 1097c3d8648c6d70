import type { Span } from './span.ts';

/** Something a reader of input could not make sense of. `span` counts in the input, if a place is known. */
export interface Problem {
  readonly message: string;
  readonly span?: Span;
}
