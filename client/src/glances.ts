import { EventEmitter, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { questions, type Glance } from '../../server/src/lsp/protocol.ts';

/** The newest glance of each open letter, as the server tells it. */
export class Glances {
  readonly #glances = new Map<string, Glance>();
  readonly #changed = new EventEmitter<Glance>();
  readonly onDidChange = this.#changed.event;

  constructor(context: ExtensionContext, client: BaseLanguageClient) {
    context.subscriptions.push(this.#changed, client.onNotification(questions.reviewed, (glance: Glance) => {
      this.#glances.set(glance.uri, glance);
      this.#changed.fire(glance);
    }), workspace.onDidCloseTextDocument(document => this.#glances.delete(document.uri.toString())));
  }

  of(uri: string): Glance | undefined {
    return this.#glances.get(uri);
  }
}
