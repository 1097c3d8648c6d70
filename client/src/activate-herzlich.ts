import { commands, FileType, l10n, RelativePattern, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { questions, requests, templateNames, type Page, type StartOptions, type UriParams } from '../../server/src/lsp/protocol.ts';
import { registerChanges, type Changes } from './changes-view.ts';
import { documentSelector } from './document-selector.ts';
import { registerGlance } from './glance-status.ts';
import { Glances } from './glances.ts';
import { registerLetters, type Letters } from './letters-view.ts';
import { registerModelTools } from './model-tools.ts';
import { passOverOldSides } from './old-sides.ts';
import { registerPages } from './pages.ts';
import { RestartPolicy } from './restart-policy.ts';
import { registerReviewCommands } from './review-commands.ts';
import type { ReviewThreads } from './review-threads.ts';
import { registerRulePages } from './rule-pages.ts';
import { registerTemperature } from './show-temperature.ts';
import { registerWarmerPreview } from './warmer-preview.ts';

/** What tests may ask of the running extension. */
export interface Herzlich {
  readonly client: BaseLanguageClient;
  readonly changes: Changes;
  readonly letters: Letters;
  readonly pages: ReadonlyMap<string, Page>;
  readonly threads: ReviewThreads;
  /** How long the editor waited for the activation, in milliseconds. */
  readonly took: number;
}

/** Start the server and everything that shows what it says. The client is made by the caller: a process or a worker. */
export function activateHerzlich(context: ExtensionContext, createClient: (options: LanguageClientOptions) => BaseLanguageClient): Herzlich {
  const begun = performance.now();
  const policy = new RestartPolicy(() => commands.executeCommand('herzlich.restartServer'));
  const client = createClient({
    documentSelector,
    // Asked for anew at each start.
    initializationOptions: (): StartOptions => ({
      readsFiles: true, opensPages: true, hasCommands: true, trusted: workspace.isTrusted, reviewWorkspace: workspace.getConfiguration('herzlich').get('reviewWorkspace', false),
    }),
    synchronize: { configurationSection: 'herzlich' },
    diagnosticCollectionName: 'herzlich',
    errorHandler: policy,
    middleware: { provideDiagnostics: passOverOldSides },
    // Related places stand in the same file, so a change elsewhere needs no new pull; the open tab is enough.
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
    markdown: { isTrusted: false, supportHtml: false },
  });
  context.subscriptions.push(client);
  policy.onShowLog = () => client.outputChannel.show();
  client.onRequest(questions.readText, ({ uri }: UriParams) => readText(Uri.parse(uri)));
  const glances = new Glances(context, client);
  client.onRequest(questions.listFiles, ({ uri }: UriParams) => listFiles(Uri.parse(uri)));
  client.onRequest(questions.listTemplates, ({ uri }: UriParams) => listTemplates(uri));
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => client.sendNotification(requests.trusted)));
  registerGlance(context, glances);
  const letters = registerLetters(context, client, glances);
  registerModelTools(context, client);
  const { changes, threads } = registerChanges(context, client);
  const pages = registerPages(context, client, glances);
  registerReviewCommands(context, client);
  registerRulePages(context, client);
  registerTemperature(context, client);
  registerWarmerPreview(context, client, glances);
  let started = Promise.resolve();
  context.subscriptions.push(commands.registerCommand('herzlich.restartServer', async () => {
    policy.forget();
    // A client that is starting cannot be stopped; and two restarts are one after the other.
    started = started.catch(() => undefined).then(async () => {
      if (client.needsStop()) await client.stop();
      await client.start();
    });
    await started;
    window.setStatusBarMessage(l10n.t('Herzlich has started again.'), 3000);
  }));
  context.subscriptions.push(workspace.onDidChangeConfiguration(async change => {
    // What a server offers is said at its start.
    if (change.affectsConfiguration('herzlich.reviewWorkspace')) await commands.executeCommand('herzlich.restartServer');
  }));
  // VS Code need not wait for the server: whatever asks for it does.
  started = client.start();
  started.catch((fault: unknown) => window.showErrorMessage(l10n.t('Herzlich could not start: {0}', String(fault))));
  return { client, changes, letters, pages, threads, took: performance.now() - begun };
}

async function readText(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function listTemplates(root: string): Promise<string[]> {
  // The server writes the address of a folder without its last slash, which may be all the path there is.
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.toString().replace(/(?<!\/)\/+$/u, '') === root);
  return (await workspace.findFiles(new RelativePattern(folder ?? Uri.parse(root), `**/${templateNames}`))).map(String);
}

/** Markdown files in a folder and in the folders right in it. */
async function listFiles(folder: Uri): Promise<string[]> {
  const inside = async (at: Uri): Promise<[string, FileType][]> => {
    try {
      return await workspace.fs.readDirectory(at);
    } catch {
      return [];
    }
  };
  const folders = [folder, ...(await inside(folder)).filter(([, type]) => type === FileType.Directory).map(([name]) => Uri.joinPath(folder, name))];
  const found = await Promise.all(folders.map(async at => (await inside(at)).filter(([name, type]) => type === FileType.File && name.endsWith('.md')).map(([name]) => Uri.joinPath(at, name).toString())));
  return found.flat();
}
