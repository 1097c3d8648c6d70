import type { Span } from '../text/span.ts';

/** A pattern found in a reading. The span counts in the reading. */
export interface Match extends Span {
  /** The id the pattern was given to the matcher with. */
  readonly id: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Index into the sentences. */
  readonly sentence: number;
  /** What stood in the gaps, in order; may be empty spans. */
  readonly gaps: readonly Span[];
}
