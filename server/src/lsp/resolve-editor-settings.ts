import { readSettings } from '../core/config/read-settings.ts';
import { resolveSettings, type SettingsFile } from '../core/config/resolve-settings.ts';
import type { Settings } from '../core/config/settings.ts';
import type { Language } from '../core/language/language.ts';
import type { Severity } from '../core/rule/rule.ts';
import type { ConfigFile } from './config-files.ts';
import { pathOf } from './path-of.ts';
import type { EditorSettings } from './protocol.ts';

const severities: ReadonlySet<string> = new Set<Severity | 'off'>(['error', 'warning', 'info', 'hint', 'off']);

/** The settings of one file: what the person's editor says, else the project's `herzlich.yml`, else the defaults. */
export function resolveEditorSettings(editor: EditorSettings, configs: readonly ConfigFile[], locale: string): Settings {
  const files = configs.map(({ uri, text }): SettingsFile => ({ path: pathOf(uri), settings: readSettings(text, pathOf(uri)).settings })).toReversed();
  const spoken: SettingsFile = { path: '', settings: { messages: locale.toLowerCase().startsWith('de') ? 'de' : 'en' } };
  return resolveSettings([spoken, ...files], readEditorSettings(editor));
}

/** What a person wrote may be anything: what is not understood is left out. */
function readEditorSettings(editor: EditorSettings): Partial<Settings> {
  const languages = Array.isArray(editor.languages) ? editor.languages.filter(isLanguage) : [];
  const rules = Object.entries(editor.rules ?? {}).filter((entry): entry is [string, Severity | 'off'] => severities.has(entry[1]));
  return {
    ...(0 < languages.length ? { languages } : {}),
    ...(isLanguage(editor.messages) ? { messages: editor.messages } : {}),
    rules: Object.fromEntries(rules),
  };
}

function isLanguage(value: unknown): value is Language {
  return value === 'de' || value === 'en';
}
