import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { questions, type StartOptions } from '../../server/src/lsp/protocol.ts';
import { probe, readCost } from './run-process.ts';

/** An editor with the built server at the other end of its standard input and output. */
export class LanguageClient {
  readonly connection: ProtocolConnection;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, connection: ProtocolConnection) {
    this.#child = child;
    this.connection = connection;
  }

  /** `files` are what the workspace holds, by address. What the server took comes over an extra pipe. */
  static async start(files: ReadonlyMap<string, string> = new Map(), options: StartOptions = {}): Promise<LanguageClient> {
    const child = spawn(process.execPath, ['-r', probe, path.resolve('dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] });
    if (child.stdout === null || child.stdin === null) throw new Error('The server has no standard input and output.');
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.onRequest(questions.readText, ({ uri }: { uri: string }) => files.get(uri) ?? null);
    connection.onRequest(questions.listFiles, () => []);
    connection.onRequest(questions.listTemplates, () => [...files.keys()]);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid, rootUri: 'letters:/', workspaceFolders: [{ uri: 'letters:/', name: 'letters' }], initializationOptions: options,
      capabilities: { workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: { relatedInformation: true } } },
    });
    await connection.sendNotification('initialized', {});
    return new LanguageClient(child, connection);
  }

  async open(uri: string, text: string): Promise<TextDocument> {
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    return TextDocument.create(uri, 'markdown', 1, text);
  }

  /** Type at an offset; resolves when the diagnostics are there. */
  async type(document: TextDocument, at: number, text: string): Promise<void> {
    const position = document.positionAt(at);
    const change = { range: { start: position, end: position }, text };
    TextDocument.update(document, [change], document.version + 1);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri: document.uri, version: document.version }, contentChanges: [change] });
    await this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: document.uri } });
  }

  /** End the server; resolves to its largest resident memory in MB. */
  async stop(): Promise<number> {
    const ended = new Promise<void>(resolve => this.#child.on('exit', () => resolve()));
    let told = '';
    this.#child.stdio[3]?.on('data', (data: Buffer) => {
      told += data.toString();
    });
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    return readCost(told).peak;
  }
}
