import { l10n } from 'vscode';
import type { GlanceFinding } from '../../server/src/lsp/protocol.ts';

/** What a screen reader says of a finding in a tree: the words, how grave it is, why. The icon that tells the eye is silent. */
export function labelOf({ text, severity, message }: GlanceFinding): string {
  const grave = { error: l10n.t('Error'), warning: l10n.t('Warning'), info: l10n.t('Info'), hint: l10n.t('Hint') }[severity];
  return `${text.replaceAll(/\s+/gu, ' ')}, ${grave}: ${message}`;
}
