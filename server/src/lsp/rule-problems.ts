import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readRule } from '../core/rule/read-rule.ts';
import { DiagnosticSeverity } from './kinds.ts';
import { toRange } from './to-protocol.ts';

/** What a rule file of the house says that cannot be followed. */
export function readRuleProblems(document: TextDocument, id: string): Diagnostic[] {
  return readRule(id, document.getText()).problems.map(problem => ({
    range: toRange(document, problem.span ?? { start: 0, end: 3 }),
    severity: DiagnosticSeverity.Error,
    source: 'Herzlich',
    message: problem.message,
  }));
}
