import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { isConfig } from '../config-files.ts';
import { readConfigProblems } from '../config-problems.ts';
import { ruleIdOf } from '../house-rules.ts';
import { isReviewed } from './glance.ts';
import { DiagnosticSeverity, DocumentDiagnosticReportKind } from '../kinds.ts';
import { findReadingPlaces } from '../reading-places.ts';
import { readRuleProblems } from '../rule-problems.ts';
import { mostCharacters, type Reviewed, type Session } from '../session.ts';
import { readTemplateProblems } from '../template-problems.ts';
import { textsIn } from '../texts.ts';
import { toDiagnostic } from '../to-protocol.ts';

/** Answer a pull: the findings of the document as it stands, or "unchanged" if the client has them. */
export async function pullDiagnostics(session: Session, uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
  const { id, items } = await findDiagnostics(session, uri);
  if (id !== undefined && id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
  return { kind: DocumentDiagnosticReportKind.Full, items, ...(id === undefined ? {} : { resultId: id }) };
}

/** The findings and problems of a reviewed letter. */
export function diagnosticsOf(session: Session, reviewed: Reviewed): Diagnostic[] {
  const { review, document, texts } = reviewed;
  const shown = session.shown;
  return [
    ...(isReviewed(session, reviewed) ? readTemplateProblems(reviewed) : []),
    ...review.findings.map(finding => toDiagnostic(document, finding, shown, findReadingPlaces(review.template, finding, texts))),
  ];
}

/** The diagnostics of any document, open or not; none where Herzlich is silent. */
export async function findDiagnostics(session: Session, uri: string): Promise<{ id?: string; version?: number; items: Diagnostic[] }> {
  const document = session.documents.get(uri);
  if (document === undefined) return session.reviewsWorkspace ? closedDiagnostics(session, uri) : { items: [] };
  if (isConfig(uri)) return { version: document.version, items: readConfigProblems(document, session.ruleNames, await session.language(uri)) };
  const reviewed = await session.review(uri);
  const rule = ruleIdOf(uri);
  if (rule !== null && session.houseRules.holds(uri)) return { version: document.version, items: readRuleProblems(document, rule) };
  if (reviewed !== null) {
    return { id: reviewed.id, version: reviewed.version, items: diagnosticsOf(session, reviewed) };
  }
  if (document.getText().length <= mostCharacters || (await session.editorSettings(uri)).enable === false) return { items: [] };
  const megabytes = (document.getText().length / 1_000_000).toFixed(1);
  const start = { line: 0, character: 0 };
  return {
    items: [{ range: { start, end: { line: 0, character: 1 } }, severity: DiagnosticSeverity.Information, source: 'Herzlich', code: 'file-size', message: textsIn(await session.language(uri)).tooBig(megabytes) }],
  };
}

/** A client asks a last time when a document is closed: what it shows from then on. */
async function closedDiagnostics(session: Session, uri: string): Promise<{ id?: string; items: Diagnostic[] }> {
  const reviewed = isConfig(uri) ? null : await session.reviewFile(uri);
  return reviewed === null ? { items: [] } : { id: reviewed.id, items: diagnosticsOf(session, reviewed) };
}
