import type { Arguments } from './parse-arguments.ts';
import { reportOutcomes } from './report-outcomes.ts';
import { reviewAll } from './review-all.ts';
import { openWorkplace } from './workplace.ts';

/** `herzlich check`: 0 nothing at or above `--fail-on`, 1 something, 2 not all could be reviewed. */
export async function check(args: Arguments): Promise<number> {
  if (args.has('watch')) return (await import('./watch.ts')).watch(args);
  const workplace = openWorkplace(args);
  return reportOutcomes(args, workplace, reviewAll(args, workplace));
}
