import type { Diagnostic, DiagnosticSeverity as DiagnosticSeverities, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Related } from '../core/review/finding.ts';
import type { Severity } from '../core/rule/rule.ts';
import type { Span } from '../core/text/span.ts';
import { DiagnosticSeverity } from './kinds.ts';
import { rulePageScheme } from './protocol.ts';

/** What the client can show. */
export interface Shown {
  readonly related: boolean;
  readonly codeDescription: boolean;
  readonly pages: boolean;
}

const severities: Record<Severity, DiagnosticSeverities> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

/** A span of offsets as lines and characters. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** `places` explain the finding beside its own: the tags it depends on. */
export function toDiagnostic(document: TextDocument, finding: Finding, shown: Shown, places: readonly Related[] = []): Diagnostic {
  const related = [...finding.related, ...places];
  return {
    range: toRange(document, finding),
    severity: severities[finding.severity],
    source: 'Herzlich',
    code: finding.rule,
    message: finding.message,
    ...(shown.pages && shown.codeDescription ? { codeDescription: { href: toRulePage(finding.rule) } } : {}),
    ...(shown.related && 0 < related.length
      ? { relatedInformation: related.map(place => ({ location: { uri: document.uri, range: toRange(document, place) }, message: place.message })) }
      : {}),
  };
}

/** `herzlich-rule:/de/no-court-threats.md` */
export function toRulePage(rule: string): string {
  return `${rulePageScheme}:/${rule}.md`;
}
