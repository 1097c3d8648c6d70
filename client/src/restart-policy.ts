import { l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient';

const mostRestarts = 5;
const span = 3 * 60_000;

/** A server that dies is started again: at once, then ever later; after five times in three minutes a person is asked. */
export class RestartPolicy implements ErrorHandler {
  readonly #restart: () => unknown;
  #deaths: number[] = [];

  constructor(restart: () => unknown) {
    this.#restart = restart;
  }

  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  async closed(): Promise<CloseHandlerResult> {
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter(death => now - death < span), now];
    if (mostRestarts < this.#deaths.length) {
      void this.#ask();
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    await new Promise(resolve => setTimeout(resolve, this.#deaths.length === 1 ? 0 : 500 * 2 ** this.#deaths.length));
    return { action: CloseAction.Restart, handled: true };
  }

  forget(): void {
    this.#deaths = [];
  }

  async #ask(): Promise<void> {
    const again = l10n.t('Start again');
    const log = l10n.t('Show the log');
    const answer = await window.showErrorMessage(l10n.t('Herzlich has stopped five times in three minutes and rests now; your letters are untouched. The log says what happened.'), again, log);
    if (answer === again) this.#restart();
    if (answer === log) this.onShowLog?.();
  }

  onShowLog?: () => void;
}
