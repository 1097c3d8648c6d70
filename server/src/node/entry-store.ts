import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const dayInMs = 86_400_000;
/** Entries that nobody asked for in so many days are taken out. */
const mostDays = 30;

/**
 * Texts on disk under names that are hashes. Each entry begins with the hash of its own text, so that a torn or altered one is
 * noticed and counts as missing. Several processes may share a folder. Nothing here ever throws: a store that cannot be
 * read or written remembers nothing.
 */
export class EntryStore {
  readonly #folder: string;
  readonly #now: number;
  #isTidy = false;

  constructor(folder: string, now = Date.now()) {
    this.#folder = folder;
    this.#now = now;
  }

  get(name: string): string | null {
    try {
      const file = this.#file(name);
      const entry = readFileSync(file, 'utf8');
      const text = entry.slice(65);
      if (entry.slice(0, 64) !== hashOf(text)) return null;
      if (dayInMs < this.#now - statSync(file).mtimeMs) utimesSync(file, new Date(this.#now), new Date(this.#now));
      return text;
    } catch {
      return null;
    }
  }

  put(name: string, text: string): void {
    const file = this.#file(name);
    const beside = `${file}.${process.pid}`;
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(beside, `${hashOf(text)}\n${text}`);
      renameSync(beside, file);
      this.#tidy();
    } catch {
      try {
        unlinkSync(beside);
      } catch {
        // It was never made.
      }
    }
  }

  /** Each writer looks after one part of the store in 256, so that none has much to do. */
  #tidy(): void {
    if (this.#isTidy) return;
    this.#isTidy = true;
    const folder = path.join(this.#folder, (this.#now % 256).toString(16).padStart(2, '0'));
    try {
      for (const name of readdirSync(folder)) {
        const file = path.join(folder, name);
        if (mostDays * dayInMs < this.#now - statSync(file).mtimeMs) unlinkSync(file);
      }
    } catch {
      // The part holds nothing yet, or somebody else tidies it.
    }
  }

  #file(name: string): string {
    return path.join(this.#folder, name.slice(0, 2), name.slice(2));
  }
}

/** One name for several texts; which text ends where makes a difference. */
export function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) {
    if (1 < texts.length) hash.update(`${text.length}\n`);
    hash.update(text);
  }
  return hash.digest('hex');
}
