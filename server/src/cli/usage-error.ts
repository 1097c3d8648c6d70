import { PlainError } from '../node/plain-error.ts';

/** Something on the command line that cannot be followed. The exit code is 2. */
export class UsageError extends PlainError {
  override readonly name: string = 'UsageError';
}
