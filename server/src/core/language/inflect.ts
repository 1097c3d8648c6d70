import { inflectGerman } from './de/inflect-german.ts';
import { inflectEnglish } from './en/inflect-english.ts';
import type { Inflection } from './inflection.ts';
import type { Language } from './language.ts';

/**
 * The finite set of forms `word~` stands for. The base form is written as in a dictionary, a German noun with its capital.
 * Words outside the tables get the regular endings their shape allows; a form that no letter holds does no harm.
 */
export function inflect(word: string, language: Language): Inflection {
  return language === 'de' ? inflectGerman(word) : { joined: inflectEnglish(word), split: [] };
}
