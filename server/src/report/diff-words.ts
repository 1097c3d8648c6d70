import type { Language } from '../core/language/language.ts';
import type { FactChange } from '../core/review/compare/compare-facts.ts';
import type { FactKind } from '../core/review/compare/read-facts.ts';

interface DiffWords {
  readonly nothing: string;
  readonly letters: (count: number) => string;
  readonly isNew: string;
  readonly isGone: string;
  readonly renamed: (from: string) => string;
  readonly reading: (when: string) => string;
  readonly kinds: Readonly<Record<FactKind, string>>;
  readonly gone: string;
  readonly came: string;
  readonly findings: (brought: number, fixed: number, remaining: number) => string;
  readonly quote: (text: string) => string;
  readonly head: string;
  readonly now: string;
}

const words: Readonly<Record<Language, DiffWords>> = {
  en: {
    nothing: 'No letter reads differently.', letters: count => (count === 1 ? '1 letter reads differently' : `${count} letters read differently`),
    isNew: 'new', isGone: 'deleted', renamed: from => `was ${from}`, reading: when => `in the reading "${when}"`,
    kinds: { deadline: 'deadline', amount: 'amount', link: 'link', phone: 'phone number', placeholder: 'placeholder' }, gone: 'is gone', came: 'is new',
    findings: (brought, fixed, remaining) => `${brought} new, ${fixed} fixed, ${remaining} remaining`,
    quote: text => `"${text}"`,
    head: '| letter | before | after | findings |', now: 'New findings',
  },
  de: {
    nothing: 'Kein Brief liest sich anders.', letters: count => (count === 1 ? '1 Brief liest sich anders' : `${count} Briefe lesen sich anders`),
    isNew: 'neu', isGone: 'gelöscht', renamed: from => `hieß ${from}`, reading: when => `in der Lesart „${when}“`,
    kinds: { deadline: 'Frist', amount: 'Betrag', link: 'Link', phone: 'Telefonnummer', placeholder: 'Platzhalter' }, gone: 'fehlt jetzt', came: 'ist neu',
    findings: (brought, fixed, remaining) => `${brought} neu, ${fixed} behoben, ${remaining} geblieben`,
    quote: text => `„${text}“`,
    head: '| Brief | vorher | nachher | Fundstellen |', now: 'Neue Fundstellen',
  },
};

/** What the report of a change says, in the language Herzlich speaks. */
export function diffWords(language: Language): DiffWords {
  return words[language];
}

/** `deadline 14 days → 7 days`, `{{amount}} is gone in the reading "unless paid"`. `quote` sets the facts off from the words around them. */
export function factLine({ kind, before, after, when }: FactChange, language: Language, quote: (text: string) => string): string {
  const said = diffWords(language);
  const name = kind === 'placeholder' ? '' : `${said.kinds[kind]} `;
  const what = before !== null && after !== null ? `${quote(before)} → ${quote(after)}` : before !== null ? `${quote(before)} ${said.gone}` : `${quote(after ?? '')} ${said.came}`;
  return `${name}${what}${when === '' ? '' : ` ${said.reading(when)}`}`;
}
