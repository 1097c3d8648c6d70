import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { isConfig } from '../config-files.ts';
import { readConfigProblems } from '../config-problems.ts';
import { ruleIdOf } from '../house-rules.ts';
import { isReviewed } from './glance.ts';
import { DiagnosticSeverity, DocumentDiagnosticReportKind } from '../kinds.ts';
import { findReadingPlaces } from '../reading-places.ts';
import { readRuleProblems } from '../rule-problems.ts';
import { mostCharacters, type Session } from '../session.ts';
import { readTemplateProblems } from '../template-problems.ts';
import { textsIn } from '../texts.ts';
import { toDiagnostic } from '../to-protocol.ts';

/** Answer a pull: the findings of the document as it stands, or "unchanged" if the client has them. */
export async function pullDiagnostics(session: Session, uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
  const { id, items } = await findDiagnostics(session, uri);
  if (id !== undefined && id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
  return { kind: DocumentDiagnosticReportKind.Full, items, ...(id === undefined ? {} : { resultId: id }) };
}

export async function findDiagnostics(session: Session, uri: string): Promise<{ id?: string; version?: number; items: Diagnostic[] }> {
  const document = session.documents.get(uri);
  if (document === undefined) return { items: [] };
  if (isConfig(uri)) return { version: document.version, items: readConfigProblems(document, session.ruleNames) };
  const reviewed = await session.review(uri);
  const rule = ruleIdOf(uri);
  if (rule !== null && session.houseRules.holds(uri)) return { version: document.version, items: readRuleProblems(document, rule) };
  if (reviewed !== null) {
    const shown = session.shown;
    return { id: reviewed.id, version: reviewed.version, items: [...(isReviewed(session, reviewed) ? readTemplateProblems(reviewed) : []), ...reviewed.review.findings.map(finding => toDiagnostic(reviewed.document, finding, shown, findReadingPlaces(reviewed.review.template, finding, reviewed.texts)))] };
  }
  if (document.getText().length <= mostCharacters || (await session.editorSettings(uri)).enable === false) return { items: [] };
  const megabytes = (document.getText().length / 1_000_000).toFixed(1);
  const start = { line: 0, character: 0 };
  return {
    items: [{ range: { start, end: { line: 0, character: 1 } }, severity: DiagnosticSeverity.Information, source: 'Herzlich', code: 'file-size', message: textsIn(await session.language(uri)).tooBig(megabytes) }],
  };
}
