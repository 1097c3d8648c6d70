import { settingsFileNames } from '../core/config/resolve-settings.ts';
import type { Host } from './host.ts';
import { pathOf } from './path-of.ts';

/** A settings file, `herzlich.yml`, above a file. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
}

/** How many folders up a settings file is looked for. */
const mostFolders = 40;

/**
 * Finds the settings files above a file: on disk up to the top of its repository, as the command line does, elsewhere up to the
 * workspace folder. Remembers them until told otherwise.
 */
export class ConfigFiles {
  readonly #host: Host;
  readonly #known = new Map<string, Promise<string | null>>();
  /** Addresses of the workspace folders, without a slash at the end. */
  roots: readonly string[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  /** Nearest first. */
  async above(uri: string): Promise<ConfigFile[]> {
    const found: ConfigFile[] = [];
    for (const folder of this.#foldersAbove(uri)) {
      for (const name of settingsFileNames) {
        const text = await this.#read(`${folder}/${name}`);
        if (text === null) continue;
        found.push({ uri: `${folder}/${name}`, text });
        break;
      }
      if (uri.startsWith('file:') && await this.#isRepository(folder)) break;
    }
    return found;
  }

  /** The path of a file in its workspace folder; where it is in none, its name. */
  shownPath(uri: string): string {
    const root = this.rootOf(uri);
    return root === undefined ? (pathOf(uri).split('/').at(-1) ?? '') : pathOf(uri).slice(pathOf(root).length + 1);
  }

  /** Where a new settings file belongs: in the workspace folder, or beside the file where there is none. */
  homeOf(uri: string): string {
    return `${this.rootOf(uri) ?? parentOf(uri) ?? ''}/${settingsFileNames[0] ?? ''}`;
  }

  forget(): void {
    this.#known.clear();
  }

  async #isRepository(folder: string): Promise<boolean> {
    // A worktree and a submodule have a file there, not a folder.
    return await this.#read(`${folder}/.git/HEAD`) !== null || await this.#read(`${folder}/.git`) !== null;
  }

  #read(uri: string): Promise<string | null> {
    let text = this.#known.get(uri);
    if (text === undefined) {
      text = this.#host.readText(uri).catch(() => null);
      this.#known.set(uri, text);
    }
    return text;
  }

  /** The workspace folder that holds a file. */
  rootOf(uri: string): string | undefined {
    return this.roots.filter(root => uri.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0];
  }

  #foldersAbove(uri: string): string[] {
    // An untitled letter lives in no folder; the workspace's own settings hold for it.
    if (uri.startsWith('untitled:')) return this.roots.slice(0, 1);
    const root = this.rootOf(uri);
    const folders: string[] = [];
    for (let folder = parentOf(uri); folder !== null && folders.length < mostFolders; folder = parentOf(folder)) {
      folders.push(folder);
      if (folder === root && !uri.startsWith('file:')) break;
    }
    return folders;
  }
}

/**
 *     file:///a/b.hbs  →  file:///a  →  file://  →  null
 */
function parentOf(uri: string): string | null {
  const path = uri.replace(/[?#].*$/su, '');
  const slash = path.lastIndexOf('/');
  const scheme = path.indexOf('://');
  if (slash <= 0 || (0 <= scheme && slash < scheme + 3)) return null;
  return path.slice(0, slash);
}

/** Is this the address of a settings file? */
export function isConfig(uri: string): boolean {
  return settingsFileNames.some(name => uri.endsWith(`/${name}`));
}
