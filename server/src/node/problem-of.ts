import type { Problem } from '../core/text/problem.ts';
import { reasonOf } from './reason.ts';

/** What the file system refused, as a problem of the file. */
export function problemOf(error: unknown): Problem {
  const { en, de } = reasonOf(error);
  return { message: en, german: de };
}
