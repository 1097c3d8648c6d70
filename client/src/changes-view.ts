import { commands, env, EventEmitter, l10n, ProgressLocation, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, workspace, type Command, type ExtensionContext, type TreeDataProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, type Change, type CompareAllParams, type CompareParams, type GlanceFinding } from '../../server/src/lsp/protocol.ts';
import { findBases } from './changed-files.ts';
import { deletedStatus, gitApi, hasGit, type GitApi, type Repository } from './git-api.ts';
import { labelOf } from './finding-label.ts';
import { ReviewThreads } from './review-threads.ts';
import { toRange } from './to-range.ts';

const template = /\.(?:md|markdown|hbs|handlebars|mustache|mjml|html?|txt)$/iu;

interface ChangedLetter extends Change {
  /** The version it is compared with. */
  readonly original: Uri;
  readonly textBefore: string | null;
}

type Node = { readonly letter: ChangedLetter; readonly finding?: GlanceFinding; readonly fact?: string };

/** "Review Copy Changed Against…": the letters a branch changed, those that became colder first. */
export function registerChanges(context: ExtensionContext, client: BaseLanguageClient): { changes: Changes; threads: ReviewThreads } {
  const changes = new Changes();
  const threads = new ReviewThreads(context);
  // On the web VS Code may know git in a place that extensions there do not reach.
  if (!hasGit()) void commands.executeCommand('setContext', 'herzlich.withoutGit', true);
  const view = window.createTreeView('herzlich.changes', { treeDataProvider: changes, showCollapseAll: true });
  context.subscriptions.push(view, commands.registerCommand('herzlich.reviewChanges', async (named?: string) => {
    const git = await gitApi();
    const folder = window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri;
    const repository = folder === undefined ? undefined : (git?.getRepository(folder) ?? git?.repositories[0]);
    if (git === undefined || repository === undefined) {
      await window.showInformationMessage(l10n.t('There is no git repository here to compare with.'));
      return [];
    }
    const ref = named ?? await pickBase(repository);
    if (ref === undefined) return [];
    const letters = await window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Reviewing changed letters') }, () => compareAll(client, git, repository, ref));
    changes.show(letters);
    threads.show(letters);
    await commands.executeCommand('setContext', 'herzlich.compared', 0 < letters.length);
    view.message = letters.length === 0 ? l10n.t('No letter reads otherwise than before.') : '';
    await commands.executeCommand('herzlich.changes.focus');
    return letters;
  }), commands.registerCommand('herzlich.copyChanges', async () => {
    const params: CompareAllParams = { letters: changes.letters.map(({ uri, textBefore, isDeleted }) => ({ uri, before: textBefore, isDeleted })) };
    await env.clipboard.writeText(await client.sendRequest<string>(requests.changesAsMarkdown, params));
    window.setStatusBarMessage(l10n.t('The review is on the clipboard, as Markdown.'), 4000);
  }), commands.registerCommand('herzlich.toggleRemaining', () => {
    view.description = changes.toggleRemaining() ? l10n.t('with what was there before') : '';
  }));
  return { changes, threads };
}

/** Ask what to compare with; the answer is a commit. */
async function pickBase(repository: Repository): Promise<string | undefined> {
  const choices = (await findBases(repository)).map(({ branch, commit }) => ({ label: branch, description: l10n.t('since this branch left it ({0})', commit.slice(0, 8)), ref: commit }));
  choices.push({ label: 'HEAD', description: l10n.t('what is not committed yet'), ref: 'HEAD' });
  const other = { label: l10n.t('Another branch or commit…'), description: '', ref: '' };
  const picked = await window.showQuickPick([...choices, other], { placeHolder: l10n.t('Compare the letters with') });
  if (picked !== other) return picked?.ref;
  return window.showInputBox({ prompt: l10n.t('A branch, tag or commit') });
}

async function compareAll(client: BaseLanguageClient, git: GitApi, repository: Repository, ref: string): Promise<ChangedLetter[]> {
  const letters: ChangedLetter[] = [];
  for (const { uri, originalUri, status } of await repository.diffWith(ref)) {
    if (!template.test(uri.path)) continue;
    const before = await repository.show(ref, originalUri.fsPath).catch(() => null);
    const params: CompareParams = { uri: uri.toString(), before, isDeleted: status === deletedStatus };
    const change = await client.sendRequest<Change | null>(requests.compare, params);
    if (change !== null) letters.push({ ...change, original: git.toGitUri(originalUri, ref), textBefore: before });
  }
  return letters.toSorted((a, b) => warming(a) - warming(b) || b.fresh.length - a.fresh.length || a.uri.localeCompare(b.uri));
}

function warming({ before, after }: Change): number {
  return before === null || after === null ? 0 : after - before;
}

export class Changes implements TreeDataProvider<Node> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  letters: readonly ChangedLetter[] = [];
  /** Off, only what the change brought is listed. */
  #withRemaining = false;

  show(letters: readonly ChangedLetter[]): void {
    this.letters = letters;
    this.#changed.fire(undefined);
  }

  toggleRemaining(): boolean {
    this.#withRemaining = !this.#withRemaining;
    this.#changed.fire(undefined);
    return this.#withRemaining;
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return this.letters.map(letter => ({ letter }));
    if (node.finding !== undefined || node.fact !== undefined) return [];
    return [...node.letter.facts.map(fact => ({ letter: node.letter, fact })), ...this.#findings(node.letter).map(finding => ({ letter: node.letter, finding }))];
  }

  getTreeItem({ letter, finding, fact }: Node): TreeItem {
    const uri = Uri.parse(letter.uri);
    const name = uri.path.split('/').at(-1) ?? '';
    // Of a letter that was deleted there is only what it was.
    const open = (selection?: GlanceFinding): Command => (letter.isDeleted ? { title: l10n.t('Open'), command: 'vscode.open', arguments: [letter.original] } : {
      title: l10n.t('Open'), command: 'vscode.diff',
      arguments: [letter.original, uri, `${name} ↔`, ...(selection === undefined ? [] : [{ selection: toRange(selection.range) }])],
    });
    if (fact !== undefined) {
      const item = new TreeItem(fact);
      item.accessibilityInformation = { label: `${name}, ${fact}` };
      item.iconPath = new ThemeIcon('symbol-numeric');
      item.command = open();
      return item;
    }
    if (finding !== undefined) {
      const item = new TreeItem(finding.text.replaceAll(/\s+/gu, ' '));
      item.description = finding.title;
      item.tooltip = finding.message;
      item.accessibilityInformation = { label: labelOf(finding) };
      item.iconPath = new ThemeIcon({ error: 'error', warning: 'warning', info: 'info', hint: 'lightbulb' }[finding.severity]);
      item.command = open(finding);
      return item;
    }
    // The temperatures first: they are what is looked for, and the side bar is narrow.
    const [degrees = '', counts = ''] = letter.line.split(' · ');
    const item = new TreeItem(`${degrees} ${name}`, this.#findings(letter).length + letter.facts.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded);
    item.description = counts;
    item.tooltip = `${workspace.asRelativePath(uri)}\n${letter.line}`;
    item.accessibilityInformation = { label: `${name}, ${letter.line}` };
    item.iconPath = letter.isDeleted ? new ThemeIcon('trash') : warming(letter) < 0 ? new ThemeIcon('arrow-down', new ThemeColor('charts.blue')) : new ThemeIcon('arrow-up', new ThemeColor('charts.orange'));
    item.command = open();
    return item;
  }

  #findings(letter: ChangedLetter): readonly GlanceFinding[] {
    return this.#withRemaining ? [...letter.fresh, ...letter.remaining] : letter.fresh;
  }
}
