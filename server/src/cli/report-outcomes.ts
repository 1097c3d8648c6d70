import { asksForChanges } from './asks-for-changes.ts';
import type { Baseline } from './baseline.ts';
import type { Arguments } from './parse-arguments.ts';
import { openReports } from './report/open-reports.ts';
import { severities } from '../core/rule/vocabulary.ts';
import { SummaryCount } from './report/summarize.ts';
import type { Severity } from '../core/rule/rule.ts';
import type { Outcome } from './review-file.ts';
import { sayLine } from './say-line.ts';
import { UsageError } from './usage-error.ts';
import { saySettingsProblems, type Workplace } from './workplace.ts';

const texts = {
  en: {
    holds: (count: number) => `The baseline now holds ${count} ${count === 1 ? 'finding' : 'findings'}.`,
    stale: (count: number) => `${count} ${count === 1 ? 'entry of the baseline no longer occurs. --update-baseline takes it out.' : 'entries of the baseline no longer occur. --update-baseline takes them out.'}`,
  },
  de: {
    holds: (count: number) => `Die Baseline hält jetzt ${count} ${count === 1 ? 'Fundstelle' : 'Fundstellen'} fest.`,
    stale: (count: number) => `${count} ${count === 1 ? 'Eintrag der Baseline kommt nicht mehr vor. --update-baseline nimmt ihn heraus.' : 'Einträge der Baseline kommen nicht mehr vor. --update-baseline nimmt sie heraus.'}`,
  },
} as const;

/** Report what became of each file, and say by the exit code: 0 nothing at or above `--fail-on`, 1 something, 2 not all could be reviewed. */
export async function reportOutcomes(args: Arguments, workplace: Workplace, outcomes: AsyncIterable<Outcome>): Promise<number> {
  const baseline = await openBaseline(args);
  const reports = await openReports(args, workplace.messages);
  const count = new SummaryCount();
  const fails = failsOn(args.value('fail-on') ?? 'warning');
  let found = false;
  let trouble = false;
  try {
    for await (const outcome of outcomes) {
      if (outcome.kind === 'reviewed') {
        const file = baseline === null ? outcome.file : baseline.without(outcome.file);
        count.add(file);
        found ||= file.findings.some(finding => fails.has(finding.severity));
        reports.file(file);
      } else if (outcome.kind === 'unread') {
        // A long file is left out by design and only said; all else was asked for and could not be done.
        trouble ||= outcome.why.unread !== 'large';
        if (outcome.why.unread !== 'large' || !args.has('quiet')) sayLine(`${outcome.path} ${outcome.why.because[workplace.messages]}`);
      }
    }
    reports.end(count.summary());
  } catch (error) {
    reports.discard();
    throw error;
  }
  if (!saySettingsProblems(workplace, args)) trouble = true;
  if (baseline !== null && args.has('update-baseline')) {
    const entries = baseline.update();
    if (!args.has('quiet')) sayLine(texts[workplace.messages].holds(entries));
    return trouble ? 2 : 0;
  }
  // A changed-only review meets only part of a letter's findings, and cannot tell which entries are stale.
  const stale = baseline === null || asksForChanges(args) ? 0 : baseline.stale();
  if (0 < stale && !args.has('quiet')) sayLine(texts[workplace.messages].stale(stale));
  return trouble ? 2 : found ? 1 : 0;
}

async function openBaseline(args: Arguments): Promise<Baseline | null> {
  const file = args.value('baseline');
  if (file === undefined && args.has('update-baseline')) throw new UsageError('--update-baseline goes with --baseline FILE, which says where.', '--update-baseline gehört zu --baseline DATEI, die sagt, wohin.');
  if (args.has('update-baseline') && asksForChanges(args)) throw new UsageError('--update-baseline needs the letters as a whole, not only what changed.', '--update-baseline braucht die Briefe als Ganzes, nicht nur, was sich geändert hat.');
  if (file === undefined) return null;
  return new (await import('./baseline.ts')).Baseline(file, args.has('update-baseline'));
}

function failsOn(lowest: string): ReadonlySet<Severity> {
  const last = severities.indexOf(lowest as Severity);
  return new Set(severities.slice(0, last + 1));
}
