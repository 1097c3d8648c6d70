import * as vscode from 'vscode';
import type { Herzlich } from '../../../client/src/activate-herzlich.ts';
import { until } from './tell.ts';

/** The extension under test. */
export async function activateExtension(): Promise<vscode.Extension<Herzlich>> {
  const extension = vscode.extensions.getExtension<Herzlich>('herzlich.herzlich');
  if (extension === undefined) throw new Error('The extension is not installed.');
  await extension.activate();
  return extension;
}

export function letterUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function openLetter(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(letterUri(path)), { preview: false });
}

/** A new file in the workspace, opened. */
export async function writeLetter(path: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(letterUri(path), new TextEncoder().encode(text));
  return openLetter(path);
}

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(diagnostic => diagnostic.source === 'Herzlich');
}

/** Wait until there are findings that fit. */
export function findingsWhere(uri: vscode.Uri, fits: (all: readonly vscode.Diagnostic[]) => boolean, what = 'findings'): Promise<vscode.Diagnostic[]> {
  return until(what, () => {
    const all = findings(uri);
    return fits(all) && all;
  });
}

export async function codeActions(uri: vscode.Uri, range: vscode.Range, resolve = 20): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value, resolve);
}

export const codeOf = (diagnostic: vscode.Diagnostic): string => String(typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code);

/** `de/no-blame 3:1-3:12`, lines and columns from 1 as the command line counts. */
export function tellFinding(diagnostic: vscode.Diagnostic): string {
  const { start, end } = diagnostic.range;
  return `${codeOf(diagnostic)} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
