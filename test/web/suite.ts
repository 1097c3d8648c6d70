import * as vscode from 'vscode';
import { proofsOfLetters } from '../editor/suite/letters.ts';
import { activateExtension } from '../editor/suite/open-letter.ts';
import { holds, same, tell, type Proof } from '../editor/suite/tell.ts';

const proofs: readonly Proof[] = [
  {
    name: 'the suite runs in the web extension host',
    async prove() {
      same(vscode.env.uiKind, vscode.UIKind.Web);
      holds(typeof process === 'undefined' || process.versions?.node === undefined, 'this is Node');
      const extension = await activateExtension();
      holds(extension.extensionUri.scheme.startsWith('http'), extension.extensionUri.toString());
    },
  },
  ...proofsOfLetters,
];

/** Called by the extension host, a worker. */
export async function run(): Promise<void> {
  const { failed } = await tell(proofs);
  if (0 < failed) throw new Error(`${failed} failed`);
}
