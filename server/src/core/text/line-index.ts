/** Line and column for people and protocols; both count from 0, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns. Only adapters (lsp, cli) use it; nobody inside the core knows what a line is. */
export class LineIndex {
  readonly #starts: number[] = [0];

  /** `\n`, `\r\n` and a lone `\r` end a line, as in LSP 3.17, "Text Documents". */
  constructor(text: string) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: offset - (this.#starts[low] ?? 0) };
  }

  offsetAt(position: Position): number {
    return (this.#starts[position.line] ?? 0) + position.column;
  }
}
