import type { LetterChange } from '../core/review/compare/compare-letters.ts';

/** A letter that reads otherwise than before. */
export interface ChangedLetter extends LetterChange {
  readonly path: string;
  /** Where it was before it was renamed. */
  readonly oldPath: string | null;
  readonly sourceBefore: string;
  readonly sourceAfter: string;
  readonly isNew: boolean;
  readonly isGone: boolean;
}
