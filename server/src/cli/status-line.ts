import process from 'node:process';
import { displayWidth } from './display-width.ts';
import { isTerminal } from './standard-output.ts';

interface Screen {
  write(text: string): unknown;
  readonly columns?: number;
}

/** What a long command is at, on one line of the terminal that is rewritten and taken away. */
export class StatusLine {
  readonly #screen: () => Screen;
  readonly #isShown: boolean;
  readonly #now: () => number;
  #last: number;
  #isUp = false;

  /** `isShown` is false where nobody watches. The first line comes after half a second: short work needs none. */
  constructor(isShown: boolean, screen: () => Screen = () => process.stderr, now: () => number = () => process.uptime() * 1000) {
    this.#isShown = isShown;
    this.#screen = screen;
    this.#now = now;
    this.#last = now() + 400;
  }

  /** Asks for the text only when it is time for another. */
  show(text: () => string): void {
    if (!this.#isShown || this.#now() < this.#last + 100) return;
    this.#last = this.#now();
    const line = text();
    // A line that wraps could not be taken away again.
    if ((this.#screen().columns ?? 80) <= displayWidth(line)) return;
    this.#screen().write(`\r\u001b[K${line}`);
    this.#isUp = true;
  }

  /** To be called before anything else is written to the terminal. */
  clear(): void {
    if (!this.#isUp) return;
    this.#isUp = false;
    this.#screen().write('\r\u001b[K');
  }
}

/** The one line of this process; nothing until a command opens it. */
let current = new StatusLine(false);

/** The one status line of the process. */
export function statusLine(): StatusLine {
  return current;
}

/** Open it where a person sits: on a terminal, not in CI, not with --quiet. */
export function openStatusLine(isQuiet: boolean): StatusLine {
  const { env } = process;
  current = new StatusLine(!isQuiet && (env['CI'] ?? '') === '' && env['TERM'] !== 'dumb' && isTerminal(2));
  return current;
}
