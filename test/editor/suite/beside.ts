import * as vscode from 'vscode';
import { activateExtension, closeAll, findingsWhere, openLetter, writeLetter } from './open-letter.ts';
import { holds, same, until, type Proof } from './tell.ts';

const branching = `Betreff: Ihre Rechnung {{nummer}}

Guten Tag {{name}},

für Rechnung {{nummer}} {{#if overdue}}konnten wir bislang keinen Zahlungseingang feststellen{{else}}danken wir Ihnen{{/if}}.

Für diese Rechnung konnten wir bislang keinen Zahlungseingang feststellen.

Wir fordern Sie auf, den Betrag unverzüglich zu überweisen.

Hiermit teilen wir Ihnen mit, dass die Frist abgelaufen ist.

Mit freundlichen Grüßen
Ihre Buchhaltung
`;

/** What stands beside the letter: its warmer version, and its readings. */
export const proofsOfBeside: readonly Proof[] = [
  {
    name: 'the warmer version opens as a diff; each change can be taken over by itself, then all the others',
    async prove() {
      const { document } = await writeLetter('probe-warmer.md', branching);
      const before = document.getText();
      await findingsWhere(document.uri, all => 3 < all.length);
      await vscode.commands.executeCommand('herzlich.previewWarmer');
      const tab = await until('a diff', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff && vscode.window.tabGroups.activeTabGroup.activeTab);
      const input = tab.input as vscode.TabInputTextDiff;
      same(input.original.toString(), document.uri.toString());
      const right = await until('the right side', () => vscode.window.visibleTextEditors.find(editor => editor.document.uri.toString() === input.modified.toString()));
      const warmer = right.document.getText();
      const changedLines = (): number[] => right.document.getText().split('\n').flatMap((line, index) => (line === document.lineAt(Math.min(index, document.lineCount - 1)).text ? [] : [index]));
      holds(1 < changedLines().length && warmer.includes('{{nummer}}') && warmer.includes('{{#if overdue}}'), warmer);

      // On a line that is the same on both sides nothing is taken.
      await focus(right, 2);
      await vscode.commands.executeCommand('herzlich.takeChange');
      same(document.getText(), before);

      const [first = 0, ...others] = changedLines();
      await focus(right, first);
      await vscode.commands.executeCommand('herzlich.takeChange');
      await until('the first change in the letter', () => document.lineAt(first).text === right.document.lineAt(first).text);
      same(document.lineAt(first).text, warmer.split('\n')[first]);
      await until('the other changes to be left', () => changedLines().length === others.length);

      await vscode.commands.executeCommand('herzlich.takeAllChanges');
      await until('the other changes in the letter', () => others.every(line => document.lineAt(line).text === warmer.split('\n')[line]));
      // Each is a step of its own to undo.
      await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      await until('the first change only', () => others.every(line => document.lineAt(line).text === before.split('\n')[line]));
      await vscode.commands.executeCommand('undo');
      await until('the letter as it was', () => document.getText() === before);
      await document.save();
      await closeAll();
    },
  },
  {
    name: 'each reading stands beside the letter with its findings, and the cursor is followed both ways',
    async prove() {
      const source = await writeLetter('probe-readings.md', branching);
      await findingsWhere(source.document.uri, all => 3 < all.length);
      await vscode.commands.executeCommand('herzlich.showReadings');
      const page = await until('the readings', () => vscode.window.visibleTextEditors.find(editor => editor.document.uri.scheme === 'herzlich-page' && editor.document.getText().includes('Zahlungseingang')));
      const lines = page.document.getText().split('\n');
      const lineOf = (words: string): number => lines.findIndex(line => line.includes(words));
      holds(lineOf('keinen Zahlungseingang') !== lineOf('danken wir Ihnen') && !page.document.getText().includes('{{#if'), page.document.getText());
      const { pages } = (await activateExtension()).exports;
      const marked = pages.get(page.document.uri.toString())?.marks.map(({ range }) => page.document.getText(new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character))) ?? [];
      holds(marked.some(words => words.includes('Zahlungseingang')) && marked.some(words => words.includes('unverzüglich')), `marked: ${marked.join(' | ')}`);

      await focus(page, lineOf('Wir fordern') - 1);
      await vscode.commands.executeCommand('cursorDown');
      await until('the sentence selected in the letter', () => source.document.getText(source.selection).includes('Wir fordern Sie auf'));

      await focus(source, 3);
      await vscode.commands.executeCommand('cursorUp');
      await until('the greeting in the readings', () => lines[page.selection.active.line]?.includes('Guten Tag'));

      // Typing in the letter is read at once.
      await source.edit(edit => edit.replace(source.document.lineAt(8).range, 'Bitte überweisen Sie den Betrag.'));
      await until('the new sentence', () => page.document.getText().includes('Bitte überweisen Sie'));
      await source.document.save();
      await closeAll();
    },
  },
  {
    name: 'what is read stands beside the letter, without markup',
    async prove() {
      const { document } = await openLetter('de/zahlungserinnerung.md');
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      await vscode.commands.executeCommand('herzlich.showRead');
      const page = await until('the page', () => vscode.window.visibleTextEditors.find(editor => editor.document.uri.scheme === 'herzlich-page' && editor.document.getText().includes('Zahlungseingang')));
      holds(!page.document.getText().includes('**'), 'markup is shown as text');
      await closeAll();
    },
  },
];

/** Put the cursor at the start of a line, as a person who goes there. */
async function focus(editor: vscode.TextEditor, line: number): Promise<void> {
  const shown = await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active, preserveFocus: false }).then(one => one, () => editor);
  for (const one of new Set([editor, shown])) one.selection = new vscode.Selection(line, 0, line, 0);
  await until(`the cursor in line ${line + 1}`, () => vscode.window.activeTextEditor?.document.uri.toString() === editor.document.uri.toString() && vscode.window.activeTextEditor.selection.active.line === line);
}
