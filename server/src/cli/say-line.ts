import { printable } from '../report/printable.ts';
import { writeError } from './standard-output.ts';
import { statusLine } from './status-line.ts';

/** One line on standard error, for everything that is not the report. */
export function sayLine(text: string): void {
  statusLine().clear();
  writeError(`${text.split('\n').map(printable).join('\n')}\n`);
}
