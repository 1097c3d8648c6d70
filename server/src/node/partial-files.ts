import { existsSync } from 'node:fs';
import path from 'node:path';
import { partialPaths } from '../core/template/partial-names.ts';
import { listNames } from './list-names.ts';
import { readSource } from './read-source.ts';

/** The text of a partial by its name, or `null` where no file has it. */
export type PartialText = (name: string) => string | null;

/** How many folders up partials are looked for, the letter's own counted. */
const mostFolders = 6;

/** A partial is a few lines; what is longer is none. */
const mostBytes = 100_000;

const mostRemembered = 2_000;

/**
 * Finds the files of partials beside the letters that call them, and in the folders above up to the top of the repository.
 * Remembers folders and texts for as long as it lives: make a new one when files change.
 */
export class PartialFiles {
  readonly #folders = new Map<string, ReadonlySet<string>>();
  readonly #texts = new Map<string, string | null>();

  of(file: string): PartialText {
    const folder = path.dirname(file);
    const caller = path.basename(file);
    return name => {
      const key = `${folder}\n${caller.slice(caller.indexOf('.'))}\n${name}`;
      let text = this.#texts.get(key);
      if (text === undefined) {
        if (mostRemembered <= this.#texts.size) this.#texts.clear();
        text = this.#find(name, caller, folder, file);
        this.#texts.set(key, text);
      }
      return text;
    };
  }

  #find(name: string, caller: string, from: string, file: string): string | null {
    const wanted = partialPaths(name, caller);
    let folder = from;
    for (let up = 0; up < mostFolders; up += 1) {
      for (const one of wanted) {
        const at = path.join(folder, one);
        if (at === file || !this.#names(path.dirname(at)).has(path.basename(at))) continue;
        const source = readSource(at, mostBytes);
        if (!('unread' in source)) return source.text;
      }
      const parent = path.dirname(folder);
      if (parent === folder || existsSync(path.join(folder, '.git'))) return null;
      folder = parent;
    }
    return null;
  }

  /** The files in a folder. A listing costs less than the question for each name that a partial may have. */
  #names(folder: string): ReadonlySet<string> {
    let names = this.#folders.get(folder);
    if (names === undefined) {
      names = new Set(listNames(folder));
      this.#folders.set(folder, names);
    }
    return names;
  }
}
