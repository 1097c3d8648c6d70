import type { Severity } from '../../core/rule/rule.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { fingerprints } from './fingerprint.ts';
import type { Report, ReportOutput } from './report.ts';
import { toJson } from './to-json.ts';

const severityNames: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' };

/** GitLab's code quality report. */
export function makeReport({ write }: ReportOutput): Report {
  let begun = false;
  return {
    file(file) {
      const lines = new LineIndex(file.source);
      const names = fingerprints(file);
      for (const [index, { rule, severity, message, start, end }] of file.findings.entries()) {
        const item = {
          description: message, check_name: rule, fingerprint: names[index], severity: severityNames[severity],
          location: { path: file.path, lines: { begin: lines.positionAt(start).line + 1, end: lines.positionAt(end).line + 1 } },
        };
        write(`${begun ? ',' : '['}\n${toJson(item)}`);
        begun = true;
      }
    },
    end() {
      write(begun ? '\n]\n' : '[]\n');
    },
  };
}
