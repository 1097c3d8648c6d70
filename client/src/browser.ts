import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateHerzlich, type Herzlich } from './activate-herzlich.ts';

type ServerWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & { postMessage(text: string, moved: readonly unknown[]): void; terminate(): void };

/** The one name needed of the web; its types are kept out of the project, whose rest runs in Node too. */
declare const Worker: new (address: string) => ServerWorker;

/** VS Code on the web: the server is a worker, a new one after each restart. */
export function activate(context: ExtensionContext): Herzlich {
  const address = Uri.joinPath(context.extensionUri, 'dist/server-web.js').toString(true);
  let worker: ServerWorker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateHerzlich(context, options => new LanguageClient('herzlich', 'Herzlich', async () => {
    const rules = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist/rules.json')));
    worker?.terminate();
    worker = new Worker(address);
    worker.postMessage(rules, []);
    // The client knows a worker by its class, which the extension host of VS Code wraps; so it is given the two ends.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }, options));
}
