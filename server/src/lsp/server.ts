import type {
  CodeAction, CodeActionParams, CodeLensParams, CompletionParams, DidChangeConfigurationParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams,
  DocumentDiagnosticParams, DocumentDiagnosticReport, HoverParams, InitializeParams, InitializeResult, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { settingsFileNames } from '../core/config/resolve-settings.ts';
import { isConfig } from './config-files.ts';
import { findCodeActions, fixAllKind } from './handlers/code-actions.ts';
import { findCodeLenses } from './handlers/code-lens.ts';
import type * as Comparing from './handlers/compare.ts';
import { completeConfig, explainSetting } from './handlers/config-completion.ts';
import { findDiagnostics, pullDiagnostics } from './handlers/diagnostics.ts';
import { toGlance, isReviewed } from './handlers/glance.ts';
import { findHover } from './handlers/hover.ts';
import { writeReadPage, writeReadingsPage } from './handlers/read-page.ts';
import { resolveCodeAction } from './handlers/resolve-code-action.ts';
import { writeReviewAsMarkdown } from './handlers/review-as-markdown.ts';
import { writeRulePage } from './handlers/rule-page.ts';
import { writeWarmerVersion } from './handlers/warmer.ts';
import { WorkspaceDiagnostics } from './handlers/workspace-diagnostics.ts';
import type { Host } from './host.ts';
import { CodeActionKind, TextDocumentSyncKind } from './kinds.ts';
import { questions, requests, templateNames, type CompareAllParams, type CompareParams, type EditorSettings, type Glance, type ReviewAsMarkdownParams, type ReviewFilesParams, type RuleParams, type StartOptions, type UriParams } from './protocol.ts';
import { Session, type Reviewed } from './session.ts';
import { Turns } from './turns.ts';
import type { Cancelled, Wire } from './wire.ts';

/** How long a client without pull diagnostics is left alone after a keystroke, in milliseconds. */
const quiet = 200;

/** The protocol's number for an error in the log. */
const logError = 1;

/**
 * Serve one client. Everything it asks for passes the door, where a fault is logged once and answered with nothing. `comparing`
 * is left out on the web, where there is no git to ask for a version before.
 */
export function startServer(connection: Wire, host: Host, comparing?: typeof Comparing): Session {
  const session = new Session(connection, host);
  const { documents } = session;
  const ofWorkspace = new WorkspaceDiagnostics(session);
  const door = new Door(connection);
  const timers = new Map<string, NodeJS.Timeout>();
  const pulls = (): boolean => session.capabilities.textDocument?.diagnostic !== undefined;

  connection.onInitialize(params => {
    readInitialize(session, params);
    return { capabilities: capabilitiesFor(session), serverInfo: { name: 'Herzlich' } };
  });
  connection.onNotification('initialized', () => door.run('initialized', async () => {
    if (session.capabilities.workspace?.workspaceFolders === true) {
      connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }: DidChangeWorkspaceFoldersParams) => {
        const gone = new Set(removed.map(folder => trimSlash(folder.uri)));
        session.configs.roots = [...session.configs.roots.filter(root => !gone.has(root)), ...added.map(folder => trimSlash(folder.uri))];
      });
    }
    if (session.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      await register(connection, 'workspace/didChangeConfiguration', { section: 'herzlich' });
    }
    if (session.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      await register(connection, 'workspace/didChangeWatchedFiles', { watchers: [...settingsFileNames, '{de,en}/*.md', '{partials,_partials,includes}/**', ...(session.reviewsWorkspace ? [templateNames] : [])].map(name => ({ globPattern: `**/${name}` })) });
    }
  }));

  const reviewAgain = async (): Promise<void> => {
    ofWorkspace.changeAll();
    if (!pulls()) for (const document of documents.all()) push(document.uri);
    // Both at once: the line above a letter says how many findings there are, and must not lag behind them.
    const { diagnostics, codeLens } = session.capabilities.workspace ?? {};
    await Promise.all([
      ...(pulls() && diagnostics?.refreshSupport === true ? [connection.sendRequest('workspace/diagnostic/refresh')] : []),
      ...(codeLens?.refreshSupport === true ? [connection.sendRequest('workspace/codeLens/refresh')] : []),
    ]);
  };
  connection.onNotification('workspace/didChangeConfiguration', (params: DidChangeConfigurationParams) => door.run('workspace/didChangeConfiguration', async () => {
    const pushed = (params.settings as { herzlich?: EditorSettings } | null)?.herzlich;
    session.forgetSettings(pushed);
    await reviewAgain();
  }));
  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }: DidChangeWatchedFilesParams) => door.run('workspace/didChangeWatchedFiles', async () => {
    ofWorkspace.change(changes.map(({ uri }) => uri));
    if (!changes.some(({ uri }) => isConfig(uri) || session.houseRules.holds(uri) || session.partials.holds(uri))) return;
    session.forgetSettings();
    await reviewAgain();
  }));

  connection.onNotification(requests.trusted, () => door.run(requests.trusted, async () => {
    session.options = { ...session.options, trusted: true };
    session.forgetSettings();
    await reviewAgain();
  }));

  const push = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(() => {
      timers.delete(uri);
      void door.run('textDocument/publishDiagnostics', async () => {
        const { version, items } = await findDiagnostics(session, uri);
        // What was found in an older text is dropped: the change that made it old has a timer of its own.
        if (version !== documents.get(uri)?.version && version !== undefined) return;
        await connection.sendNotification('textDocument/publishDiagnostics', { uri, diagnostics: items, ...(version === undefined ? {} : { version }) });
      });
    }, quiet));
  };
  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) push(document.uri);
  });
  documents.onDidSave(({ document }) => door.run('textDocument/didSave', async () => {
    if (!isConfig(document.uri) && !session.houseRules.holds(document.uri) && !session.partials.holds(document.uri)) return;
    session.forgetSettings();
    await reviewAgain();
  }));
  documents.onDidClose(({ document }) => door.run('textDocument/didClose', async () => {
    clearTimeout(timers.get(document.uri));
    timers.delete(document.uri);
    session.asked.delete(document.uri);
    if (!pulls()) await connection.sendNotification('textDocument/publishDiagnostics', { uri: document.uri, diagnostics: [] });
  }));

  connection.onRequest('textDocument/diagnostic', ({ textDocument, previousResultId }: DocumentDiagnosticParams) =>
    door.answer<DocumentDiagnosticReport>('textDocument/diagnostic', { kind: 'full', items: [] }, async () => {
      const report = await pullDiagnostics(session, textDocument.uri, previousResultId);
      await tellGlance(session, textDocument.uri);
      return report;
    }));
  connection.onRequest('workspace/diagnostic', (params: WorkspaceDiagnosticParams, token: Cancelled) =>
    door.answer<WorkspaceDiagnosticReport>('workspace/diagnostic', { items: [] }, () => ofWorkspace.pull(params, token)));
  connection.onRequest('textDocument/codeAction', (params: CodeActionParams) => door.answer('textDocument/codeAction', [], () => findCodeActions(session, params)));
  connection.onRequest('codeAction/resolve', (action: CodeAction) => door.answer('codeAction/resolve', action, () => resolveCodeAction(session, action)));
  connection.onRequest('textDocument/hover', (params: HoverParams) => door.answer('textDocument/hover', null, async () => {
    const document = documents.get(params.textDocument.uri);
    if (document === undefined || !isConfig(document.uri)) return findHover(session, params);
    const about = explainSetting(document, params.position.line);
    return about === null ? null : { contents: about };
  }));
  connection.onRequest('textDocument/completion', (params: CompletionParams) => door.answer('textDocument/completion', [], async () => {
    const document = documents.get(params.textDocument.uri);
    if (document === undefined || !isConfig(document.uri)) return [];
    const settings = await session.settings(document.uri);
    return completeConfig(document, params.position.line, params.position.character, await session.rules(document.uri, settings), settings.messages);
  }));
  connection.onRequest('textDocument/codeLens', (params: CodeLensParams) => door.answer('textDocument/codeLens', [], () => findCodeLenses(session, params)));

  const page = (method: string, write: (reviewed: Reviewed) => object | string): void => {
    connection.onRequest(method, (params: UriParams): Promise<unknown> => door.answer<unknown>(method, null, async () => {
      const reviewed = await session.review(params.uri);
      return reviewed === null ? null : write(reviewed);
    }));
  };
  page(requests.glance, reviewed => toGlance(session, reviewed));
  page(requests.read, writeReadPage);
  page(requests.readings, writeReadingsPage);
  page(requests.warmer, writeWarmerVersion);
  connection.onRequest(requests.reviewFile, (params: UriParams) => door.answer(requests.reviewFile, null, async () => {
    session.asked.add(params.uri);
    session.forgetReview(params.uri);
    const reviewed = await session.review(params.uri);
    await reviewAgain();
    return reviewed === null ? null : toGlance(session, reviewed);
  }));
  connection.onRequest(requests.reviewAsMarkdown, ({ uri, text }: ReviewAsMarkdownParams) => door.answer(requests.reviewAsMarkdown, null, async () => {
    const reviewed = text === undefined ? await session.reviewFile(uri) : await session.reviewGiven(uri, text);
    return reviewed === null ? null : writeReviewAsMarkdown(session, reviewed);
  }));
  connection.onRequest(requests.reviewFiles, (params: ReviewFilesParams, token: Cancelled) =>
    door.answer(requests.reviewFiles, [], () => reviewFiles(session, params.uris, token)));
  if (comparing !== undefined) {
    connection.onRequest(requests.compare, (params: CompareParams) => door.answer(requests.compare, null, () => comparing.compare(session, params)));
    connection.onRequest(requests.changesAsMarkdown, (params: CompareAllParams) => door.answer(requests.changesAsMarkdown, '', () => comparing.writeChangesAsMarkdown(session, params)));
  }
  connection.onRequest(requests.rulePage, (params: RuleParams) => door.answer(requests.rulePage, null, async () => {
    const rule = session.rule(params.rule);
    return rule === undefined ? null : writeRulePage(rule, await session.language(''));
  }));
  connection.onRequest(requests.rules, () => door.answer(requests.rules, [], async () => {
    const language = await session.language('');
    return host.rules.map(rule => ({ id: rule.id, title: rule.title[language] }));
  }));

  documents.listen(connection);
  connection.listen();
  return session;
}

/** Ask the client to tell of more than it does by itself. */
async function register(connection: Wire, method: string, registerOptions: object): Promise<void> {
  await connection.sendRequest('client/registerCapability', { registrations: [{ id: `herzlich ${method}`, method, registerOptions }] });
}

function readInitialize(session: Session, params: InitializeParams): void {
  session.capabilities = params.capabilities;
  session.options = (params.initializationOptions as StartOptions | undefined) ?? {};
  session.locale = params.locale ?? 'en';
  const folders = params.workspaceFolders?.map(folder => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
  session.configs.roots = folders.map(trimSlash);
}

function trimSlash(uri: string): string {
  return uri.replace(/(?<!\/)\/+$/u, '');
}

function capabilitiesFor(session: Session): InitializeResult['capabilities'] {
  const { textDocument } = session.capabilities;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: textDocument?.codeAction?.resolveSupport !== undefined },
    hoverProvider: true,
    completionProvider: { resolveProvider: false },
    codeLensProvider: { resolveProvider: false },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(textDocument?.diagnostic === undefined ? {} : { diagnosticProvider: { identifier: 'herzlich', interFileDependencies: false, workspaceDiagnostics: session.reviewsWorkspace } }),
  };
}

/** Tell a client that shows it how warm the letter is now. */
async function tellGlance(session: Session, uri: string): Promise<void> {
  if (session.options.hasCommands !== true) return;
  const reviewed = await session.review(uri);
  if (reviewed !== null) await session.connection.sendNotification(questions.reviewed, toGlance(session, reviewed));
}

async function reviewFiles(session: Session, uris: readonly string[], token: Cancelled): Promise<Glance[]> {
  const glances: Glance[] = [];
  const turns = new Turns();
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    const reviewed = await session.reviewFile(uri);
    if (reviewed !== null && isReviewed(session, reviewed)) glances.push(toGlance(session, reviewed));
    await turns.next();
  }
  return glances;
}

/** Nothing that goes wrong inside gets out: it is logged once for each method, and the client is given an empty answer. */
class Door {
  readonly #connection: Wire;
  readonly #logged = new Set<string>();

  constructor(connection: Wire) {
    this.#connection = connection;
  }

  async answer<T>(method: string, empty: T, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (fault) {
      if (!this.#logged.has(method)) {
        this.#logged.add(method);
        await this.#connection.sendNotification('window/logMessage', { type: logError, message: `${method}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}` });
      }
      return empty;
    }
  }

  async run(method: string, work: () => Promise<void>): Promise<void> {
    await this.answer(method, undefined, work);
  }
}
