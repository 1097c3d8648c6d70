import process from 'node:process';
import { closeSync, mkdirSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';

/** A file that appears only when it is whole: what is written goes beside it until `finish`. */
export class OutputFile {
  readonly #file: string;
  readonly #beside: string;
  readonly #handle: number;
  #waiting: string[] = [];
  #length = 0;

  /** Throws what the file system throws. Folders above it are made. */
  constructor(file: string) {
    this.#file = file;
    mkdirSync(path.dirname(file), { recursive: true });
    this.#beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.herzlich`);
    this.#handle = openSync(this.#beside, 'w');
  }

  write(text: string): void {
    this.#waiting.push(text);
    this.#length += text.length;
    if (64 * 1024 < this.#length) this.#flush();
  }

  finish(): void {
    this.#flush();
    closeSync(this.#handle);
    renameSync(this.#beside, this.#file);
  }

  /** Leave no trace. */
  discard(): void {
    try {
      closeSync(this.#handle);
      unlinkSync(this.#beside);
    } catch {
      // Finished already, or gone.
    }
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting.join(''));
    for (let at = 0; at < bytes.length;) at += writeSync(this.#handle, bytes, at);
    this.#waiting = [];
    this.#length = 0;
  }
}
