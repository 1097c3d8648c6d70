import * as vscode from 'vscode';
import { sharedProofs } from '../editor/suite/shared.ts';
import { activateExtension, letterUri } from '../editor/suite/open-letter.ts';
import { tellActivation } from '../editor/suite/tell-activation.ts';
import { holds, same, type Proof } from '../editor/suite/tell.ts';

/** What holds on the web, in a folder of `scheme`. */
export function webProofs(scheme: string): readonly Proof[] {
  return [
    {
      name: `the suite runs in the web extension host, its folder is of the scheme ${scheme}`,
      async prove() {
        same(vscode.env.uiKind, vscode.UIKind.Web);
        holds(typeof process === 'undefined' || process.versions?.node === undefined, 'this is Node');
        same(letterUri('').scheme, scheme);
        const begun = performance.now();
        const extension = await activateExtension();
        const took = performance.now() - begun;
        holds(extension.extensionUri.scheme.startsWith('http'), extension.extensionUri.toString());
        tellActivation(extension.exports.took, took);
      },
    },
    ...sharedProofs,
    {
      name: 'nothing is offered that needs git, for there is none to reach',
      async prove() {
        same(vscode.extensions.getExtension('vscode.git'), undefined);
        // What the view "Changed Letters" asks for, where the whole of VS Code is on the web.
        if (scheme === 'vscode-test-web') same(vscode.workspace.getConfiguration('git').get('enabled'), undefined);
        // The picture of this suite shows the views that are left.
        await vscode.commands.executeCommand('workbench.view.extension.herzlich');
      },
    },
  ];
}
