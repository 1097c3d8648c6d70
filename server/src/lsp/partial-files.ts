import { findPartialNames, partialPaths } from '../core/template/partial-names.ts';
import type { Host } from './host.ts';

/** The text of a partial by its name, or `null` where no file has it. */
export type PartialText = (name: string) => string | null;

/** How many folders up partials are looked for, the letter's own counted. */
const mostFolders = 6;

/** Partials call partials; no letter has more of them than this. */
const mostPartials = 60;

/** Finds the files of partials beside an open letter, and in the folders above up to its workspace folder. */
export class PartialFiles {
  readonly #host: Host;
  readonly #known = new Map<string, Promise<string | null>>();
  /** Every address that was asked for: if one of them changes, so may the answer. */
  readonly #asked = new Set<string>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Read what a letter calls, and what that calls in turn. `undefined` for a letter that calls nothing. */
  async load(source: string, uri: string, roots: readonly string[]): Promise<PartialText | undefined> {
    const texts = new Map<string, string | null>();
    let names = findPartialNames(source);
    if (names.length === 0) return undefined;
    while (0 < names.length && texts.size < mostPartials) {
      const found = await Promise.all(names.map(name => this.#find(name, uri, roots)));
      names.forEach((name, at) => texts.set(name, found[at] ?? null));
      names = [...new Set(found.flatMap(text => (text === null ? [] : findPartialNames(text))))].filter(name => !texts.has(name));
    }
    return name => texts.get(name) ?? null;
  }

  /** True if the file is a partial that some letter calls, or would be if it were there. */
  holds(uri: string): boolean {
    return this.#asked.has(uri);
  }

  forget(): void {
    this.#known.clear();
    this.#asked.clear();
  }

  #find(name: string, uri: string, roots: readonly string[]): Promise<string | null> {
    const key = `${parentOf(uri)}\n${endingOf(uri)}\n${name}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#look(name, uri, roots);
      this.#known.set(key, known);
    }
    return known;
  }

  async #look(name: string, uri: string, roots: readonly string[]): Promise<string | null> {
    const root = roots.filter(one => uri.startsWith(`${one}/`)).sort((a, b) => b.length - a.length)[0];
    let folder = parentOf(uri);
    for (let up = 0; up < mostFolders && folder !== ''; up += 1) {
      const places = partialPaths(name, uri).map(path => `${folder}/${path}`).filter(place => place !== uri);
      for (const place of places) this.#asked.add(place);
      const texts = await Promise.all(places.map(place => this.#host.readText(place).catch(() => null)));
      const text = texts.find(one => one !== null);
      if (text !== undefined && text !== null) return text;
      // Outside of every workspace folder only the letter's own folder is asked.
      if (root === undefined || folder === root) break;
      folder = parentOf(folder);
    }
    return null;
  }
}

function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function endingOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return name.slice(name.indexOf('.'));
}
