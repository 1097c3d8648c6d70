import type { Edit } from '../../text/edit.ts';
import type { Severity } from '../../rule/rule.ts';
import type { Span } from '../../text/span.ts';
import type { Related } from '../finding.ts';
import type { Found } from '../merge-readings.ts';
import type { LetterView, Passage } from '../passage.ts';
import type { WarmSignal } from '../warmth.ts';

/** What a signal of a whole letter looks at. */
export interface LetterContext {
  readonly letter: LetterView;
  /** The cold wording found, past settings. */
  readonly found: readonly Found[];
  /** The warm gestures the letter makes. */
  readonly warm: ReadonlySet<WarmSignal>;
}

/** A signal is there: where a writer would mend it, and how. */
export interface SignalMark {
  /** In source offsets. */
  readonly at: Span;
  /** Puts a text of the rule's into the letter; `null` where the format does not allow it. */
  readonly insert?: (text: string) => Edit | null;
  /** Writes a text of the rule's over this passage. */
  readonly rewrite?: Passage;
  readonly related?: readonly Related[];
  readonly severity?: Severity;
}

/** Says what a whole letter lacks, or `null` where nothing is amiss. */
export type Signal = (context: LetterContext) => SignalMark | null;
