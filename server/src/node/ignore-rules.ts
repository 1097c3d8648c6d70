import { statSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readShort } from './read-short.ts';
import { repositoryTop } from './repository-top.ts';
import { toSlashes } from './to-slashes.ts';

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * What git leaves out, for one walk through a folder: `.gitignore` of every folder from the repository's top down,
 * and `.git/info/exclude`. The nearest file decides, as in git.
 */
export class IgnoreRules {
  readonly #layers: readonly Rules[];

  private constructor(layers: readonly Rules[]) {
    this.#layers = layers;
  }

  /** The rules that hold above a folder. None, if the folder itself is left out: whoever names it wants it read. */
  static above(folder: string): IgnoreRules {
    const top = repositoryTop(folder);
    if (top === null || top === folder) return new IgnoreRules(top === null ? [] : excludes(top));
    let rules = new IgnoreRules(excludes(top));
    const steps = path.relative(top, folder).split(path.sep);
    for (let depth = 0; depth < steps.length; depth += 1) {
      rules = rules.entering(path.join(top, ...steps.slice(0, depth)));
      if (rules.ignores(path.join(top, ...steps.slice(0, depth + 1)), true)) return new IgnoreRules([]);
    }
    return rules;
  }

  /** These rules and those of the folder's own `.gitignore`. */
  entering(folder: string): IgnoreRules {
    const layer = readRules(path.join(folder, '.gitignore'), folder);
    return layer === null ? this : new IgnoreRules([...this.#layers, layer]);
  }

  ignores(file: string, isFolder: boolean): boolean {
    for (let at = this.#layers.length - 1; 0 <= at; at -= 1) {
      const layer = this.#layers[at];
      if (layer === undefined) continue;
      const verdict = layer.rules.test(toSlashes(path.relative(layer.folder, file)) + (isFolder ? '/' : ''));
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  }
}

function excludes(top: string): Rules[] {
  const git = path.join(top, '.git');
  let folder = git;
  if (!statSync(git, { throwIfNoEntry: false })?.isDirectory()) {
    // A linked work tree or submodule: ".git" is a file that says where the repository is kept.
    const said = /^gitdir:\s*(.+)$/m.exec(read(git) ?? '')?.[1];
    if (said === undefined) return [];
    const linked = path.resolve(top, said.trim());
    folder = path.resolve(linked, (read(path.join(linked, 'commondir')) ?? '.').trim());
  }
  const layer = readRules(path.join(folder, 'info', 'exclude'), top);
  return layer === null ? [] : [layer];
}

function readRules(file: string, folder: string): Rules | null {
  const text = read(file);
  return text === null ? null : { folder, rules: ignore({ allowRelativePaths: true }).add(text) };
}

function read(file: string): string | null {
  try {
    return readShort(file);
  } catch {
    return null;
  }
}
