import { PassThrough } from 'node:stream';
import {
  createConnection, createProtocolConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type CodeAction, type Diagnostic, type DocumentDiagnosticReport, type InitializeResult, type ProtocolConnection, type Range, type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../../server/src/lsp/host.ts';
import type { EditorSettings, StartOptions } from '../../../server/src/lsp/protocol.ts';
import * as comparing from '../../../server/src/lsp/handlers/compare.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import { fakeHost } from './fake-host.ts';

/** What VS Code can do, as far as it matters here. */
export const fullCapabilities: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true }, diagnostics: { refreshSupport: true } },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] }, isPreferredSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly options?: StartOptions;
  readonly settings?: EditorSettings;
  readonly locale?: string;
  readonly files?: Map<string, string>;
  readonly host?: (files: Map<string, string>) => Host;
}

/** A small editor that speaks to a server of its own, over streams as a real one does. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly logs: string[] = [];
  readonly pushed: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
  readonly files: Map<string, string>;
  settings: EditorSettings;
  refreshes = 0;
  initialized!: InitializeResult;
  readonly #documents = new Map<string, TextDocument>();
  readonly #streams: PassThrough[];

  private constructor(connection: ProtocolConnection, streams: PassThrough[], settings: EditorSettings, files: Map<string, string>) {
    this.connection = connection;
    this.#streams = streams;
    this.settings = settings;
    this.files = files;
  }

  static async start({ capabilities = fullCapabilities, options = {}, settings = {}, locale = 'en', files = new Map(), host = fakeHost }: EditorOptions = {}): Promise<Editor> {
    const up = new PassThrough();
    const down = new PassThrough();
    startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)), host(files), comparing);
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const editor = new Editor(connection, [up, down], settings, files);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => editor.settings));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      editor.refreshes += 1;
      return null;
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => void editor.logs.push(message));
    connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: Diagnostic[] }) => void editor.pushed.push(params));
    connection.listen();
    editor.initialized = await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities, locale, initializationOptions: options, workspaceFolders: [{ uri: 'file:///letters', name: 'letters' }] });
    await connection.sendNotification('initialized', {});
    return editor;
  }

  async open(uri: string, text: string): Promise<TextDocument> {
    const document = TextDocument.create(uri, 'markdown', 1, text);
    this.#documents.set(uri, document);
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    return document;
  }

  /** Type: replace the first `from` in the document by `to`, sent as one incremental change. */
  async type(uri: string, from: string, to: string): Promise<void> {
    const document = this.document(uri);
    const at = document.getText().indexOf(from);
    await this.change(uri, { range: { start: document.positionAt(at), end: document.positionAt(at + from.length) }, text: to });
  }

  async change(uri: string, change: { readonly range: Range; readonly text: string }): Promise<void> {
    const document = this.document(uri);
    TextDocument.update(document, [change], document.version + 1);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges: [change] });
  }

  async replaceAll(uri: string, text: string): Promise<void> {
    const document = this.document(uri);
    TextDocument.update(document, [{ text }], document.version + 1);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges: [{ text }] });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    this.#documents.delete(uri);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, identifier: 'herzlich', previousResultId });
  }

  /** The document with «marks» where the server finds something. */
  async marked(uri: string): Promise<string> {
    const report = await this.pull(uri);
    return mark(this.document(uri), report.kind === 'full' ? report.items : []);
  }

  /** The actions offered with the cursor in the first `words`. */
  async actionsAt(uri: string, words: string, only?: string[]): Promise<CodeAction[]> {
    const document = this.document(uri);
    const position = document.positionAt(document.getText().indexOf(words) + 1);
    const report = await this.pull(uri);
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: report.kind === 'full' ? report.items : [], ...(only ? { only } : {}) },
    });
  }

  resolve(action: CodeAction | undefined): Promise<CodeAction> {
    return this.connection.sendRequest('codeAction/resolve', action);
  }

  /** The text of a document or file after an edit. Snippets stand in it as they came. */
  after(uri: string, edit: WorkspaceEdit | undefined): string {
    const document = this.#documents.get(uri) ?? TextDocument.create(uri, 'yaml', 0, this.files.get(uri) ?? '');
    const edits = edit?.documentChanges?.flatMap(change => ('edits' in change && change.textDocument.uri === uri ? change.edits : [])) ?? edit?.changes?.[uri] ?? [];
    return TextDocument.applyEdits(document, edits.map(one => ({ range: one.range, newText: 'snippet' in one ? one.snippet.value : one.newText })));
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
    for (const stream of this.#streams) stream.destroy();
  }
}

export function mark(document: TextDocument, diagnostics: readonly Diagnostic[]): string {
  return TextDocument.applyEdits(document, diagnostics.flatMap(({ range }) => [
    { range: { start: range.start, end: range.start }, newText: '«' }, { range: { start: range.end, end: range.end }, newText: '»' },
  ]));
}
