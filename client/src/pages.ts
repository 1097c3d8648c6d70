import {
  commands, DecorationRangeBehavior, EventEmitter, l10n, OverviewRulerLane, Selection, TextEditorRevealType, ThemeColor, Uri, ViewColumn, window, workspace,
  type ExtensionContext, type TextEditor,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, type Page } from '../../server/src/lsp/protocol.ts';
import type { Glances } from './glances.ts';
import { toRange } from './to-range.ts';

const scheme = 'herzlich-page';

/** Which page, by the first folder of its address: `herzlich-page:/read/reminder.hbs?file:///…`. */
const kinds: Readonly<Record<string, string>> = { read: requests.read, readings: requests.readings };

/** "Show What Is Read" and "Show Readings": a read-only text beside the letter, with its findings, that follows the cursor both ways. Returns the pages that are open, by their address. */
export function registerPages(context: ExtensionContext, client: BaseLanguageClient, glances: Glances): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  const changed = new EventEmitter<Uri>();
  const marks = window.createTextEditorDecorationType({
    textDecoration: 'underline wavy', overviewRulerColor: new ThemeColor('editorOverviewRuler.warningForeground'), overviewRulerLane: OverviewRulerLane.Right,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed, color: new ThemeColor('editorWarning.foreground'),
  });
  const decorate = (editor: TextEditor): void => {
    const page = pages.get(editor.document.uri.toString());
    if (page !== undefined) editor.setDecorations(marks, page.marks.map(mark => ({ range: toRange(mark.range), hoverMessage: mark.message })));
  };
  const open = async (kind: string): Promise<void> => {
    const source = window.activeTextEditor?.document.uri;
    if (source === undefined || source.scheme === scheme) return;
    const uri = Uri.from({ scheme, path: `/${kind}/${source.path.split('/').at(-1) ?? ''}`, query: source.toString() });
    decorate(await window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true }));
  };
  context.subscriptions.push(
    changed, marks,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const page = await client.sendRequest<Page | null>(kinds[uri.path.split('/')[1] ?? ''] ?? requests.read, { uri: uri.query });
        if (page === null) return l10n.t('The letter is not open, or Herzlich is switched off for it.');
        pages.set(uri.toString(), page);
        return page.text;
      },
    }),
    workspace.onDidCloseTextDocument(document => pages.delete(document.uri.toString())),
    workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of window.visibleTextEditors) if (editor.document === document && document.uri.scheme === scheme) decorate(editor);
    }),
    glances.onDidChange(({ uri }) => {
      for (const document of workspace.textDocuments) if (document.uri.scheme === scheme && document.uri.query === uri) changed.fire(document.uri);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      const [selection] = selections;
      if (selection === undefined || kind === undefined) return;
      if (textEditor.document.uri.scheme === scheme) follow(textEditor, selection, pages);
      else mirror(textEditor, selection, pages);
    }),
    commands.registerCommand('herzlich.showRead', () => open('read')),
    commands.registerCommand('herzlich.showReadings', () => open('readings')),
  );
  return pages;
}

/** A click in the page selects the place of the letter. */
function follow(page: TextEditor, selection: Selection, pages: ReadonlyMap<string, Page>): void {
  const { uri } = page.document;
  const place = pages.get(uri.toString())?.places.findLast(one => one.line <= selection.active.line);
  const source = window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.query);
  if (place === undefined || source === undefined) return;
  const range = toRange(place.source);
  source.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  source.selection = new Selection(range.start, range.end);
}

/** The cursor in the letter brings its line of the page into view. */
function mirror(source: TextEditor, selection: Selection, pages: ReadonlyMap<string, Page>): void {
  const at = selection.active;
  for (const editor of window.visibleTextEditors) {
    const { uri } = editor.document;
    if (uri.scheme !== scheme || uri.query !== source.document.uri.toString()) continue;
    // Lines of a block hold the whole block or a part of it: the last one that holds the cursor is the closest.
    const place = pages.get(uri.toString())?.places.findLast(one => toRange(one.source).contains(at));
    if (place === undefined) continue;
    const line = editor.document.lineAt(Math.min(place.line, editor.document.lineCount - 1)).range;
    editor.revealRange(line, TextEditorRevealType.InCenterIfOutsideViewport);
    if (!editor.selection.contains(line.start)) editor.selection = new Selection(line.start, line.start);
  }
}
