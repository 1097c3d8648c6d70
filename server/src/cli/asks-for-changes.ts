import type { Arguments } from './parse-arguments.ts';
import { UsageError } from './usage-error.ts';

/** True if the command line asks for changes only. */
export function asksForChanges(args: Arguments): boolean {
  const asked = ['since', 'staged', 'diff'].filter(name => args.has(name));
  if (1 < asked.length) throw new UsageError(`${asked.map(name => `--${name}`).join(' and ')} cannot be combined; choose one.`, `${asked.map(name => `--${name}`).join(' und ')} gehen nicht zusammen; wählen Sie eines.`);
  if (asked.length === 0 && args.has('changed-files')) throw new UsageError('--changed-files goes with --since, --staged or --diff.', '--changed-files gehört zu --since, --staged oder --diff.');
  return asked.length === 1;
}
