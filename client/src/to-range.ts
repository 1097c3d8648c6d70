import { Range } from 'vscode';
import type { PlainRange } from '../../server/src/lsp/protocol.ts';

/** A range of the protocol as the editor's own. */
export function toRange(range: PlainRange): Range {
  return new Range(range.start.line, range.start.character, range.end.line, range.end.character);
}
