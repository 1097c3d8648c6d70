import path from 'node:path';
import process from 'node:process';
import type { Language } from '../core/language/language.ts';
import { SettingsFinder } from '../node/find-settings.ts';
import { shellLanguage } from './shell-language.ts';

/** The language for a line about a call that could not be followed: what the call says, else the settings here, else the shell. */
export function spokenLanguage(words: readonly string[]): Language {
  const asked = /(?:^|\0)--messages[=\0](de|en)(?:\0|$)/.exec(words.join('\0'))?.[1];
  if (asked === 'de' || asked === 'en') return asked;
  const finder = new SettingsFinder();
  finder.settingsFor(path.join(process.cwd(), 'letter'));
  return finder.files().find(({ settings }) => settings.messages !== undefined)?.settings.messages ?? shellLanguage();
}
