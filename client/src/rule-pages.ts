import { commands, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, rulePageScheme, type RuleName } from '../../server/src/lsp/protocol.ts';

/** Rule pages: read-only Markdown out of the bundle, opened by the link of a finding or by name. */
export function registerRulePages(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(rulePageScheme, {
      async provideTextDocumentContent(uri) {
        const rule = uri.path.replace(/^\//u, '').replace(/\.md$/u, '');
        return await client.sendRequest<string | null>(requests.rulePage, { rule }) ?? l10n.t('There is no rule called {0}.', rule);
      },
    }),
    commands.registerCommand('herzlich.showRule', async (named?: string) => {
      const rule = named ?? await pickRule(client);
      if (rule === undefined) return;
      const uri = Uri.from({ scheme: rulePageScheme, path: `/${rule}.md` });
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    }),
  );
}

async function pickRule(client: BaseLanguageClient): Promise<string | undefined> {
  const rules = await client.sendRequest<RuleName[]>(requests.rules);
  const picked = await window.showQuickPick(rules.map(({ id, title }) => ({ label: title, description: id })), { matchOnDescription: true, placeHolder: l10n.t('Which rule?') });
  return picked?.description;
}
