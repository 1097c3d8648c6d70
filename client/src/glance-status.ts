import { l10n, languages, LanguageStatusSeverity, window, type ExtensionContext } from 'vscode';
import { letterSelector } from './document-selector.ts';
import type { Glances } from './glances.ts';

/** The temperature of the letter in front, among the editor's language status. */
export function registerGlance(context: ExtensionContext, glances: Glances): void {
  const item = languages.createLanguageStatusItem('herzlich.letter', letterSelector);
  item.name = 'Herzlich';
  item.command = { title: l10n.t('Show Temperature'), command: 'herzlich.showTemperature' };
  const show = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const glance = uri === undefined ? undefined : glances.of(uri);
    item.text = glance?.isLetter === true ? glance.line : l10n.t('Herzlich: no letter');
    item.accessibilityInformation = { label: `Herzlich: ${item.text}` };
    item.detail = glance?.isLetter === true ? 'Herzlich' : l10n.t('This file does not read as a letter.');
    item.severity = glance?.findings.some(finding => finding.severity === 'error') === true ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  };
  show();
  context.subscriptions.push(item, window.onDidChangeActiveTextEditor(show), glances.onDidChange(show));
}
