import type { Fix } from '../../core/review/finding.ts';
import type { Severity } from '../../core/rule/rule.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { lineFix, readyFix } from './line-fix.ts';
import type { ReviewedFile } from './report.ts';

/** Who says so, as reviewdog shows it beside a finding. */
export const source = { name: 'herzlich', url: 'https://github.com/herzlich/herzlich' };

const severityNames: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO' };

/**
 * Findings in reviewdog's diagnostic format. Its columns count bytes of UTF-8, from 1: `a𐐀b` has its b in column 6.
 * A suggestion replaces whole lines, because not every code host keeps the columns.
 */
export function diagnosticsOf(file: ReviewedFile): object[] {
  const lines = new LineIndex(file.source);
  const place = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return { line: line + 1, column: Buffer.byteLength(file.source.slice(offset - column, offset)) + 1 };
  };
  const suggestionOf = (fix: Fix) => {
    const { firstLine, end, text } = lineFix(file.source, lines, fix);
    return { range: { start: { line: firstLine, column: 1 }, end: place(end) }, text };
  };
  return file.findings.map(finding => {
    const fix = readyFix(finding);
    return {
      message: finding.message,
      location: { path: file.path, range: { start: place(finding.start), end: place(finding.end) } },
      severity: severityNames[finding.severity],
      code: { value: finding.rule },
      ...(fix !== undefined && { suggestions: [suggestionOf(fix)] }),
    };
  });
}
