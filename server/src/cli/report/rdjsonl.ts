import { diagnosticsOf, source } from './reviewdog.ts';
import type { Report, ReportOutput } from './report.ts';
import { toJson } from './to-json.ts';

/** One line of JSON a finding, for reviewdog. */
export function makeReport({ write }: ReportOutput): Report {
  return {
    file(file) {
      for (const diagnostic of diagnosticsOf(file)) write(`${toJson({ ...diagnostic, source })}\n`);
    },
    end() {
      // Each line stands for itself.
    },
  };
}
