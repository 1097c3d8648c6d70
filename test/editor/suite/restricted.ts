import * as vscode from 'vscode';
import { activateExtension, codeOf, findingsWhere, openLetter } from './open-letter.ts';
import { holds, same, tell, type Proof } from './tell.ts';

const proofs: readonly Proof[] = [
  {
    name: 'in a window that is restricted letters are judged by the built-in rules, and rule files of the workspace are left alone',
    async prove() {
      same(vscode.workspace.isTrusted, false);
      holds((await activateExtension()).isActive, 'not active');
      const { document } = await openLetter('brief.md');
      const found = await findingsWhere(document.uri, all => 0 < all.length);
      same(found.filter(one => codeOf(one) === 'de/no-ahoy').length, 0);
      holds(found.some(one => document.getText(one.range).includes('unverzüglich')), found.map(codeOf).join(', '));
      // What herzlich.yml says of built-in rules is only data, and counts.
      same(found.filter(one => codeOf(one) === 'de/use-thanks').length, 0);
    },
  },
];

export async function run(): Promise<void> {
  const { failed } = await tell(proofs);
  if (0 < failed) throw new Error(`${failed} failed`);
}
