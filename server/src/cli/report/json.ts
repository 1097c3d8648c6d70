import { fileJson } from './file-json.ts';
import type { Report, ReportOutput, Summary } from './report.ts';
import { toJson } from './to-json.ts';

/** The version of the contract, not of Herzlich: it rises when a reader of the JSON would have to change. */
export const jsonVersion = 1;

/** `{version, files, summary}`, one line a file, written as the files come. */
export function makeReport({ write }: ReportOutput): Report {
  let begun = false;
  const begin = (): void => {
    write(begun ? ',\n' : `{"version":${jsonVersion},"files":[\n`);
    begun = true;
  };
  return {
    file(file) {
      begin();
      write(toJson(fileJson(file)));
    },
    end(summary) {
      if (!begun) write(`{"version":${jsonVersion},"files":[`);
      write(`\n],"summary":${toJson(summaryJson(summary))}}\n`);
    },
  };
}

function summaryJson({ files, bySeverity, fixable, letters }: Summary) {
  const { error, warning, info, hint } = bySeverity;
  return {
    files, findings: error + warning + info + hint, ...bySeverity, fixable,
    letters: letters.map(({ path, temperature, findings }) => ({ path, temperature: temperature.value, band: temperature.band, findings })),
  };
}
