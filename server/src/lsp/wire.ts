import type { InitializeParams, InitializeResult } from 'vscode-languageserver';

/**
 * What the server needs of a connection: methods by their name, parameters as they come. A connection of
 * `vscode-languageserver` is one; on the web a worker's own messages are enough, and keep the worker small.
 */
export interface Wire {
  onInitialize(answer: (params: InitializeParams) => InitializeResult): unknown;
  onRequest<P>(method: string, answer: (params: P, token: Cancelled) => unknown): unknown;
  onNotification<P>(method: string, listener: (params: P) => void): unknown;
  sendRequest<R>(method: string, params?: unknown): Promise<R>;
  sendNotification(method: string, params?: unknown): Promise<void>;
  listen(): void;
}

/** Tells whether the client still waits for the answer. */
export interface Cancelled {
  readonly isCancellationRequested: boolean;
}
