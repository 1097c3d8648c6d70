import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateHerzlich, type Herzlich } from './activate-herzlich.ts';

/** VS Code on the desktop, or a remote one: the server is a process of its own. */
export function activate(context: ExtensionContext): Herzlich {
  const module = context.asAbsolutePath('dist/server.js');
  return activateHerzlich(context, options => new LanguageClient('herzlich', 'Herzlich', {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  }, options));
}
