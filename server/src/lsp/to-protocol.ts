import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/review/finding.ts';
import type { Severity } from '../core/rule/rule.ts';
import type { Span } from '../core/text/span.ts';
import { rulePageScheme } from './protocol.ts';

/** What the client can show. */
export interface Shown {
  readonly related: boolean;
  readonly codeDescription: boolean;
  readonly pages: boolean;
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function toDiagnostic(document: TextDocument, finding: Finding, shown: Shown): Diagnostic {
  return {
    range: toRange(document, finding),
    severity: severities[finding.severity],
    source: 'Herzlich',
    code: finding.rule,
    message: finding.message,
    ...(shown.pages && shown.codeDescription ? { codeDescription: { href: toRulePage(finding.rule) } } : {}),
    ...(shown.related && 0 < finding.related.length
      ? { relatedInformation: finding.related.map(place => ({ location: { uri: document.uri, range: toRange(document, place) }, message: place.message })) }
      : {}),
  };
}

/** `herzlich-rule:/de/no-court-threats.md` */
export function toRulePage(rule: string): string {
  return `${rulePageScheme}:/${rule}.md`;
}
