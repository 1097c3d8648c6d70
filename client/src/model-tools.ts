import { l10n, LanguageModelTextPart, LanguageModelToolResult, lm, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, type ReviewAsMarkdownParams, type RuleName } from '../../server/src/lsp/protocol.ts';

/** A letter by its path, or its text; without either, the letter in front. */
interface CheckInput {
  readonly path?: string;
  readonly text?: string;
}

interface ExplainInput {
  readonly rule: string;
}

/** What a chat may ask Herzlich, where VS Code has tools for chats: to check a letter, and to explain a rule. Both read only. */
export function registerModelTools(context: ExtensionContext, client: BaseLanguageClient): void {
  try {
    registerTools(context, client);
  } catch {
    // VS Code before 1.95 lacks these names, or throws at whoever calls them: they were a proposal then.
  }
}

function registerTools(context: ExtensionContext, client: BaseLanguageClient): void {
  const say = (text: string): LanguageModelToolResult => new LanguageModelToolResult([new LanguageModelTextPart(text)]);
  context.subscriptions.push(
    lm.registerTool<CheckInput>('herzlich_check', {
      prepareInvocation: () => ({ invocationMessage: l10n.t('Herzlich reads the letter') }),
      async invoke({ input }) {
        const uri = await find(input);
        if (uri === undefined) return say('There is no such file. Name a path in the workspace, or give the text of the letter.');
        const params: ReviewAsMarkdownParams = { uri: uri.toString(), ...(input.text === undefined ? {} : { text: input.text }) };
        return say(await client.sendRequest<string | null>(requests.reviewAsMarkdown, params) ?? 'Herzlich is switched off for this file.');
      },
    }),
    lm.registerTool<ExplainInput>('herzlich_explain', {
      prepareInvocation: ({ input }) => ({ invocationMessage: l10n.t('Herzlich looks up {0}', input.rule) }),
      async invoke({ input: { rule } }) {
        const page = await client.sendRequest<string | null>(requests.rulePage, { rule });
        if (page !== null) return say(page);
        const rules = await client.sendRequest<RuleName[]>(requests.rules);
        return say(`There is no rule called ${rule}. There are: ${rules.map(({ id }) => id).join(', ')}.`);
      },
    }),
  );
}

/** The address of what is to be checked; a text without a file gets one of no place. */
async function find({ path, text }: CheckInput): Promise<Uri | undefined> {
  if (path === undefined || path === '') return text === undefined ? window.activeTextEditor?.document.uri : Uri.parse('untitled:letter.md');
  if (text !== undefined) return Uri.from({ scheme: 'untitled', path });
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const inside = Uri.joinPath(uri, path);
    // Only files of the workspace: a chat may not read others through here.
    if (inside.path.startsWith(`${uri.path.replace(/\/$/u, '')}/`) && await workspace.fs.stat(inside).then(() => true, () => false)) return inside;
  }
  return undefined;
}
