import type { Reason } from './reason.ts';

/** Something that cannot be done, said in a line that is all the user needs to see. */
export class PlainError extends Error {
  override readonly name: string = 'PlainError';
  /** The same line in German. */
  readonly german: string;

  constructor(message: string, german = message) {
    super(message);
    this.german = german;
  }

  /** What cannot be done with a file: the line is its name and why. */
  static of(file: string, because: Reason): PlainError {
    return new PlainError(`${file} ${because.en}`, `${file} ${because.de}`);
  }
}
