import { CommentMode, comments, CommentThreadCollapsibleState, commands, env, l10n, MarkdownString, Range, Uri, window, workspace, WorkspaceEdit, type CommentThread, type ExtensionContext, type TextDocument } from 'vscode';
import type { GlanceFinding, GlanceFix } from '../../server/src/lsp/protocol.ts';
import { toRange } from './to-range.ts';

/** Comments on the lines a change made colder, with what may stand there instead. */
export class ReviewThreads {
  readonly #controller = comments.createCommentController('herzlich.review', 'Herzlich');
  readonly #threads = new Map<CommentThread, GlanceFinding>();

  constructor(context: ExtensionContext) {
    context.subscriptions.push(
      this.#controller,
      commands.registerCommand('herzlich.copySuggestion', (thread: CommentThread) => this.#copy(thread)),
      commands.registerCommand('herzlich.applySuggestion', (thread: CommentThread) => this.#apply(thread)),
    );
  }

  /** Put new comments in the place of all that were there. */
  show(letters: readonly { readonly uri: string; readonly fresh: readonly GlanceFinding[] }[]): void {
    for (const thread of this.#threads.keys()) thread.dispose();
    this.#threads.clear();
    for (const letter of letters) for (const finding of letter.fresh) this.#open(Uri.parse(letter.uri), finding);
  }

  of(uri: Uri): CommentThread[] {
    return [...this.#threads.keys()].filter(thread => thread.uri.toString() === uri.toString());
  }

  #open(uri: Uri, finding: GlanceFinding): void {
    const body = new MarkdownString();
    body.appendMarkdown(asMarkdown(finding.message));
    for (const { title } of finding.fixes ?? []) body.appendMarkdown(`\n\n- ${asMarkdown(title)}`);
    const thread = this.#controller.createCommentThread(uri, toRange(finding.range), [{ body, mode: CommentMode.Preview, author: { name: 'Herzlich' } }]);
    thread.label = finding.title;
    thread.canReply = false;
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    const isEditable = workspace.fs.isWritableFileSystem(uri.scheme) !== false;
    thread.contextValue = finding.fixes?.[0] === undefined ? 'advice' : isEditable ? 'editable' : 'fixed';
    this.#threads.set(thread, finding);
  }

  async #copy(thread: CommentThread): Promise<void> {
    const fix = this.#threads.get(thread)?.fixes?.[0];
    if (fix === undefined) return;
    await env.clipboard.writeText(toSuggestion(await workspace.openTextDocument(thread.uri), fix));
    window.setStatusBarMessage(l10n.t('The suggestion is on the clipboard. Paste it into a comment on these lines.'), 5000);
  }

  async #apply(thread: CommentThread): Promise<void> {
    const finding = this.#threads.get(thread);
    const fix = finding?.fixes?.[0];
    if (finding === undefined || fix === undefined) return;
    const document = await workspace.openTextDocument(thread.uri);
    if (document.getText(toRange(finding.range)) !== finding.text) {
      await window.showInformationMessage(l10n.t('The letter has changed here since it was reviewed. Review the changes again.'));
      return;
    }
    const edit = new WorkspaceEdit();
    for (const { range, newText } of fix.edits) edit.replace(thread.uri, toRange(range), newText);
    if (!await workspace.applyEdit(edit)) return;
    this.#threads.delete(thread);
    thread.dispose();
  }
}

/** Text that Markdown shows as it is. `appendText` would make every space one that does not break, and the comment a single line. */
function asMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()<>#&+.!|~-]/gu, String.raw`\$&`).replaceAll(/\s+/gu, ' ');
}

/** Whole lines, as pull requests take them. */
function toSuggestion(document: TextDocument, { edits }: GlanceFix): string {
  const ranges = edits.map(edit => ({ range: toRange(edit.range), newText: edit.newText })).toSorted((a, b) => b.range.start.compareTo(a.range.start));
  const first = Math.min(...ranges.map(({ range }) => range.start.line));
  const last = Math.max(...ranges.map(({ range }) => range.end.line));
  const lines = new Range(first, 0, last, document.lineAt(last).text.length);
  const from = document.offsetAt(lines.start);
  let text = document.getText(lines);
  for (const { range, newText } of ranges) text = text.slice(0, document.offsetAt(range.start) - from) + newText + text.slice(document.offsetAt(range.end) - from);
  return `\`\`\`suggestion\n${text.replaceAll('\r\n', '\n')}\n\`\`\`\n`;
}
