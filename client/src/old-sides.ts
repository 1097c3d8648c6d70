import { TabInputTextDiff, Uri, window, workspace } from 'vscode';
import { vsdiag, type DiagnosticProviderMiddleware } from 'vscode-languageclient';
import { diffSchemes } from './document-selector.ts';

/**
 * In a diff only the new side is judged: what the old one says cannot be helped any more. Documents of version control are
 * judged at all only if the setting says so.
 */
export const passOverOldSides: NonNullable<DiagnosticProviderMiddleware['provideDiagnostics']> = async (document, previous, token, next) => {
  const uri = document instanceof Uri ? document : document.uri;
  const isOfDiff = diffSchemes.includes(uri.scheme);
  if (isOfDiff && (isOldSide(uri) || !workspace.getConfiguration('herzlich', uri).get('diffs', true))) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
  return next(document, previous, token);
};

function isOldSide(uri: Uri): boolean {
  const diffs = window.tabGroups.all.flatMap(group => group.tabs).map(tab => tab.input).filter(input => input instanceof TabInputTextDiff);
  return diffs.some(diff => diff.original.toString() === uri.toString()) && !diffs.some(diff => diff.modified.toString() === uri.toString());
}
