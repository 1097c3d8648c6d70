import process from 'node:process';
import { closeSync, mkdirSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain-error.ts';
import { reasonOf } from './reason.ts';
import { toSlashes } from './to-slashes.ts';

/**
 * A file that appears only when it is whole: what is written goes beside it until `finish`. A link stays a link, and a pipe or
 * a device such as /dev/null is written into as it is: to put a file in its place would take it from everybody else.
 */
export class OutputFile {
  readonly #file: string;
  /** Where the text waits; `null` where it goes straight into its place. */
  readonly #beside: string | null;
  readonly #handle: number;
  #waiting: string[] = [];
  #length = 0;

  /** Throws what the file system throws. Folders above it are made. */
  constructor(file: string) {
    const stat = statSync(file, { throwIfNoEntry: false });
    this.#file = stat === undefined ? file : realpathSync(file);
    mkdirSync(path.dirname(this.#file), { recursive: true });
    this.#beside = stat === undefined || stat.isFile() ? path.join(path.dirname(this.#file), `.${path.basename(this.#file)}.${process.pid}.herzlich`) : null;
    this.#handle = openSync(this.#beside ?? this.#file, 'w');
  }

  write(text: string): void {
    this.#waiting.push(text);
    this.#length += text.length;
    if (64 * 1024 < this.#length) this.#flush();
  }

  /** Throws a PlainError, as `write` does, where the disk is full or gone. */
  finish(): void {
    this.#flush();
    this.#told(() => {
      closeSync(this.#handle);
      if (this.#beside !== null) renameSync(this.#beside, this.#file);
    });
  }

  /** Leave no trace. */
  discard(): void {
    try {
      if (this.#beside !== null) unlinkSync(this.#beside);
      closeSync(this.#handle);
    } catch {
      // Finished already, or gone.
    }
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting.join(''));
    this.#told(() => {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#handle, bytes, at);
    });
    this.#waiting = [];
    this.#length = 0;
  }

  #told(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw PlainError.of(toSlashes(path.relative(process.cwd(), this.#file)), reasonOf(error, 'write'));
    }
  }
}
