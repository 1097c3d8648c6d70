import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Level, Safety, Severity } from '../rule/rule.ts';

/** A way to mend a finding. Edits count in the source and only ever fall on words. */
export interface Fix {
  readonly title: string;
  readonly safety: Safety;
  /** Names of the tab stops the writer fills in; the edits' text holds them as `‹name›`. */
  readonly needs: readonly string[];
  readonly edits: readonly Edit[];
}

/** A place that explains the finding: the first du in a Sie letter. */
export interface Related extends Span {
  readonly message: string;
}

/** Cold wording, in source offsets. */
export interface Finding extends Span {
  readonly rule: string;
  readonly category: string;
  readonly level: Level;
  readonly severity: Severity;
  /** Up to three sentences: what stands here, why it hurts, what to do. */
  readonly message: string;
  /** The source in the span. */
  readonly text: string;
  /** The readings it stands in, "if overdue"; empty where it stands in all. */
  readonly readings: readonly string[];
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
  /** How many degrees warmer the letter would be without it; absent where there is no temperature, and for what a letter lacks. */
  readonly degrees?: number;
}
