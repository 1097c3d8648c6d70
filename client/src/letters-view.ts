import { commands, EventEmitter, l10n, ProgressLocation, QuickPickItemKind, RelativePattern, TreeItem, TreeItemCollapsibleState, ThemeColor, ThemeIcon, Uri, window, workspace, type ExtensionContext, type QuickPickItem, type TreeDataProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, templateNames, type Glance, type GlanceFinding } from '../../server/src/lsp/protocol.ts';
import { findChangedFiles } from './changed-files.ts';
import { labelOf } from './finding-label.ts';
import { gitApi } from './git-api.ts';
import type { Glances } from './glances.ts';
import { toRange } from './to-range.ts';

const templates = `**/${templateNames}`;

/** So many files are sent to the server at a time: enough to be quick, few enough to stop soon. */
const batch = 50;

/** What is shown: of each list that is not empty, one has to fit. */
export interface LettersFilter {
  readonly severities?: readonly GlanceFinding['severity'][];
  readonly kinds?: readonly string[];
  /** Only letters that differ from this branch's beginning. */
  readonly changed?: boolean;
}

type Choice = QuickPickItem & { readonly severity?: GlanceFinding['severity']; readonly letterKind?: string; readonly changed?: boolean };

type Node = { readonly glance: Glance; readonly finding?: GlanceFinding };

/** The view "Letters": the letters of the workspace, coldest first, with their findings below. */
export function registerLetters(context: ExtensionContext, client: BaseLanguageClient, glances: Glances): Letters {
  const letters = new Letters();
  const view = window.createTreeView('herzlich.letters', { treeDataProvider: letters, showCollapseAll: true });
  const tellEmptiness = (): void => {
    view.message = letters.isEmpty ? l10n.t('No file here reads as a letter.') : letters.getChildren().length === 0 ? l10n.t('Nothing fits the filter.') : '';
  };
  context.subscriptions.push(
    view, letters,
    glances.onDidChange(glance => letters.update(glance)),
    workspace.onDidDeleteFiles(({ files }) => files.forEach(uri => letters.remove(uri.toString()))),
    commands.registerCommand('herzlich.reviewAll', async (folder?: Uri) => {
      const found = await window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Reviewing all letters'), cancellable: true }, async (progress, token) => {
        const uris = await workspace.findFiles(folder instanceof Uri ? new RelativePattern(folder, templates) : templates, undefined, undefined, token);
        const all: Glance[] = [];
        for (let at = 0; at < uris.length && !token.isCancellationRequested; at += batch) {
          const some = uris.slice(at, at + batch).map(uri => uri.toString());
          all.push(...await client.sendRequest<Glance[]>(requests.reviewFiles, { uris: some }, token));
          progress.report({ increment: (100 * some.length) / uris.length, message: l10n.t('{0} of {1} files', Math.min(at + batch, uris.length), uris.length) });
        }
        return all;
      });
      letters.show(found);
      tellEmptiness();
      await commands.executeCommand('setContext', 'herzlich.reviewed', 0 < found.length);
      await commands.executeCommand('herzlich.letters.focus');
    }),
    commands.registerCommand('herzlich.filterLetters', async (named?: LettersFilter) => {
      const filter = named ?? await pickFilter(letters);
      if (filter === undefined) return;
      await letters.filter(filter);
      view.description = describe(filter);
      tellEmptiness();
    }),
  );
  return letters;
}

async function pickFilter(letters: Letters): Promise<LettersFilter | undefined> {
  const { severities = [], kinds = [], changed = false } = letters.filtered;
  const separator = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
  const choices: Choice[] = [
    ...(await gitApi() === undefined ? [] : [{ label: l10n.t('Changed letters'), description: l10n.t('since this branch began'), changed: true, picked: changed }]),
    separator(l10n.t('By severity')),
    ...severityNames().map(([severity, label]): Choice => ({ label, severity, picked: severities.includes(severity) })),
    separator(l10n.t('By kind')),
    ...letters.countKinds().map(([letterKind, count]): Choice => ({ label: letterKind, description: String(count), letterKind, picked: kinds.includes(letterKind) })),
  ];
  const picked = await window.showQuickPick(choices, { canPickMany: true, placeHolder: l10n.t('Which findings are shown? Nothing picked shows everything.') });
  return picked && {
    severities: picked.flatMap(({ severity }) => severity ?? []), kinds: picked.flatMap(({ letterKind }) => letterKind ?? []), changed: picked.some(choice => choice.changed === true),
  };
}

/** `changed letters · errors, warnings` */
function describe({ severities = [], kinds = [], changed = false }: LettersFilter): string {
  const names = new Map(severityNames());
  return [changed ? l10n.t('Changed letters') : '', severities.map(severity => names.get(severity)).join(', '), kinds.join(', ')].filter(part => part !== '').join(' · ');
}

function severityNames(): [GlanceFinding['severity'], string][] {
  return [['error', l10n.t('Errors')], ['warning', l10n.t('Warnings')], ['info', l10n.t('Infos')], ['hint', l10n.t('Hints')]];
}

export class Letters implements TreeDataProvider<Node> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #glances = new Map<string, Glance>();
  /** Addresses of the changed letters, while only they are shown. */
  #changedUris: ReadonlySet<string> | null = null;
  #filter: LettersFilter = {};

  show(glances: readonly Glance[]): void {
    this.#glances = new Map(glances.map(glance => [glance.uri, glance]));
    this.#changed.fire(undefined);
  }

  /** A letter that is open and listed is kept up to date; others are listed when they are reviewed all. */
  update(glance: Glance): void {
    if (!this.#glances.has(glance.uri)) return;
    this.#glances.set(glance.uri, glance);
    this.#changed.fire(undefined);
  }

  remove(uri: string): void {
    if (this.#glances.delete(uri)) this.#changed.fire(undefined);
  }

  /** The categories there are, with how many findings each has; the most frequent first. */
  countKinds(): [string, number][] {
    const counts = new Map<string, number>();
    for (const { category } of [...this.#glances.values()].flatMap(glance => glance.findings)) counts.set(category, (counts.get(category) ?? 0) + 1);
    return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  }

  get filtered(): LettersFilter {
    return this.#filter;
  }

  get isEmpty(): boolean {
    return this.#glances.size === 0;
  }

  async filter(filter: LettersFilter): Promise<void> {
    this.#filter = filter;
    this.#changedUris = filter.changed === true ? await findChangedFiles([...this.#glances.keys()]) : null;
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (node !== undefined) return node.finding === undefined ? this.#findings(node.glance).map(finding => ({ glance: node.glance, finding })) : [];
    const { severities = [], kinds = [] } = this.#filter;
    const all = severities.length + kinds.length === 0;
    return [...this.#glances.values()]
      .filter(glance => (this.#changedUris?.has(glance.uri) ?? true) && (all || 0 < this.#findings(glance).length))
      .sort((a, b) => warmth(a) - warmth(b) || a.uri.localeCompare(b.uri)).map(glance => ({ glance }));
  }

  getTreeItem({ glance, finding }: Node): TreeItem {
    const uri = Uri.parse(glance.uri);
    if (finding === undefined) {
      const item = new TreeItem(uri, this.#findings(glance).length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
      const folder = workspace.asRelativePath(uri).split('/').slice(0, -1).join('/');
      item.description = [glance.temperature === null ? '' : `${glance.temperature.value}°`, folder].filter(part => part !== '').join(' · ');
      item.tooltip = `${workspace.asRelativePath(uri)}\n${glance.line}`;
      item.accessibilityInformation = { label: `${uri.path.split('/').at(-1) ?? ''}, ${glance.line}` };
      item.contextValue = 'letter';
      item.iconPath = new ThemeIcon('mail', new ThemeColor(colorOf(glance)));
      item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
      return item;
    }
    const item = new TreeItem(finding.text.replaceAll(/\s+/gu, ' '));
    item.description = finding.title;
    item.tooltip = finding.message;
    item.accessibilityInformation = { label: labelOf(finding) };
    item.iconPath = new ThemeIcon({ error: 'error', warning: 'warning', info: 'info', hint: 'lightbulb' }[finding.severity]);
    item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri, { selection: toRange(finding.range) }] };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #findings(glance: Glance): readonly GlanceFinding[] {
    const { severities = [], kinds = [] } = this.#filter;
    return glance.findings.filter(({ severity, category }) => (severities.length === 0 || severities.includes(severity)) && (kinds.length === 0 || kinds.includes(category)));
  }
}

// Parts of letters have no temperature; they follow the letters.
function warmth(glance: Glance): number {
  return glance.temperature?.value ?? 101;
}

function colorOf(glance: Glance): string {
  const value = warmth(glance);
  if (value < 40) return 'charts.blue';
  return value < 60 ? 'charts.yellow' : 'charts.orange';
}
