import { placeholderProfiles } from '../template/placeholder-profiles.ts';
import type { Settings } from './settings.ts';

/** What ends the sentences "it takes …" and «erwartet wird …». */
export interface Takes {
  readonly en: string;
  readonly de: string;
}

/** What a value in `herzlich.yml` may look like. */
export type Shape =
  | { readonly kind: 'choice'; readonly words: readonly string[]; readonly nothing?: boolean }
  | { readonly kind: 'text'; readonly takes: Takes; readonly nothing?: boolean }
  | { readonly kind: 'list'; readonly of: Shape; readonly takes: Takes }
  | { readonly kind: 'map'; readonly of: Shape; readonly takes: Takes }
  | { readonly kind: 'reserved' };

/** What is known of one key of `herzlich.yml`. */
export interface SettingKey {
  readonly shape: Shape;
  /** For the editor's completion and hover. */
  readonly about: string;
}

const languages = { kind: 'choice', words: ['de', 'en'] } as const;

/** Every key of `herzlich.yml`. The reader, the editor's JSON schema and the documentation follow this one table. */
export const settingKeys: Readonly<Record<keyof Settings | 'series', SettingKey>> = {
  languages: {
    shape: { kind: 'list', of: languages, takes: { en: 'a list of languages, such as [de, en]', de: 'eine Liste von Sprachen, etwa [de, en]' } },
    about: 'Languages that are judged. Letters in another language stay quiet.',
  },
  register: {
    shape: { kind: 'choice', words: ['Sie', 'du', 'ihr'], nothing: true },
    about: 'How the house addresses its readers in German. Left out, each letter decides.',
  },
  kind: {
    shape: { kind: 'text', takes: { en: 'a word, such as reminder', de: 'ein Wort, etwa reminder' }, nothing: true },
    about: 'What sort of letter it is: reminder, dunning, refusal, security, legal … Left out, Herzlich guesses.',
  },
  include: {
    shape: { kind: 'list', of: { kind: 'text', takes: { en: 'a glob, such as "mails/**"', de: 'ein Muster, etwa "mails/**"' } }, takes: { en: 'a list of globs, such as ["mails/**"]', de: 'eine Liste von Mustern, etwa ["mails/**"]' } },
    about: 'Files that are letters whatever they look like. Globs count from the folder of this file.',
  },
  exclude: {
    shape: { kind: 'list', of: { kind: 'text', takes: { en: 'a glob, such as "drafts/**"', de: 'ein Muster, etwa "drafts/**"' } }, takes: { en: 'a list of globs, such as ["drafts/**"]', de: 'eine Liste von Mustern, etwa ["drafts/**"]' } },
    about: 'Files that are never judged, unless they are named on the command line.',
  },
  rules: {
    shape: { kind: 'map', of: { kind: 'choice', words: ['error', 'warning', 'info', 'hint', 'off'] }, takes: { en: 'rule ids or categories with a severity, such as "de/no-blame: off"', de: 'Regeln oder Kategorien mit ihrer Schwere, etwa "de/no-blame: off"' } },
    about: 'Severity per rule id or category. The rule id wins over its category.',
  },
  accept: {
    shape: { kind: 'list', of: { kind: 'text', takes: { en: 'some wording in quotes', de: 'eine Formulierung in Anführungszeichen' } }, takes: { en: 'a list of wordings in quotes', de: 'eine Liste von Formulierungen in Anführungszeichen' } },
    about: 'Wording the house accepts: a finding that holds it is left out.',
  },
  placeholders: {
    shape: { kind: 'list', of: { kind: 'choice', words: [...new Set(placeholderProfiles.map(({ name }) => name))] }, takes: { en: 'a list of placeholder profiles, such as [brackets]', de: 'eine Liste von Schreibweisen für Platzhalter, etwa [brackets]' } },
    about: 'Placeholder notations in use, besides those that Herzlich recognises.',
  },
  arguments: {
    shape: { kind: 'list', of: { kind: 'text', takes: { en: 'the name of a parameter', de: 'der Name eines Parameters' } }, takes: { en: 'a list of parameter names, such as [headline]', de: 'eine Liste von Parametern, etwa [headline]' } },
    about: 'Parameters of helpers and partials whose text a recipient reads, besides the usual ones (title, label, text …).',
  },
  notes: {
    shape: { kind: 'choice', words: ['quiet', 'judged'] },
    about: 'Prose around a letter that stands in a fence or quote, and between several letters of one file: notes to the clerk that stay quiet, or judged like the letter.',
  },
  packs: {
    shape: { kind: 'list', of: { kind: 'text', takes: { en: 'a folder', de: 'ein Ordner' } }, takes: { en: 'a list of folders, such as ["tone"]', de: 'eine Liste von Ordnern, etwa ["tone"]' } },
    about: 'Folders with your own rules, as de/<id>.md and en/<id>.md. Paths count from the folder of this file.',
  },
  messages: {
    shape: languages,
    about: 'The language Herzlich speaks, whatever the language of the letter.',
  },
  series: {
    shape: { kind: 'reserved' },
    about: 'Reserved for letters that follow each other, such as three reminders.',
  },
};
