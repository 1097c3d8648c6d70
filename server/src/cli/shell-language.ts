import process from 'node:process';
import type { Language } from '../core/language/language.ts';

/** The language of the shell: German if it says so, else English. */
export function shellLanguage(): Language {
  return /^de/i.test(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '') ? 'de' : 'en';
}
