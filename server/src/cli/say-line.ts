import process from 'node:process';
import { printable } from '../report/printable.ts';
import { statusLine } from './status-line.ts';

/** One line on standard error, for everything that is not the report. */
export function sayLine(text: string): void {
  statusLine().clear();
  process.stderr.write(`${text.split('\n').map(printable).join('\n')}\n`);
}
