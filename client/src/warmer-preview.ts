import { commands, EventEmitter, l10n, Range, Uri, window, workspace, WorkspaceEdit, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, type WarmerVersion } from '../../server/src/lsp/protocol.ts';
import type { Glances } from './glances.ts';
import { toRange } from './to-range.ts';

const scheme = 'herzlich-warmer';

/**
 * "Preview Warmer Version": the letter on the left, its warmer version on the right. A change is taken over where the cursor
 * stands on the right, or all at once; the right side is then made anew, so that what was taken is no longer a difference.
 */
export function registerWarmerPreview(context: ExtensionContext, client: BaseLanguageClient, glances: Glances): void {
  const changed = new EventEmitter<Uri>();
  const ask = (source: string): Promise<WarmerVersion | null> => client.sendRequest<WarmerVersion | null>(requests.warmer, { uri: source });

  const take = async (which: (change: WarmerVersion['changes'][number]) => boolean): Promise<void> => {
    const page = warmerInFront();
    if (page === undefined) return;
    const warmer = await ask(page.query);
    const taken = warmer?.changes.filter(which) ?? [];
    if (taken.length === 0) {
      window.setStatusBarMessage(l10n.t('No change stands here. Put the cursor on a green line.'), 4000);
      return;
    }
    const edit = new WorkspaceEdit();
    for (const { range, newText } of taken.flatMap(change => change.edits)) edit.replace(Uri.parse(page.query), toRange(range), newText);
    await workspace.applyEdit(edit);
  };

  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async uri => (await ask(uri.query))?.text ?? '',
    }),
    glances.onDidChange(({ uri }) => {
      for (const document of workspace.textDocuments) if (document.uri.scheme === scheme && document.uri.query === uri) changed.fire(document.uri);
    }),
    commands.registerCommand('herzlich.previewWarmer', async () => {
      const source = window.activeTextEditor?.document.uri;
      if (source === undefined || source.scheme === scheme) return;
      const warmer = await ask(source.toString());
      if (warmer === null) return;
      if (warmer.changes.length === 0) {
        const left = warmer.left === 0 ? l10n.t('There is nothing cold in this letter.') : l10n.t('No wording fits by itself here: {0} places want a fact or a thought of yours.', warmer.left);
        await window.showInformationMessage(left);
        return;
      }
      const name = source.path.split('/').at(-1) ?? '';
      const uri = Uri.from({ scheme, path: source.path, query: source.toString() });
      changed.fire(uri);
      await commands.executeCommand('vscode.diff', source, uri, l10n.t('{0}: as it is ↔ warmer', name));
    }),
    commands.registerCommand('herzlich.takeChange', () => {
      const selection = window.activeTextEditor?.selection;
      return selection === undefined ? undefined : take(change => touchesLines(toRange(change.warmer), selection));
    }),
    commands.registerCommand('herzlich.takeAllChanges', () => take(() => true)),
  );
}

/** The warmer version in front: the editor with the cursor, or the right side of the diff whose left side has it. */
function warmerInFront(): Uri | undefined {
  const active = window.activeTextEditor?.document.uri;
  if (active?.scheme === scheme) return active;
  return window.visibleTextEditors.map(editor => editor.document.uri).find(uri => uri.scheme === scheme && uri.query === active?.toString());
}

function touchesLines(range: Range, other: Range): boolean {
  return range.start.line <= other.end.line && other.start.line <= range.end.line;
}
