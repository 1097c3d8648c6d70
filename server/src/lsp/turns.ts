/** How long work on many files may go on before others have their turn, in milliseconds. */
const share = 12;

/** Interrupts long work, so that what a person types in the meantime passes first. */
export class Turns {
  #since = performance.now();

  /** Resolves at once, or after everything that waits has had its turn. */
  async next(): Promise<void> {
    if (performance.now() - this.#since < share) return;
    await new Promise(resolve => setTimeout(resolve));
    this.#since = performance.now();
  }
}
