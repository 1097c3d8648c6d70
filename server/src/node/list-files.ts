import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { globMatcher } from '../core/config/match-globs.ts';
import { IgnoreRules } from './ignore-rules.ts';
import { doesNotExist, reasonOf, type Reason } from './reason.ts';
import { toSlashes } from './to-slashes.ts';

/** A file to review. One that was named is judged whatever it looks like. */
export interface ListedFile {
  /** Absolute, as this machine writes paths. */
  readonly path: string;
  readonly isNamed: boolean;
}

/** Something that could not be listed; `because` ends a line that begins with the path. */
export interface Unlisted {
  readonly path: string;
  readonly because: Reason;
}

/** The files that were found, and what was asked for but is not there. */
export interface Listing {
  readonly files: readonly ListedFile[];
  readonly problems: readonly Unlisted[];
}

/** How files are looked for. */
export interface ListOptions {
  readonly cwd: string;
  /** True if a file found in a folder should be opened; asked with its absolute path. */
  readonly opens: (file: string) => boolean;
}

/** Folders that hold other people's work or a version control's own. Naming one reads it all the same. */
const neverEntered = new Set(['node_modules', '.git', '.hg', '.svn', '.jj']);

/** The files that the arguments stand for: files, folders and globs. Sorted within each argument, each file once. */
export function listFiles(args: readonly string[], options: ListOptions): Listing {
  const named = new Map<string, boolean>();
  const problems: Unlisted[] = [];
  const add = (file: string, isNamed: boolean): void => {
    named.set(file, isNamed || named.get(file) === true);
  };
  for (const argument of args) {
    const file = path.resolve(options.cwd, argument);
    let stat;
    try {
      stat = statSync(file, { throwIfNoEntry: false });
    } catch (error) {
      problems.push({ path: argument, because: reasonOf(error) });
      continue;
    }
    if (stat?.isDirectory()) {
      for (const found of walk(file, options.opens, problems)) add(found, false);
    } else if (stat) {
      add(file, true);
    } else if (picomatch.scan(toSlashes(argument)).isGlob) {
      const found = expand(argument, options, problems);
      if (found.length === 0) problems.push({ path: argument, because: { en: 'matches no template.', de: 'passt auf keine Vorlage.' } });
      for (const one of found) add(one, false);
    } else {
      problems.push({ path: argument, because: doesNotExist });
    }
  }
  return { files: [...named].map(([file, isNamed]) => ({ path: file, isNamed })), problems };
}

function expand(glob: string, { cwd, opens }: ListOptions, problems: Unlisted[]): string[] {
  const { base } = picomatch.scan(toSlashes(glob));
  const folder = path.resolve(cwd, base.replaceAll('\\', ''));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  // Matched from the fixed part on, so that odd names above it are no part of the pattern.
  const rest = toSlashes(glob).slice(base.length).replace(/^\/+/, '');
  const matches = globMatcher(rest);
  return [...walk(folder, file => opens(file) && matches(toSlashes(path.relative(folder, file))), problems)];
}

/** All files below a folder that `opens` wants, in order. Links to folders are not entered, so there are no loops. */
function* walk(top: string, opens: (file: string) => boolean, problems: Unlisted[]): Generator<string> {
  const inOthersWork = toSlashes(top).split('/').some(part => neverEntered.has(part));
  let realTop: string | null = null;

  function* enter(folder: string, rules: IgnoreRules): Generator<string> {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      problems.push({ path: folder, because: reasonOf(error) });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const here = entries.some(entry => entry.name === '.gitignore') ? rules.entering(folder) : rules;
    for (const entry of entries) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!inOthersWork && (neverEntered.has(entry.name) || entry.name.startsWith('.'))) continue;
        if (!here.ignores(file, true)) yield* enter(file, here);
      } else if (opens(file) && (entry.isFile() || (entry.isSymbolicLink() && leadsOut(file))) && !here.ignores(file, false)) {
        yield file;
      }
    }
  }

  /** A link to a file elsewhere is read; one to a file in the same tree would be read twice. */
  function leadsOut(link: string): boolean {
    try {
      if (!statSync(link).isFile()) return false;
      realTop ??= realpathSync(top);
      return path.relative(realTop, realpathSync(link)).startsWith('..');
    } catch {
      return false;
    }
  }

  yield* enter(top, IgnoreRules.above(top));
}
