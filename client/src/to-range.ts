import { Range } from 'vscode';
import type { PlainRange } from '../../server/src/lsp/protocol.ts';

export function toRange(range: PlainRange): Range {
  return new Range(range.start.line, range.start.character, range.end.line, range.end.character);
}
