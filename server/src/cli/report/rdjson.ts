import { diagnosticsOf, source } from './reviewdog.ts';
import type { Report, ReportOutput } from './report.ts';

/** One JSON for reviewdog, with suggestions. */
export function makeReport({ write }: ReportOutput): Report {
  let begun = false;
  return {
    file(file) {
      for (const diagnostic of diagnosticsOf(file)) {
        write(`${begun ? ',' : `{"source":${JSON.stringify(source)},"diagnostics":[`}\n${JSON.stringify(diagnostic)}`);
        begun = true;
      }
    },
    end() {
      write(begun ? '\n]}\n' : `{"source":${JSON.stringify(source)},"diagnostics":[]}\n`);
    },
  };
}
