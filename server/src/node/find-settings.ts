import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '../core/config/read-settings.ts';
import { resolveSettings, settingsFileNames, type SettingsFile } from '../core/config/resolve-settings.ts';
import type { Settings } from '../core/config/settings.ts';
import type { Problem } from '../core/text/problem.ts';
import { problemOf } from './problem-of.ts';
import { readShort } from './read-short.ts';
import { toSlashes } from './to-slashes.ts';

/** A settings file on this disk, with what is wrong in it. */
export interface FoundSettings extends SettingsFile {
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** What was said on the command line or in the editor, beside the files. */
export interface FindOptions {
  /** Only this settings file counts; `null` means none does. Left out, they are looked for. */
  readonly config?: string | null;
  /** Wins over all files. */
  readonly over?: Partial<Settings>;
  /** Rule ids and categories, so that misspelt ones are noticed. */
  readonly knownRules?: () => ReadonlySet<string>;
}

/**
 * Finds the settings for a file: those of its folder and the folders above, up to the top of the repository.
 * Remembers each folder; make a new one, or `forget`, when settings files change.
 */
export class SettingsFinder {
  readonly #options: FindOptions;
  readonly #folders = new Map<string, { readonly chain: readonly FoundSettings[]; readonly settings: Settings }>();
  readonly #read = new Map<string, FoundSettings | null>();

  constructor(options: FindOptions = {}) {
    this.#options = options;
  }

  /** The settings that hold for a file, by its absolute path. */
  settingsFor(file: string): Settings {
    return this.#folder(path.dirname(file)).settings;
  }

  /** Settings files that were read so far, in the order they were met. */
  files(): FoundSettings[] {
    return [...this.#read.values()].filter(found => found !== null);
  }

  forget(): void {
    this.#folders.clear();
    this.#read.clear();
  }

  #folder(folder: string): { readonly chain: readonly FoundSettings[]; readonly settings: Settings } {
    let known = this.#folders.get(folder);
    if (known === undefined) {
      const chain = this.#chain(folder);
      known = { chain, settings: resolveSettings(chain, this.#options.over) };
      this.#folders.set(folder, known);
    }
    return known;
  }

  #chain(folder: string): readonly FoundSettings[] {
    const { config } = this.#options;
    if (config === null) return [];
    if (config !== undefined) return this.#readFile(config) ?? [];
    const parent = path.dirname(folder);
    const above = parent === folder || existsSync(path.join(folder, '.git')) ? [] : this.#folder(parent).chain;
    for (const name of settingsFileNames) {
      const file = path.join(folder, name);
      if (!this.#read.has(file) && !statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
      return [...above, ...(this.#readFile(file) ?? [])];
    }
    return above;
  }

  #readFile(file: string): readonly [FoundSettings] | null {
    let found = this.#read.get(file);
    if (found === undefined) {
      found = this.#load(file);
      this.#read.set(file, found);
    }
    return found === null ? null : [found];
  }

  #load(file: string): FoundSettings {
    try {
      const source = readShort(file);
      return { path: toSlashes(file), source, ...readSettings(source, toSlashes(file), this.#options.knownRules?.()) };
    } catch (error) {
      return { path: toSlashes(file), source: '', settings: {}, problems: [problemOf(error)] };
    }
  }
}
