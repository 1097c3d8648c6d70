import { extensions, type Event, type Uri } from 'vscode';

/** The part of VS Code's own git extension that is used here; its version 1. */
export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<GitApi['state']>;
  getRepository(uri: Uri): Repository | null;
  readonly repositories: readonly Repository[];
  toGitUri(uri: Uri, ref: string): Uri;
}

/** What we use of a repository of the built-in Git extension. */
export interface Repository {
  readonly rootUri: Uri;
  readonly state: {
    readonly workingTreeChanges: readonly { readonly uri: Uri }[];
    readonly untrackedChanges?: readonly { readonly uri: Uri }[];
  };
  getBranch(name: string): Promise<{ readonly name?: string }>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  diffWith(ref: string): Promise<readonly { readonly uri: Uri; readonly originalUri: Uri; readonly status: number }[]>;
  show(ref: string, path: string): Promise<string>;
}

/** The status of a file that is not there any more, among the git extension's own. */
export const deletedStatus = 6;

/** False where there is no extension for git: on the web. */
export function hasGit(): boolean {
  return extensions.getExtension('vscode.git') !== undefined;
}

/** Git as VS Code knows it; undefined on the web and where it is switched off. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (extension === undefined) return undefined;
  try {
    const git = (await extension.activate()).getAPI(1);
    // Right after the start it is still looking for repositories.
    if (git.state !== 'initialized') await new Promise<void>(resolve => git.onDidChangeState(state => state === 'initialized' && resolve()));
    return git;
  } catch {
    // It throws where it is switched off, or no git is installed.
    return undefined;
  }
}
