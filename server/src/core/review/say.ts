import type { Language } from '../language/language.ts';
import type { Rule } from '../rule/rule.ts';

/** What the wording of each category does to its reader. Follows the quoted words: „Mahnung“ stempelt zum Schuldner. */
const does: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'threat-legal': { en: 'puts legal pressure on the reader', de: 'macht mit rechtlichem Druck Angst' },
  'threat-sanction': { en: 'threatens a penalty', de: 'droht mit einer Strafe' },
  'conditional-threat': { en: 'turns a condition into a threat', de: 'macht aus einer Bedingung eine Drohung' },
  'vague-consequence': { en: 'hints at consequences without naming them', de: 'deutet Folgen an, ohne sie zu nennen' },
  'dunning-word': { en: 'labels the reader a debtor', de: 'stempelt zum Schuldner' },
  'must-command': { en: 'gives an order', de: 'klingt nach Befehl' },
  'deadline-pressure': { en: 'hurries without a date or a reason', de: 'drängt ohne Datum und Grund' },
  'deadline-without-reason': { en: 'sets a deadline without saying why', de: 'setzt eine Frist, ohne den Grund zu nennen' },
  blame: { en: 'blames the reader', de: 'gibt dem Gegenüber die Schuld' },
  'second-person-failure': { en: 'holds a failure against the reader', de: 'hält ein Versäumnis vor' },
  suspicion: { en: 'doubts the reader\'s word', de: 'zweifelt am Wort des Gegenübers' },
  'system-excuse': { en: 'lets a system take the blame', de: 'schiebt ein System vor' },
  'flat-refusal': { en: 'says no and stops there', de: 'sagt Nein und lässt es dabei' },
  'refusal-without-next-step': { en: 'says no and shows no way on', de: 'sagt Nein und zeigt keinen Weg weiter' },
  'regret-formula': { en: 'is regret by rote', de: 'ist Bedauern von der Stange' },
  'presumed-understanding': { en: 'counts on an understanding nobody gave', de: 'setzt Verständnis voraus, das niemand gegeben hat' },
  'empty-phrase': { en: 'could stand in any letter', de: 'könnte in jedem Brief stehen' },
  'official-decree': { en: 'sounds like an official order', de: 'klingt nach amtlicher Verfügung' },
  'nominal-style': { en: 'hides the verb in a noun', de: 'versteckt das Verb in einem Hauptwort' },
  'third-person-customer': { en: 'talks about the reader, not to them', de: 'spricht über das Gegenüber statt mit ihm' },
  'case-not-person': { en: 'makes the reader a case', de: 'macht das Gegenüber zum Vorgang' },
  'brush-off': { en: 'sends the reader away', de: 'schickt das Gegenüber weg' },
  'legal-armour': { en: 'speaks like a contract', de: 'spricht wie ein Vertrag' },
  condescension: { en: 'talks down to the reader', de: 'spricht von oben herab' },
  'impersonal-greeting': { en: 'greets nobody', de: 'grüßt niemanden' },
  'cold-closing': { en: 'says goodbye coldly', de: 'verabschiedet sich kühl' },
  'no-reply-span': { en: 'shuts the door on an answer', de: 'verbittet sich eine Antwort' },
  shouting: { en: 'shouts', de: 'wird laut' },
  'cold-abbreviation': { en: 'saves letters at the reader\'s cost', de: 'spart Buchstaben auf Kosten des Gegenübers' },
  'company-first': { en: 'puts the company first', de: 'stellt das Haus voran' },
  'fake-warmth': { en: 'wraps bad news in friendliness', de: 'verpackt Unangenehmes in Freundlichkeit' },
  'bare-imperative': { en: 'commands without a please', de: 'fordert ohne Bitte' },
  'please-start-negative': { en: 'begins with what not to do', de: 'beginnt mit dem, was nicht sein soll' },
  'impersonal-passive': { en: 'leaves out who did it', de: 'verschweigt, wer handelt' },
  'passive-obligation': { en: 'is an order without a person', de: 'ist eine Anordnung ohne Menschen' },
  'negation-first': { en: 'begins with a no', de: 'beginnt mit einem Nein' },
  'long-sentence': { en: 'is a long way to the full stop', de: 'ist ein weiter Weg bis zum Punkt' },
  'stacked-bad-news': { en: 'holds more than one hard message', de: 'trägt mehr als eine harte Nachricht' },
  other: { en: 'reads cold', de: 'liest sich kühl' },
};

const longest = 88;

/** What stands here, what it does, what to do. */
export function sayFinding(quoted: string, rule: Rule, messages: Language): string {
  const title = ended(rule.title[messages] || rule.title[messages === 'de' ? 'en' : 'de']);
  if (rule.level === 'letter') return title;
  const what = does[rule.category]?.[messages] ?? does['other']?.[messages] ?? '';
  const words = shorten(quoted.trim(), longest - what.length - 4);
  return `${messages === 'de' ? quote(words, 'de') : `"${words}"`} ${what}. ${title}`;
}

/** The title of a fix that writes something else. */
export function sayReplace(copy: string, messages: Language): string {
  return messages === 'de' ? `Ersetzen durch ${quote(shorten(copy, 70), 'de')}` : `Replace with ${quote(shorten(copy, 70), 'en')}`;
}

/** The title of a fix that leaves something out. */
export function sayTake(words: string, messages: Language): string {
  return messages === 'de' ? `${quote(shorten(words, 70), 'de')} streichen` : `Leave out ${quote(shorten(words, 70), 'en')}`;
}

/** The title of a fix that adds a line. */
export function sayAdd(copy: string, messages: Language): string {
  return messages === 'de' ? `${quote(shorten(copy, 70), 'de')} ergänzen` : `Add ${quote(shorten(copy, 70), 'en')}`;
}

/** What to write where no edit can be made. */
export function sayAdvice(copy: string, messages: Language): string {
  return messages === 'de' ? `Besser: ${quote(shorten(copy, 90), 'de')}` : `Better: ${quote(shorten(copy, 90), 'en')}`;
}

/** Quotation marks of the language Herzlich speaks. */
export function quote(words: string, messages: Language): string {
  return messages === 'de' ? `„${words}“` : `“${words}”`;
}

function ended(title: string): string {
  return /[.?!]$/u.test(title) ? title : `${title}.`;
}

/** Cut at a word, with … for the rest. */
function shorten(words: string, most: number): string {
  const folded = words.replace(/\s+/gu, ' ');
  if (folded.length <= most) return folded;
  const cut = folded.slice(0, Math.max(most - 1, 8));
  const blank = cut.lastIndexOf(' ');
  return `${(blank < 8 ? cut : cut.slice(0, blank)).replace(/[,;:]$/u, '')}…`;
}
