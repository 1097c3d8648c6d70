import type { Language } from '../language/language.ts';
import type { Token } from '../language/token.ts';
import { noForm } from '../language/vocabulary.ts';
import { grown } from '../text/grown.ts';

/** Folded words and beginnings of words (`verzicht*`), for telling what a clause does. */
export interface WordList {
  readonly words: ReadonlySet<string>;
  readonly starts: readonly string[];
  /** By form: whether it is in the list, as far as that has been asked. */
  answers: Uint8Array;
}

/** Read "kein* nicht ohne": words parted by blanks, written folded; a star stands for any ending. */
export function wordList(source: string): WordList {
  const all = source.split(/\s+/u).filter(word => word !== '');
  return {
    words: new Set(all.filter(word => !word.endsWith('*'))),
    starts: all.filter(word => word.endsWith('*')).map(word => word.slice(0, -1)),
    answers: new Uint8Array(),
  };
}

const yes = 1;
const no = 2;

/** True if the token is in the list. A form is looked up once; then the answer stands in a table. */
export function isIn(list: WordList, token: Token): boolean {
  const answer = list.answers[token.form];
  return answer === no ? false : answer === yes ? true : lookUp(list, token);
}

function lookUp(list: WordList, { folded, form }: Token): boolean {
  const holds = hasWord(list, folded);
  if (form === noForm) return holds;
  list.answers = grown(list.answers, form, size => new Uint8Array(size));
  list.answers[form] = holds ? yes : no;
  return holds;
}

/** True if the folded word is in the list. */
export function hasWord({ words, starts }: WordList, folded: string): boolean {
  return words.has(folded) || starts.some(start => folded.startsWith(start));
}

/** The index of the first token of the range that is in the list, or -1. */
export function findIn(list: WordList, tokens: readonly Token[], from: number, to: number): number {
  const end = Math.min(to, tokens.length);
  for (let at = Math.max(from, 0); at < end; at += 1) {
    const token = tokens[at];
    if (token !== undefined && isIn(list, token)) return at;
  }
  return -1;
}

/** Words that turn a clause round. */
export const negations: Record<Language, WordList> = {
  de: wordList('kein keine keinen keinem keiner keines keinerlei nicht nichts nie niemals ohne niemand niemanden weder'),
  en: wordList("no not never without none nothing nobody neither nor cannot can't don't doesn't didn't won't isn't aren't wasn't weren't haven't hasn't needn't wouldn't shouldn't couldn't mustn't"),
};

/** Verbs that take a burden off the reader: "auf Mahngebühren verzichten wir". */
export const relief: Record<Language, WordList> = {
  de: wordList('verzicht* erlass* erliess* entfall* entfaell* erspar* erstatt* gutgeschrieben storniert aufgehoben zuruecknehmen'),
  en: wordList('waive* waiving refund* cancelled canceled spare'),
};

/** What a reader is glad to be rid of. */
export const burdens: Record<Language, WordList> = {
  de: wordList('gebuehr* mahngebuehr* kosten mahnkosten zinsen verzugszinsen zuschlag* strafe* rechnung* betrag forderung* beitrag aufpreis mehrkosten porto bussgeld saeumniszuschlag* pauschale mahnpauschale'),
  en: wordList('fee fees charge charges cost costs interest penalty penalties fine fines invoice bill debt surcharge balance'),
};

/** Verbs with which a sender makes the reader act. */
export const requests: Record<Language, WordList> = {
  de: wordList('bitte bitten bat baten gebeten forder* auffordern aufgefordert ersuch* erwart* verlang* mahn* benoetig* brauch* muss muesst* muessen'),
  en: wordList('ask* request* require* expect* demand* need* insist* urge* must remind* please want'),
};

/** What a reader is glad to get. */
export const benefits: Record<Language, WordList> = {
  de: wordList('erhalten erhaltet erhaeltst bekommen bekommst bekommt gutschrift erstattung rueckzahlung'),
  en: wordList('receive get refund refunded credited hear'),
};

/** A reason is given. */
export const reasons: Record<Language, WordList> = {
  de: wordList('weil denn da damit grund deshalb daher darum deswegen naemlich wegen aufgrund'),
  en: wordList('because since so reason as'),
};

/** The reader is offered a way on. */
export const options: Record<Language, WordList> = {
  de: wordList('stattdessen alternativ* gern gerne moeglich moeglichkeit* koennen kannst koennt helfen hilft unterstuetz* anruf* rufen ruf telefon* melden meld schreiben schreib antworten antworte loesung* raten ratenzahlung angebot lieber vorschlag* vorschlagen geht anbieten angeboten bieten'),
  en: wordList("instead alternative* alternatively can could may help* call phone reply contact option* offer* choose happy glad here's let we'd speak talk write solution* try welcome love"),
};

/** Help is offered: stands before a consequence that is fair. */
export const help: Record<Language, WordList> = {
  de: wordList('helfen hilft hilfe unterstuetz* loesung* raten ratenzahlung ratenplan aufschub stundung gern gerne spielraum absprechen besprechen weg wege anrufen ruf rufen'),
  en: wordList("help* instalment* installment* plan options support call reply talk solution work happy glad"),
};

/** Words that mark advice for the reader's own safety. */
export const dangers: Record<Language, WordList> = {
  de: wordList('phishing betrug betrueg* betrueger* gestohlen* verloren unbefugt* verdaechtig* missbrauch* kompromittiert hacker* schadsoftware virus rueckruf sicherheitsluecke passwort* kennwort* karte karten lebensgefahr gas gasgeruch brand'),
  en: wordList("phishing scam* fraud* stolen lost unauthorised unauthorized suspicious compromised hacked malware recall unfamiliar password passwords card cards"),
};

/** Words for what stands in a bad-news letter about money. */
export const dunningTalk: Record<Language, WordList> = {
  de: wordList('mahnung* mahnschreiben mahnbescheid mahnverfahren inkasso* zahlungserinnerung* kuendigung* verzug abmahnung* pfaendung* gerichtsvollzieher'),
  en: wordList('reminder reminders collections collection dunning overdue debt debts default eviction notice notices'),
};
