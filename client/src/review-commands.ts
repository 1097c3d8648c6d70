import { commands, env, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, type Glance } from '../../server/src/lsp/protocol.ts';

/** Commands about the letter in front. */
export function registerReviewCommands(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand('herzlich.reviewFile', async (named?: Uri) => {
      if (named !== undefined) await window.showTextDocument(await workspace.openTextDocument(named));
      const uri = window.activeTextEditor?.document.uri;
      if (uri === undefined) return;
      const glance = await client.sendRequest<Glance | null>(requests.reviewFile, { uri: uri.toString() });
      window.setStatusBarMessage(glance === null ? l10n.t('Herzlich is switched off for this file, or does not read its language.') : `Herzlich: ${glance.line}`, 6000);
    }),
    commands.registerCommand('herzlich.fixAll', () => commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.herzlich', apply: 'first' })),
    commands.registerCommand('herzlich.copyReview', async () => {
      const uri = window.activeTextEditor?.document.uri;
      const review = uri === undefined ? null : await client.sendRequest<string | null>(requests.reviewAsMarkdown, { uri: uri.toString() });
      if (review === null) return;
      await env.clipboard.writeText(review);
      window.setStatusBarMessage(l10n.t('The review is on the clipboard, as Markdown.'), 4000);
    }),
    commands.registerCommand('herzlich.openSample', async () => {
      const sample = Uri.joinPath(context.extensionUri, 'client/media', env.language.startsWith('de') ? 'beispielbrief.md' : 'sample-letter.md');
      const content = new TextDecoder().decode(await workspace.fs.readFile(sample));
      await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
    }),
  );
}
