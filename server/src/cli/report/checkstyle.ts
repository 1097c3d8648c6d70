import { LineIndex } from '../../core/text/line-index.ts';
import type { Report, ReportOutput } from './report.ts';
import { xml } from './xml.ts';

/** The XML that many CI servers take. */
export function makeReport({ write }: ReportOutput): Report {
  write('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n');
  return {
    file(file) {
      const lines = new LineIndex(file.source);
      write(`<file name="${xml(file.path)}">\n`);
      for (const { rule, severity, message, start } of file.findings) {
        const { line, column } = lines.positionAt(start);
        write(`<error line="${line + 1}" column="${column + 1}" severity="${severity === 'hint' ? 'info' : severity}" message="${xml(message)}" source="${xml(`herzlich.${rule}`)}"/>\n`);
      }
      write('</file>\n');
    },
    end() {
      write('</checkstyle>\n');
    },
  };
}
