import { tell } from '../editor/suite/tell.ts';
import { webProofs } from './proofs.ts';

/** Called by the extension host, a worker of a VS Code whose files lie on a server. */
export async function run(): Promise<void> {
  const { failed } = await tell(webProofs('vscode-remote'));
  if (0 < failed) throw new Error(`${failed} failed`);
}
