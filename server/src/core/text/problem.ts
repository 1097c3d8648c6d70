import type { Span } from './span.ts';

/** Something a reader of input could not make sense of. `span` counts in the input, if a place is known. */
export interface Problem {
  readonly message: string;
  /** The same in German. */
  readonly german?: string;
  readonly span?: Span;
}

/** The message in the language Herzlich speaks. */
export function problemText({ message, german }: Pick<Problem, 'message' | 'german'>, messages: 'de' | 'en'): string {
  return messages === 'de' ? german ?? message : message;
}
