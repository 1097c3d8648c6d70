import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from './kinds.ts';
import type { Reviewed } from './session.ts';
import { toRange } from './to-protocol.ts';

/** What a letter's front matter says that cannot be followed. */
export function readTemplateProblems({ document, review }: Reviewed): Diagnostic[] {
  return review.problems.map(problem => ({
    range: toRange(document, problem.span ?? { start: 0, end: 1 }),
    severity: DiagnosticSeverity.Warning,
    source: 'Herzlich',
    code: 'front-matter',
    message: problem.message,
  }));
}
