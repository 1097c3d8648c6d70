import { commands, l10n, QuickPickItemKind, Selection, Uri, window, workspace, type ExtensionContext, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, type Glance, type GlanceFinding } from '../../server/src/lsp/protocol.ts';
import { toRange } from './to-range.ts';

interface Place extends QuickPickItem {
  readonly finding?: GlanceFinding;
}

/** "Show Temperature": what warms the letter and what cools it; picking a place goes there. */
export function registerTemperature(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(commands.registerCommand('herzlich.showTemperature', async (named?: string) => {
    const uri = named ?? window.activeTextEditor?.document.uri.toString();
    if (uri === undefined) return;
    const glance = await client.sendRequest<Glance | null>(requests.glance, { uri });
    if (glance === null || !glance.isLetter) {
      await window.showInformationMessage(l10n.t('This file does not read as a letter. "Herzlich: Review This File" reviews it all the same.'));
      return;
    }
    const picked = await window.showQuickPick(itemsOf(glance), { title: glance.line, placeHolder: l10n.t('Pick a place to go there'), matchOnDescription: true, matchOnDetail: true });
    if (picked?.finding === undefined) return;
    const editor = await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)));
    const range = toRange(picked.finding.range);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  }));
}

function itemsOf({ temperature, findings }: Glance): Place[] {
  const separator = (label: string): Place => ({ label, kind: QuickPickItemKind.Separator });
  const parts = (temperature?.parts ?? []).filter(part => Math.round(part.points) !== 0);
  return [
    ...(temperature === null ? [] : [separator(l10n.t('What makes it {0}°', temperature.value)), ...parts.map((part): Place => ({ label: `$(${0 < part.points ? 'arrow-up' : 'arrow-down'}) ${signed(part.points)}°`, description: part.name }))]),
    ...(findings.length === 0 ? [] : [separator(l10n.t('Places')), ...findings.map((finding): Place => ({ label: `$(${iconOf(finding.severity)}) ${oneLine(finding.text)}`, description: finding.title, detail: finding.message, finding }))]),
  ];
}

function signed(points: number): string {
  return 0 < points ? `+${Math.round(points)}` : `−${Math.abs(Math.round(points))}`;
}

function iconOf(severity: GlanceFinding['severity']): string {
  return { error: 'error', warning: 'warning', info: 'info', hint: 'lightbulb' }[severity];
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
