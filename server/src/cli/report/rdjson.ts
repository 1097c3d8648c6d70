import { diagnosticsOf, source } from './reviewdog.ts';
import type { Report, ReportOutput } from './report.ts';
import { toJson } from './to-json.ts';

/** One JSON for reviewdog, with suggestions. */
export function makeReport({ write }: ReportOutput): Report {
  let begun = false;
  return {
    file(file) {
      for (const diagnostic of diagnosticsOf(file)) {
        write(`${begun ? ',' : `{"source":${toJson(source)},"diagnostics":[`}\n${toJson(diagnostic)}`);
        begun = true;
      }
    },
    end() {
      write(begun ? '\n]}\n' : `{"source":${toJson(source)},"diagnostics":[]}\n`);
    },
  };
}
