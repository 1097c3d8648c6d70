import picomatch from 'picomatch/posix.js';
import { linearGlob } from './linear-glob.ts';
import type { Settings } from './settings.ts';

/** True if the settings say that the file is a letter whatever it looks like. The path is in the same space as the settings files' paths. */
export function isIncluded(path: string, settings: Settings): boolean {
  return matchesGlobs(path, settings.include);
}

/** True if the settings say that the file is not judged. */
export function isExcluded(path: string, settings: Settings): boolean {
  return matchesGlobs(path, settings.exclude);
}

/**
 * A glob of a settings file, made to count from where the settings file's own path counts.
 * Like in `.gitignore`, a glob without a slash matches at any depth, and a folder stands for all it holds.
 *
 *     anchorGlob('shop', '*.txt') is 'shop/**\/*.txt'
 *     anchorGlob('shop', '/mails') is 'shop/mails'
 *     anchorGlob('shop', '!mails/old/') is '!shop/mails/old'
 */
export function anchorGlob(folder: string, glob: string): string {
  const negated = glob.startsWith('!') && !glob.startsWith('!(');
  const bare = (negated ? glob.slice(1) : glob).replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '');
  const rooted = bare.startsWith('/') ? bare.replace(/^\/+/, '') : bare.includes('/') ? bare : `**/${bare}`;
  const prefix = folder === '' || folder === '.' ? '' : `${folder.replace(/[\\*?[\](){}!+@|]/g, '\\$&').replace(/(?<!\/)\/+$/, '')}/`;
  return `${negated ? '!' : ''}${prefix}${rooted}`;
}

type Matcher = { readonly negated: boolean; readonly matches: (path: string) => boolean };
const compiled = new WeakMap<readonly string[], readonly Matcher[]>();

/** The last glob that matches decides; one with `!` takes back what an earlier one took in. */
function matchesGlobs(path: string, globs: readonly string[]): boolean {
  if (globs.length === 0) return false;
  let matchers = compiled.get(globs);
  if (matchers === undefined) {
    matchers = globs.map(compile);
    compiled.set(globs, matchers);
  }
  let matched = false;
  for (const { negated, matches } of matchers) {
    if (matched === negated && matches(path)) matched = !negated;
  }
  return matched;
}

function compile(glob: string): Matcher {
  const negated = glob.startsWith('!') && !glob.startsWith('!(');
  const bare = negated ? glob.slice(1) : glob;
  return { negated, matches: globMatcher(bare) };
}

/** A regular expression tries the ways of its stars and choices one after the other; up to so many there are few ways. */
const mostStars = 3;
const mostChoices = 3;

/**
 * True for a glob that would have to be compared by a regular expression whose cost nobody can foresee: many stars or choices
 * beside something that only regular expressions know.
 *
 *     mails/**\/*-*.{md,hbs}     no
 *     *(a|b)*(a|b)*(a|b)*x       yes
 */
export function isCostlyGlob(glob: string): boolean {
  return hasManyWays(glob) && linearGlob(glob) === null;
}

function hasManyWays(glob: string): boolean {
  const bare = glob.replace(/\\./gu, '');
  return 1000 < bare.length || mostStars < (bare.match(/\*+|\+\(/gu)?.length ?? 0) || mostChoices < (bare.match(/[{(|]/gu)?.length ?? 0);
}

/** A test for one glob; a glob that names a folder matches all in it. A glob that cannot be compiled, or costs too much, matches nothing. */
export function globMatcher(glob: string): (path: string) => boolean {
  const matches = composedMatcher(composed(glob));
  return path => matches(composed(path));
}

/** A Mac hands out "ü" in two characters where a person writes one. */
function composed(text: string): string {
  return /[^ -~]/u.test(text) ? text.normalize('NFC') : text;
}

function composedMatcher(glob: string): (path: string) => boolean {
  if (hasManyWays(glob)) {
    const [matches, holds] = [linearGlob(glob), linearGlob(`${glob}/**`)];
    return matches === null || holds === null ? () => false : path => matches(path) || holds(path);
  }
  try {
    return picomatch([glob, `${glob}/**`], { dot: true, nonegate: true });
  } catch {
    return () => false;
  }
}
