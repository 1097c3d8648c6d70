import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Messages } from '../../../server/src/lsp/worker-wire.ts';

interface Answered {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly message?: string };
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

const methodNotFound = -32_601;

/** A client in the process of its server: messages are objects, nothing is framed, and a fault is seen at once. */
export class Client {
  /** What the client has open, as it knows it. */
  readonly texts = new Map<string, string>();
  /** What it asked to review by name since it was opened. */
  readonly asked = new Set<string>();
  readonly logs: string[] = [];
  settings: object | undefined;
  readonly serverSide: Messages;
  #hear: (event: { readonly data: unknown }) => void = () => undefined;
  readonly #waiting = new Map<number, (answer: Answered) => void>();
  #count = 0;
  #version = 1;

  constructor() {
    this.serverSide = {
      postMessage: message => this.#meet(message as Answered),
      addEventListener: (_, listener) => {
        this.#hear = listener;
      },
    };
  }

  tell(method: string, params: unknown): void {
    this.#hear({ data: { jsonrpc: '2.0', method, params } });
  }

  /** Resolves to the result. An error is a fault, unless the method is one that nobody knows. */
  async ask(method: string, params: unknown, isUnknown = false): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    const { error, result } = await new Promise<Answered>(resolve => {
      this.#waiting.set(id, resolve);
      this.#hear({ data: { jsonrpc: '2.0', id, method, params } });
    });
    if (isUnknown) assert.equal(error?.code, methodNotFound);
    else assert.equal(error, undefined, `${method}: ${error?.message ?? ''}`);
    return result;
  }

  open(uri: string, text: string): void {
    this.texts.set(uri, text);
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  }

  /** Replace what stands between two offsets; what lies beyond the text counts as its end. */
  change(uri: string, one: number, other: number, text: string): void {
    const before = this.texts.get(uri);
    if (before === undefined) return;
    const document = TextDocument.create(uri, 'markdown', 1, before);
    const [start, end] = [one || 0, other || 0].toSorted((a, b) => a - b).map(at => document.positionAt(at));
    if (start === undefined || end === undefined) return;
    this.#version += 1;
    const change = { range: { start, end }, text };
    this.texts.set(uri, TextDocument.applyEdits(document, [{ range: change.range, newText: text }]));
    this.tell('textDocument/didChange', { textDocument: { uri, version: this.#version }, contentChanges: [change] });
  }

  close(uri: string): void {
    if (!this.texts.delete(uri)) return;
    this.asked.delete(uri);
    this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  /** Settings as an editor without `workspace/configuration` sends them; what is no JSON is not sent. */
  configure(json: string): void {
    try {
      const settings: unknown = JSON.parse(json);
      if (settings === null || typeof settings !== 'object') return;
      this.settings = settings;
      this.tell('workspace/didChangeConfiguration', { settings: { herzlich: settings } });
    } catch {
      // Half a setting is no setting.
    }
  }

  positionAt(uri: string, offset: number): { readonly line: number; readonly character: number } {
    return TextDocument.create(uri, 'markdown', 1, this.texts.get(uri) ?? '').positionAt(offset || 0);
  }

  /** Let everything that was begun come to its end. */
  async settle(): Promise<void> {
    await new Promise(resolve => setImmediate(resolve));
  }

  #meet(message: Answered): void {
    if (message.method === undefined && message.id !== undefined) {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
      return;
    }
    if (message.method === 'window/logMessage') this.logs.push(message.params?.message ?? '');
    if (message.id !== undefined) this.#hear({ data: { jsonrpc: '2.0', id: message.id, result: null } });
  }
}
