import { LineIndex } from '../../core/text/line-index.ts';
import type { Report, ReportOutput } from './report.ts';
import { xml } from './xml.ts';

/** Each letter is a test suite; each finding a test that failed; a letter without one a test that passed. */
export function makeReport({ write }: ReportOutput): Report {
  write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="herzlich">\n');
  return {
    file(file) {
      const lines = new LineIndex(file.source);
      const { length } = file.findings;
      write(`<testsuite name="${xml(file.path)}" tests="${Math.max(1, length)}" failures="${length}" errors="0" skipped="0">\n`);
      if (length === 0) write(`<testcase classname="${xml(file.path)}" name="nothing cold"/>\n`);
      for (const { rule, severity, message, text, start } of file.findings) {
        const { line, column } = lines.positionAt(start);
        const place = `${file.path}:${line + 1}:${column + 1}`;
        write(`<testcase classname="${xml(file.path)}" name="${xml(`${rule} (${line + 1}:${column + 1})`)}"><failure type="${severity}" message="${xml(message)}">${xml(`${place}\n${text}`)}</failure></testcase>\n`);
      }
      write('</testsuite>\n');
    },
    end() {
      write('</testsuites>\n');
    },
  };
}
