import type { DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Wire } from './wire.ts';

type Listener = (event: { readonly document: TextDocument }) => void;

/** The documents the client has open, each in its newest text. */
export class OpenDocuments {
  readonly #documents = new Map<string, TextDocument>();
  readonly #changed: Listener[] = [];
  readonly #saved: Listener[] = [];
  readonly #closed: Listener[] = [];

  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): TextDocument[] {
    return [...this.#documents.values()];
  }

  /** Called when a document is opened, too. */
  onDidChangeContent(listener: Listener): void {
    this.#changed.push(listener);
  }

  onDidSave(listener: Listener): void {
    this.#saved.push(listener);
  }

  onDidClose(listener: Listener): void {
    this.#closed.push(listener);
  }

  listen(wire: Wire): void {
    const tell = (listeners: readonly Listener[], document: TextDocument | undefined): void => {
      if (document !== undefined) for (const listener of listeners) listener({ document });
    };
    wire.onNotification('textDocument/didOpen', ({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams) => {
      const document = TextDocument.create(uri, languageId, version, text);
      this.#documents.set(uri, document);
      tell(this.#changed, document);
    });
    wire.onNotification('textDocument/didChange', ({ textDocument, contentChanges }: DidChangeTextDocumentParams) => {
      const document = this.#documents.get(textDocument.uri);
      if (document === undefined || contentChanges.length === 0) return;
      tell(this.#changed, TextDocument.update(document, contentChanges, textDocument.version));
    });
    wire.onNotification('textDocument/didSave', ({ textDocument }: DidSaveTextDocumentParams) => tell(this.#saved, this.#documents.get(textDocument.uri)));
    wire.onNotification('textDocument/didClose', ({ textDocument }: DidCloseTextDocumentParams) => {
      const document = this.#documents.get(textDocument.uri);
      this.#documents.delete(textDocument.uri);
      tell(this.#closed, document);
    });
  }
}
