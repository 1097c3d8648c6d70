import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { PlainError } from './plain-error.ts';

/** A file that a change touches. Paths are absolute. */
export interface GitChange {
  readonly path: string;
  /** Where it was before a rename; the same path if it stayed; `null` if it is new. */
  readonly oldPath: string | null;
  /** Object ids; `null` where there is no such side or it lies in the work tree. */
  readonly oldId: string | null;
  readonly newId: string | null;
  readonly status: 'added' | 'changed' | 'deleted' | 'renamed';
}

/**
 * Git, asked and never told: nothing here writes, runs hooks, filters or other programs of a repository, or goes to the network.
 * Arguments never pass a shell, and a ref that begins with a dash stays a ref.
 */
export class Repository {
  readonly top: string;

  private constructor(top: string) {
    this.top = top;
  }

  /** The repository a folder lies in. Throws a PlainError where there is none. */
  static at(folder: string): Repository {
    const { status, stdout, stderr } = run(folder, ['rev-parse', '--show-toplevel']);
    if (status === 0) return new Repository(path.normalize(stdout.toString('utf8').replace(/\r?\n$/, '')));
    if (/dubious ownership/.test(stderr)) throw new PlainError(`Git does not trust the repository at ${folder}, because it belongs to somebody else. "git config --global --add safe.directory ${folder}" changes that.`, `Git traut dem Repository in ${folder} nicht, weil es jemand anderem gehört. „git config --global --add safe.directory ${folder}“ ändert das.`);
    throw new PlainError(`There is no git repository at ${folder}. Changes can be seen only inside one; --diff takes a diff from elsewhere.`, `In ${folder} ist kein Git-Repository. Nur dort lassen sich Änderungen sehen; --diff nimmt ein Diff von anderswo.`);
  }

  /** The commit from which the current branch and `ref` went apart. */
  mergeBase(ref: string): string {
    const commit = this.commit(ref);
    const { status, stdout } = run(this.top, ['merge-base', commit, 'HEAD']);
    if (status === 0) return stdout.toString('utf8').trim();
    if (run(this.top, ['rev-parse', '--is-shallow-repository']).stdout.toString('utf8').trim() === 'true') {
      throw new PlainError(`This clone is shallow and does not reach back to where "${ref}" and your branch went apart. "git fetch --unshallow" gets the rest (in GitHub Actions: fetch-depth: 0).`, `Dieser Klon ist flach und reicht nicht bis dorthin zurück, wo sich „${ref}“ und Ihr Branch getrennt haben. „git fetch --unshallow“ holt den Rest (in GitHub Actions: fetch-depth: 0).`);
    }
    throw new PlainError(`"${ref}" and your branch have no common history, so there is nothing to compare with.`, `„${ref}“ und Ihr Branch haben keine gemeinsame Geschichte; es gibt nichts zu vergleichen.`);
  }

  /** The object id of a branch, tag or commit. */
  commit(ref: string): string {
    const { status, stdout } = run(this.top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    const id = stdout.toString('utf8').trim();
    if (status === 0 && /^[0-9a-f]{40,64}$/.test(id)) return id;
    const elsewhere = run(this.top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `origin/${ref}^{commit}`]).status === 0;
    throw new PlainError(`Git knows no branch or commit called "${ref}".${elsewhere ? ` There is "origin/${ref}".` : ''}`, `Git kennt keinen Branch oder Commit namens „${ref}“.${elsewhere ? ` Es gibt „origin/${ref}“.` : ''}`);
  }

  /** What the work tree changes against a commit. New files that git does not know yet belong to it, unless they are ignored. */
  changesSince(commit: string): GitChange[] {
    const changes = this.#changes(['diff', ...diffOptions, commit, '--']);
    const untracked = must(this.top, ['ls-files', '--others', '--exclude-standard', '-z']).toString('utf8').split('\0').filter(name => name !== '');
    const known = new Set(changes.map(change => change.path));
    return [...changes, ...untracked.map(name => path.join(this.top, name)).filter(file => !known.has(file))
      .map(file => ({ path: file, oldPath: null, oldId: null, newId: null, status: 'added' as const }))];
  }

  /** What a commit of the index would change. */
  stagedChanges(): GitChange[] {
    return this.#changes(['diff', '--cached', ...diffOptions, '--']);
  }

  /** What one commit changes against another. */
  changesBetween(before: string, after: string): GitChange[] {
    return this.#changes(['diff', ...diffOptions, before, after, '--']);
  }

  /** The contents of objects, all in one call. */
  contents(ids: readonly string[]): Map<string, Buffer> {
    const unique = [...new Set(ids)];
    const contents = new Map<string, Buffer>();
    if (unique.length === 0) return contents;
    const answer = must(this.top, ['cat-file', '--batch'], `${unique.join('\n')}\n`);
    let at = 0;
    for (const id of unique) {
      const lineEnd = answer.indexOf(10, at);
      const [, type, size] = answer.toString('latin1', at, lineEnd).split(' ');
      at = lineEnd + 1;
      if (type !== 'blob') continue;
      contents.set(id, answer.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
    return contents;
  }

  #changes(args: readonly string[]): GitChange[] {
    const fields = must(this.top, args).toString('utf8').split('\0');
    const changes: GitChange[] = [];
    for (let at = 0; at < fields.length;) {
      const [oldMode = '', newMode = '', oldId = '', newId = '', letter = ''] = (fields[at] ?? '').replace(/^:/, '').split(' ');
      if (letter === '') break;
      const moved = letter.startsWith('R') || letter.startsWith('C');
      const oldName = fields[at + 1] ?? '';
      const newName = moved ? fields[at + 2] ?? '' : oldName;
      at += moved ? 3 : 2;
      // Submodules (160000) and links (120000) hold no text of their own.
      if (!isFile(oldMode) && !isFile(newMode)) continue;
      changes.push({
        path: path.join(this.top, newName),
        oldPath: isFile(oldMode) ? path.join(this.top, oldName) : null,
        oldId: isFile(oldMode) ? known(oldId) : null,
        newId: isFile(newMode) ? known(newId) : null,
        status: !isFile(newMode) ? 'deleted' : !isFile(oldMode) ? 'added' : moved ? 'renamed' : 'changed',
      });
    }
    return changes;
  }
}

const diffOptions = ['--raw', '-z', '--no-abbrev', '--find-renames', '--no-ext-diff', '--no-textconv', '--no-color', '--ignore-submodules=all'];

function isFile(mode: string): boolean {
  return mode.startsWith('100');
}

function known(id: string): string | null {
  return /^0*$/.test(id) ? null : id;
}

function must(folder: string, args: readonly string[], input?: string): Buffer {
  const { status, stdout, stderr } = run(folder, args, input);
  if (status === 0) return stdout;
  const because = stderr.trim().split('\n')[0] ?? `git ${args[0] ?? ''} failed`;
  throw new PlainError(`Git could not help: ${because}`, `Git konnte nicht helfen: ${because}`);
}

/** Filters the repository itself configures, switched off: "git diff" would run them over files of the work tree. Those of the user stay. */
const filtersOff = new Map<string, readonly string[]>();

function withoutFilters(folder: string): readonly string[] {
  const known = filtersOff.get(folder);
  if (known !== undefined) return known;
  filtersOff.set(folder, []);
  const names = ['--local', '--worktree'].flatMap(scope => run(folder, ['config', scope, '--includes', '--name-only', '-z', '--get-regexp', '^filter\\.']).stdout.toString('utf8').split('\0'));
  const filters = new Set(names.flatMap(name => /^filter\.([^]+)\.[^.]+$/.exec(name)?.[1] ?? []));
  const off = [...filters].flatMap(filter => ['-c', `filter.${filter}.clean=`, '-c', `filter.${filter}.smudge=`, '-c', `filter.${filter}.process=`, '-c', `filter.${filter}.required=false`]);
  filtersOff.set(folder, off);
  return off;
}

function run(folder: string, args: readonly string[], input?: string): { status: number | null; stdout: Buffer; stderr: string } {
  const filters = args[0] === 'diff' ? withoutFilters(folder) : [];
  const safe = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`, '-c', 'diff.external=', '-c', 'core.pager=cat', '--no-pager'];
  const { status, stdout, stderr, error } = spawnSync('git', [...safe, ...filters, ...args], {
    cwd: folder, ...(input !== undefined && { input }), maxBuffer: 1 << 30, windowsHide: true,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
  });
  if (error !== undefined) {
    if ('code' in error && error.code === 'ENOENT') throw new PlainError('Git is not installed, or not on the PATH.', 'Git ist nicht installiert oder steht nicht im PATH.');
    throw new PlainError(`Git could not be asked: ${error.message}`, `Git ließ sich nicht fragen: ${error.message}`);
  }
  return { status, stdout, stderr: stderr.toString('utf8') };
}
