import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Severity } from '../core/rule/rule.ts';
import { asksForChanges } from './asks-for-changes.ts';
import { opener } from './opener.ts';
import type { Arguments } from './parse-arguments.ts';
import { openReports } from './report/open-reports.ts';
import { severities, type ReviewedFile } from './report/report.ts';
import { SummaryCount } from './report/summarize.ts';
import type { Outcome } from './review-file.ts';
import { sayLine } from './say-line.ts';
import { openWorkplace, saySettingsProblems, type Workplace } from './workplace.ts';

/** `herzlich check`: 0 nothing at or above `--fail-on`, 1 something, 2 not all could be reviewed. */
export async function check(args: Arguments): Promise<number> {
  const workplace = openWorkplace(args);
  const reports = await openReports(args, workplace.messages);
  const count = new SummaryCount();
  const fails = failsOn(args.value('fail-on') ?? 'warning');
  let found = false;
  let trouble = false;
  try {
    for await (const outcome of outcomes(args, workplace)) {
      if (outcome.kind === 'reviewed') {
        count.add(outcome.file);
        found ||= outcome.file.findings.some(finding => fails.has(finding.severity));
        reports.file(outcome.file);
      } else if (outcome.kind === 'unread') {
        // A long file is left out by design and only said; all else was asked for and could not be done.
        trouble ||= outcome.why.unread !== 'large';
        if (outcome.why.unread !== 'large' || !args.has('quiet')) sayLine(`${outcome.path} ${outcome.why.because}`);
      }
    }
    reports.end(count.summary());
  } catch (error) {
    reports.discard();
    throw error;
  }
  if (!saySettingsProblems(workplace, args)) trouble = true;
  return trouble ? 2 : found ? 1 : 0;
}

function failsOn(lowest: string): ReadonlySet<Severity> {
  const last = severities.indexOf(lowest as Severity);
  return new Set(severities.slice(0, last + 1));
}

async function* outcomes(args: Arguments, workplace: Workplace): AsyncGenerator<Outcome> {
  const { reviewer } = workplace;
  if (asksForChanges(args)) {
    const { changedFiles } = await import('./changed-files.ts');
    for (const file of changedFiles(args, { cwd: workplace.cwd, paths: args.paths, opens: await opener(workplace) })) yield reviewer.reviewChange(file, args.has('changed-files'));
    return;
  }
  const asked = args.paths.length === 0 ? ['.'] : args.paths;
  if (asked.includes('-')) yield reviewInput(args, workplace);
  const { listFiles } = await import('../node/list-files.ts');
  const listing = listFiles(asked.filter(one => one !== '-'), { cwd: workplace.cwd, opens: await opener(workplace) });
  for (const { path: file, because } of listing.problems) {
    yield { kind: 'unread', path: path.isAbsolute(file) ? reviewer.shownPath(file) : file, why: { unread: 'missing', because } };
  }
  for (const file of listing.files) yield reviewer.review(file);
}

/** The text on standard input, judged as a named file. */
function reviewInput(args: Arguments, { cwd, reviewer }: Workplace): Outcome {
  const name = args.value('stdin-name') ?? 'stdin';
  const source = readFileSync(0, 'utf8');
  const file: ReviewedFile | null = reviewer.reviewText(path.resolve(cwd, name), source, true);
  return file === null ? { kind: 'no-letter' } : { kind: 'reviewed', file };
}
