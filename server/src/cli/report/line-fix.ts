import type { Finding, Fix } from '../../core/review/finding.ts';
import { applyEdits } from '../../core/text/edit.ts';
import type { LineIndex } from '../../core/text/line-index.ts';

/** A fix as the replacement of whole lines, the way review tools take it. Lines count from 1; `text` has no final line end. */
export interface LineFix {
  readonly firstLine: number;
  readonly lastLine: number;
  /** Where the last line ends in the source. */
  readonly end: number;
  readonly text: string;
}

/** The best fix that can be put in as it is: with edits, and without a fact that only the writer knows. */
export function readyFix(finding: Finding): Fix | undefined {
  return finding.fixes.find(fix => 0 < fix.edits.length && fix.needs.length === 0 && fix.safety !== 'advice');
}

/** The whole lines that a fix touches, as they are after it. */
export function lineFix(source: string, lines: LineIndex, fix: Fix): LineFix {
  const firstLine = lines.positionAt(Math.min(...fix.edits.map(edit => edit.start))).line;
  const lastLine = lines.positionAt(Math.max(...fix.edits.map(edit => edit.end))).line;
  const start = lines.offsetAt({ line: firstLine, column: 0 });
  let end = lines.offsetAt({ line: lastLine, column: 0 });
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end += 1;
  const edits = fix.edits.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const text = applyEdits(source.slice(start, end), edits).replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
  return { firstLine: firstLine + 1, lastLine: lastLine + 1, end, text };
}
