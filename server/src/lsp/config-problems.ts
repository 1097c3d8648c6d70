import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readSettings } from '../core/config/read-settings.ts';
import type { Language } from '../core/language/language.ts';
import { problemText } from '../core/text/problem.ts';
import { DiagnosticSeverity } from './kinds.ts';
import { pathOf } from './path-of.ts';
import { toRange } from './to-protocol.ts';

/** What a `herzlich.yml` says that cannot be followed, at the place where it says so. */
export function readConfigProblems(document: TextDocument, known: ReadonlySet<string>, messages: Language): Diagnostic[] {
  return readSettings(document.getText(), pathOf(document.uri), known).problems.map(problem => ({
    range: toRange(document, problem.span ?? { start: 0, end: 1 }),
    severity: DiagnosticSeverity.Warning,
    source: 'Herzlich',
    message: problemText(problem, messages),
  }));
}
