import pc from 'picocolors';
import { builtInRules } from 'herzlich:rules';
import { SummaryCount } from '../../server/src/cli/report/summarize.ts';
import { makeReport } from '../../server/src/cli/report/text.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import type { Finding } from '../../server/src/core/review/finding.ts';
import { Reviewer } from '../../server/src/core/review/reviewer.ts';

const reviewer = new Reviewer(builtInRules);

/** What `herzlich check` prints for one letter, without colours, and the findings. The summary is part of it. */
export function reviewAsText(path: string, source: string): { readonly text: string; readonly findings: readonly Finding[] } {
  const { language, register, findings, temperature, problems } = reviewer.review(source, { path, settings: defaultSettings, isArgument: false });
  const file = { path, source, language, register, findings, problems, ...(temperature !== undefined && { temperature }) };
  let text = '';
  const report = makeReport({ write: part => { text += part; }, colors: pc.createColors(false), messages: 'en', quiet: false, asked: [path] });
  const count = new SummaryCount();
  count.add(file);
  report.file(file);
  report.end(count.summary());
  return { text, findings };
}
