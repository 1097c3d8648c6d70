import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { Cancelled, Wire } from './wire.ts';

/** A worker's scope, as far as messages go. */
export interface Messages {
  postMessage(message: unknown): void;
  addEventListener(name: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** JSON-RPC 2.0; a response has no method. */
interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

type Answer = (params: unknown, token: Cancelled) => unknown;
type Waiting = { readonly settle: (result: unknown) => void; readonly fail: (fault: Error) => void };

const methodNotFound = -32601;
const internalError = -32603;

/** The protocol over messages that are objects already, as those of a worker are: nothing is framed, nothing is parsed. */
export class WorkerWire implements Wire {
  readonly #messages: Messages;
  readonly #answers = new Map<string, Answer>([['shutdown', () => null]]);
  readonly #listeners = new Map<string, (params: unknown) => void>();
  readonly #waiting = new Map<number | string, Waiting>();
  readonly #running = new Map<number | string, { isCancellationRequested: boolean }>();
  #count = 0;

  constructor(messages: Messages) {
    this.#messages = messages;
  }

  onInitialize(answer: (params: InitializeParams) => InitializeResult): void {
    this.#answers.set('initialize', answer as Answer);
  }

  onRequest<P>(method: string, answer: (params: P, token: Cancelled) => unknown): void {
    this.#answers.set(method, answer as Answer);
  }

  onNotification<P>(method: string, listener: (params: P) => void): void {
    this.#listeners.set(method, listener as (params: unknown) => void);
  }

  sendRequest<R>(method: string, params?: unknown): Promise<R> {
    this.#count += 1;
    const id = this.#count;
    return new Promise<R>((settle, fail) => {
      this.#waiting.set(id, { settle: settle as Waiting['settle'], fail });
      this.#post({ id, method, params });
    });
  }

  sendNotification(method: string, params?: unknown): Promise<void> {
    this.#post({ method, params });
    return Promise.resolve();
  }

  listen(): void {
    this.#messages.addEventListener('message', ({ data }) => {
      if (typeof data === 'object' && data !== null) this.#read(data);
    });
  }

  #read({ id, method, params, result, error }: Message): void {
    if (method === undefined) {
      const waiting = this.#waiting.get(id ?? '');
      this.#waiting.delete(id ?? '');
      if (error === undefined) waiting?.settle(result);
      else waiting?.fail(new Error(error.message));
    } else if (id !== undefined && id !== null) {
      void this.#answer(id, method, params);
    } else if (method === '$/cancelRequest') {
      const running = this.#running.get((params as { readonly id: number | string }).id);
      if (running !== undefined) running.isCancellationRequested = true;
    } else {
      this.#listeners.get(method)?.(params);
    }
  }

  async #answer(id: number | string, method: string, params: unknown): Promise<void> {
    const answer = this.#answers.get(method);
    if (answer === undefined) return this.#post({ id, error: { code: methodNotFound, message: `${method} is not known here.` } });
    const token = { isCancellationRequested: false };
    this.#running.set(id, token);
    try {
      this.#post({ id, result: await answer(params, token) ?? null });
    } catch (fault) {
      this.#post({ id, error: { code: internalError, message: String(fault) } });
    } finally {
      this.#running.delete(id);
    }
  }

  #post(message: Message): void {
    this.#messages.postMessage({ jsonrpc: '2.0', ...message });
  }
}
