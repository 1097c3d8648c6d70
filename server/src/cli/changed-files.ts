import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { globMatcher } from '../core/config/match-globs.ts';
import { Repository, type GitChange } from '../node/git.ts';
import { PlainError } from '../node/plain-error.ts';
import { readPatch, unpatch, type PatchedFile } from '../node/read-patch.ts';
import { decode, mostBytes, readSource, type Source, type Unread } from '../node/read-source.ts';
import { doesNotExist } from '../node/reason.ts';
import { toSlashes } from '../node/to-slashes.ts';
import type { Arguments } from './parse-arguments.ts';

/** A file that a change touches, with its text on both sides; `null` where a side does not exist. */
export interface ChangedFile {
  /** Absolute; of a deleted file, where it was. */
  readonly path: string;
  readonly isNamed: boolean;
  readonly before: string | null;
  readonly after: string | null | Unread;
  /** Where it was before it was renamed. */
  readonly oldPath: string | null;
}

/** Which files a change touches, of those that the paths on the command line stand for. */
interface Wanted {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly opens: (file: string) => boolean;
}

/** The files a change touches: since a ref, in the index, or in a diff. */
export function changedFiles(args: Arguments, wanted: Wanted): ChangedFile[] {
  const diff = args.value('diff');
  if (diff !== undefined) return patchedFiles(readFileOrInput(diff), wanted);
  const repository = Repository.at(wanted.cwd);
  if (args.has('staged')) return gitFiles(repository, repository.stagedChanges(), 'index', wanted);
  const since = args.value('since') ?? '';
  return gitFiles(repository, repository.changesSince(repository.mergeBase(since)), 'work tree', wanted);
}

/** Both sides of what git says has changed. The later side lies in the work tree or in git itself. */
export function gitFiles(repository: Repository, changes: readonly GitChange[], later: 'work tree' | 'index', wanted: Wanted): ChangedFile[] {
  const { isWanted, isNamed } = selection(wanted, changes.flatMap(change => [change.path, ...(change.oldPath === null ? [] : [change.oldPath])]));
  const asked = changes.filter(change => isWanted(change.path));
  const contents = repository.contents(asked.flatMap(change => [...(change.oldId === null ? [] : [change.oldId]), ...(later === 'index' && change.newId !== null ? [change.newId] : [])]));
  const textOf = (id: string | null): string | null => {
    const source = id === null ? null : decodeOrNull(contents.get(id));
    return source?.text ?? null;
  };
  return asked.map(change => ({
    path: change.path, isNamed: isNamed(change.path), before: textOf(change.oldId),
    after: change.status === 'deleted' ? null : later === 'index' ? textOf(change.newId) : textAt(change.path, isNamed(change.path)),
    oldPath: change.oldPath === change.path ? null : change.oldPath,
  }));
}

function patchedFiles(patch: string, wanted: Wanted): ChangedFile[] {
  const files = readPatch(patch);
  if (files.length === 0 && patch.trim() !== '' && !/^(?:diff --git|Binary files|similarity index)/m.test(patch)) throw new PlainError('This is no unified diff. "git diff main | herzlich check --diff -" makes one.', 'Das ist kein Unified Diff. „git diff main | herzlich check --diff -“ macht eines.');
  const { isWanted, isNamed } = selection(wanted, files.flatMap(file => namesOf(file, wanted.cwd)));
  return files.flatMap((file): ChangedFile[] => {
    const place = file.newName === null ? null : locate(file.newName, wanted.cwd);
    if (place === null || !isWanted(place)) return [];
    const after = textAt(place, isNamed(place));
    if (typeof after !== 'string') return [{ path: place, isNamed: isNamed(place), before: null, after, oldPath: null }];
    const before = file.oldName === null ? null : unpatch(after, file.hunks);
    if (file.oldName !== null && before === null) throw new PlainError(`${toSlashes(path.relative(wanted.cwd, place))} does not look as the diff says it should. Run Herzlich where the diff was made.`, `${toSlashes(path.relative(wanted.cwd, place))} sieht anders aus, als das Diff sagt. Rufen Sie Herzlich dort auf, wo das Diff entstanden ist.`);
    return [{ path: place, isNamed: isNamed(place), before, after, oldPath: null }];
  });
}

/** Names in a diff count from the working directory, or, as git writes them, from the top of the repository. */
function locate(name: string, cwd: string): string {
  const here = path.resolve(cwd, name);
  if (existsSync(here)) return here;
  for (let top = path.dirname(cwd); ; top = path.dirname(top)) {
    const there = path.resolve(top, name);
    if (existsSync(path.join(top, '.git')) && existsSync(there)) return there;
    if (path.dirname(top) === top) return here;
  }
}

function namesOf({ oldName, newName }: PatchedFile, cwd: string): string[] {
  return [oldName, newName].filter(name => name !== null).map(name => locate(name, cwd));
}

/** What the paths on the command line mean for a change. Throws for one that neither is there nor was. */
function selection({ cwd, paths, opens }: Wanted, touched: readonly string[]): { isWanted: (file: string) => boolean; isNamed: (file: string) => boolean } {
  const asked = (paths.length === 0 ? ['.'] : paths).map(argument => {
    const place = path.resolve(cwd, argument);
    const inside = (file: string): boolean => file === place || file.startsWith(place.endsWith(path.sep) ? place : `${place}${path.sep}`);
    if (existsSync(place) || touched.some(inside)) return { place, matches: inside };
    const { base, isGlob } = picomatch.scan(toSlashes(argument));
    if (!isGlob) throw PlainError.of(argument, doesNotExist);
    const folder = path.resolve(cwd, base.replaceAll('\\', ''));
    const matches = globMatcher(toSlashes(argument).slice(base.length).replace(/^\/+/, ''));
    return { place: null, matches: (file: string) => matches(toSlashes(path.relative(folder, file))) };
  });
  const isNamed = (file: string): boolean => asked.some(({ place }) => place === file);
  return { isNamed, isWanted: file => isNamed(file) || (opens(file) && !/(?:^|\/)(?:node_modules|\.git)\//.test(toSlashes(path.relative(cwd, file))) && asked.some(({ matches }) => matches(file))) };
}

function textAt(file: string, isNamed: boolean): string | Unread {
  const source = readSource(file, isNamed ? undefined : mostBytes);
  return 'unread' in source ? source : source.text;
}

function decodeOrNull(bytes: Buffer | undefined): Source | null {
  if (bytes === undefined) return null;
  const source = decode(bytes);
  return 'unread' in source ? null : source;
}

function readFileOrInput(file: string): string {
  if (file === '-') return readFileSync(0, 'utf8');
  const source = readSource(file);
  if ('unread' in source) throw PlainError.of(file, source.because);
  return source.text;
}
