import type { Language } from '../core/language/language.ts';
import { LineIndex } from '../core/text/line-index.ts';
import { type Problem, problemText } from '../core/text/problem.ts';
import type { Arguments } from './parse-arguments.ts';
import { colorsFor } from './colors.ts';
import { printable } from '../report/printable.ts';
import { frame } from './report/frame.ts';
import { isTerminal, writeError } from './standard-output.ts';
import { statusLine } from './status-line.ts';

/** A file in which Herzlich could not make sense of something: settings, rules. */
export interface FaultyFile {
  readonly path: string;
  readonly source: string;
  readonly problems: readonly Problem[];
}

/**
 * Say on standard error what is wrong in a file, and where.
 *
 *     herzlich.yml:3:13: "register" is "Ihr"; it can be Sie, du or ihr.
 *       3 | register: Ihr
 *         |           ^^^
 */
export function sayProblems({ path, source, problems }: FaultyFile, args: Arguments, messages: Language): void {
  statusLine().clear();
  const colors = colorsFor(args, { isTTY: isTerminal(2) });
  const lines = new LineIndex(source);
  for (const problem of problems) {
    const { span } = problem;
    const message = problemText(problem, messages);
    if (span === undefined) {
      writeError(`${printable(path)} ${printable(message)}\n`);
      continue;
    }
    const { line, column } = lines.positionAt(span.start);
    const text = [`${printable(path)}:${line + 1}:${column + 1}: ${printable(message)}`, ...frame(source, lines, span, colors).map(one => `  ${one}`)];
    writeError(`${text.join('\n')}\n`);
  }
}
