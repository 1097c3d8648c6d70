import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { folderWith } from './run-cli.ts';

/** Run git in a folder as nobody in particular, without the settings of whoever runs the tests. */
export function git(folder: string, ...args: string[]): string {
  const { PATH } = process.env;
  const result = spawnSync('git', args, {
    cwd: folder, encoding: 'utf8',
    env: { PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'Ruiz', GIT_AUTHOR_EMAIL: 'ruiz@example.com', GIT_COMMITTER_NAME: 'Ruiz', GIT_COMMITTER_EMAIL: 'ruiz@example.com' },
  });
  if (result.status !== 0) throw new Error(`git ${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}

/** A repository whose branch `main` holds the files. */
export function repositoryWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'config', 'core.autocrlf', 'false');
  commit(folder, 'First');
  return folder;
}

export function commit(folder: string, message: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', message);
}
