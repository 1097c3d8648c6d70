import { Uri } from 'vscode';
import { gitApi, type Repository } from './git-api.ts';

/** Where the default branch is looked for. */
const defaultBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** A commit this branch may be compared with, and the branch it lies on. */
export interface Base {
  readonly branch: string;
  readonly commit: string;
}

/** Where this branch left the default branch: the likeliest first, each commit once. */
export async function findBases(repository: Repository): Promise<Base[]> {
  const bases: Base[] = [];
  for (const branch of defaultBranches) {
    const commit = await repository.getBranch(branch).then(() => repository.getMergeBase(branch, 'HEAD'), () => undefined);
    if (commit !== undefined && bases.every(base => base.commit !== commit)) bases.push({ branch, commit });
  }
  return bases;
}

/** Which of these files differ from where their branch began, or are new since; addresses as they came in. */
export async function findChangedFiles(uris: readonly string[]): Promise<ReadonlySet<string>> {
  const git = await gitApi();
  const repositories = new Set(uris.flatMap(uri => git?.getRepository(Uri.parse(uri)) ?? []));
  const changed = new Set<string>();
  for (const repository of repositories) {
    const [base] = await findBases(repository);
    for (const { uri } of await repository.diffWith(base?.commit ?? 'HEAD')) changed.add(uri.toString());
    for (const { uri } of [...repository.state.workingTreeChanges, ...(repository.state.untrackedChanges ?? [])]) changed.add(uri.toString());
  }
  return new Set(uris.filter(uri => changed.has(uri)));
}
