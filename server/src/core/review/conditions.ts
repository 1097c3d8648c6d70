import { clauseAt } from './clause.ts';
import type { Token, TokenizedText } from '../language/token.ts';
import { findIn, isIn, wordList } from './markers.ts';
import { type Candidate, type LetterView, type Passage, sentenceOf } from './passage.ts';
import { asksReader, isReader, isReaderSubject, isSender } from './people.ts';
import { remember } from './remember.ts';
import { textHolds } from './text-holds.ts';

/** A named condition of `when`. All of a find's conditions must hold. */
export type ConditionName = keyof typeof conditions;

const please = {
  de: wordList('bitte bitten gern gerne einfach ruhig koennten koenntest wuerden wuerdest'),
  en: wordList('please kindly could would can feel just'),
};
const payWords = /(?<![a-zß-öø-ÿ])(?:zahl[a-zß-öø-ÿ]*|bezahl[a-zß-öø-ÿ]*|überweis[a-zß-öø-ÿ]*|ueberweis[a-zß-öø-ÿ]*|begleich[a-zß-öø-ÿ]*|einzahl[a-zß-öø-ÿ]*|pay|payment|transfer|settle|remit)\b/i;
const billWords = /(?:€|EUR|CHF|\$|£|Fr\.)\s?\d|\d\s?(?:€|EUR|Euro|CHF|Franken|\$|£)|\b(?:Rechnung[a-zß-öø-ÿ]*|[a-zß-öø-ÿ]*betrag[a-zß-öø-ÿ]*|[a-zß-öø-ÿ]*beitrag[a-zß-öø-ÿ]*|invoice[a-zß-öø-ÿ]*|bill|amount|balance)\b/i;
const contact = /(?:\+\d|\b0)[\d\s/()-]{5,}\d|\b\d{3}-\d{3,4}\b|\b[\w.+-]{1,64}@[\w-]{1,64}\.\w|\b(?:tel|telefon|telefonisch|hotline|phone|call us|anrufen|chat|kontaktformular|contact form|whatsapp)\b/i;

/** True if every condition of the find holds where the candidate stands. An unknown name never holds. */
export function holds(candidate: Candidate, letter: LetterView): boolean {
  return candidate.find.when.every(name => name in late || (conditions[name as ConditionName]?.(candidate, letter) ?? false));
}

/** Conditions that need to know the other findings; looked at last. */
export function holdsLate(candidate: Candidate, all: readonly Candidate[]): boolean {
  return candidate.find.when.every(name => late[name as keyof typeof late]?.(candidate, all) ?? true);
}

const conditions = {
  'subject-only': ({ passage }: Candidate) => isSubject(passage),
  body: ({ passage }: Candidate) => !isSubject(passage) && passage.block.role !== 'heading',
  'no-bitte': (candidate: Candidate) => {
    const { text, language } = candidate.passage;
    const sentence = sentenceOf(candidate);
    const clause = clauseAt(text, sentence, language, candidate.match.firstToken);
    // One "bitte" covers what follows it: "Bitte prüfen Sie … und senden Sie …".
    return findIn(please[language], text.tokens, sentence.firstToken, candidate.match.endToken) === -1
      && findIn(please[language], text.tokens, candidate.match.endToken, clause.endToken) === -1;
  },
  'reader-acts': (candidate: Candidate) => {
    const { text, language } = candidate.passage;
    const clause = clauseAt(text, sentenceOf(candidate), language, candidate.match.firstToken);
    const tokens = text.tokens.slice(clause.firstToken, clause.endToken);
    if (tokens.some(token => isReaderSubject(token, language))) return true;
    if (tokens.some(token => isSender(token, language))) return language === 'en' && asksReader(tokens);
    return language === 'en' ? isOrder(tokens) : tokens.some(token => isReader(token, language)) || startsVerbLike(candidate);
  },
  'second-in-letter': (candidate: Candidate, letter: LetterView) => stoodBefore(candidate, letter),
  'no-name-below': (candidate: Candidate, letter: LetterView) => !hasNameBelow(candidate, letter),
  'all-caps': ({ passage, match }: Candidate) => passage.text.tokens.slice(match.firstToken, match.endToken).every(token => token.kind !== 'word' || token.shouted || token.end - token.start === 1),
  signature: ({ passage }: Candidate) => passage.block.role === 'closing' || passage.block.role === 'signature',
  'first-sentence': ({ passage, match }: Candidate, letter: LetterView) => match.sentence === 0 && firstBody(letter)?.at === passage.at,
  'last-sentence': ({ passage, match }: Candidate, letter: LetterView) => match.sentence === passage.text.sentences.length - 1 && lastBody(letter)?.at === passage.at,
  'only-word': ({ passage, match }: Candidate) => isAlone(passage, match.start, match.end),
  'payment-asked': (_: Candidate, letter: LetterView) => asksPayment(letter),
  'no-other-contact': (_: Candidate, letter: LetterView) => !hasContact(letter),
  /** A letter that ends a contract. */
  'cancellation-letter': (_: Candidate, letter: LetterView) => endsContract(letter),
};

const late = {
  'bad-news-letter': (candidate: Candidate, all: readonly Candidate[]) => {
    const bad = badRules(all);
    return bad.size > 1 || (bad.size === 1 && !bad.has(candidate.rule));
  },
};

const badRules = remember((all: readonly Candidate[]) => new Set(all.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ rule }) => rule)));

function isSubject(passage: Passage): boolean {
  return passage.block.role === 'subject' || passage.block.role === 'preheader' || passage.block.role === 'title';
}

function isBody(passage: Passage | undefined): boolean {
  return passage !== undefined && (passage.block.role === 'body' || passage.block.role === 'list-item');
}

const firstBody = remember((letter: LetterView): Passage | undefined => letter.passages.find(readings => isBody(readings[0]))?.[0]);
const lastBody = remember((letter: LetterView): Passage | undefined => letter.passages.findLast(readings => isBody(readings[0]))?.[0]);
const endsContract = remember((letter: LetterView): boolean => letter.passages.some(([first]) => first !== undefined && /kündig|kuendig|cancel|terminat/iu.test(first.text.text)));

const orders = wordList('pay reply respond return send submit provide contact call act confirm update complete settle remit sign bring collect report renew verify transfer forward please kindly');

/** English: "Reply within 24 hours", "must be paid", "to be returned"; "Most parcels arrive within 24 hours" orders nobody about. */
function isOrder(tokens: readonly Token[]): boolean {
  const first = tokens.find(token => token.kind !== 'mark');
  if (first !== undefined && isIn(orders, first)) return true;
  return /\b(?:please|kindly|(?:must|shall|to|should) be|is required|are required|is due|required)\b/u.test(tokens.map(token => token.folded).join(' '));
}

/** German: the clause opens with a small or capital verb and no noun phrase, as in "umgehend zahlen". */
function startsVerbLike({ passage, match }: Candidate): boolean {
  return passage.text.sentences[match.sentence]?.firstToken === match.firstToken;
}

function stoodBefore(candidate: Candidate, letter: LetterView): boolean {
  const { passage, match } = candidate;
  const words = wordsOf(passage.text.tokens.slice(match.firstToken, match.endToken));
  if (words.trim() === '') return false;
  let place = firstPlaces(letter).get(words);
  if (place === undefined) {
    place = letter.passages.find(([first]) => first !== undefined && foldedText(first.text).joined.includes(words))?.[0]?.at ?? Number.MAX_SAFE_INTEGER;
    firstPlaces(letter).set(words, place);
  }
  if (place < passage.at) return true;
  const { joined, starts } = foldedText(passage.text);
  return joined.indexOf(words) + words.length <= (starts[match.firstToken] ?? 0);
}

/** Words with a blank on either side, so that they are found whole. */
function wordsOf(tokens: readonly Token[]): string {
  return ` ${tokens.map(token => token.folded).join(' ')} `;
}

/** All words of a text, and where each begins in them. */
const foldedText = remember((text: TokenizedText): { readonly joined: string; readonly starts: readonly number[] } => {
  let at = 1;
  const starts = text.tokens.map(token => (at += token.folded.length + 1) - token.folded.length - 1);
  return { joined: wordsOf(text.tokens), starts };
});
/** Which passage says some words first. */
const firstPlaces = remember<LetterView, Map<string, number>>(() => new Map());

/** A name slot, or two capitalised words in a row, in the rest of this block or the next two. */
function hasNameBelow(candidate: Candidate, letter: LetterView): boolean {
  for (let at = candidate.passage.at; at <= candidate.passage.at + 2; at += 1) {
    const passage = at === candidate.passage.at ? candidate.passage : letter.passages[at]?.[0];
    if (passage === undefined) break;
    const from = at === candidate.passage.at ? candidate.match.end : 0;
    if (namesIn(passage, from)) return true;
  }
  return false;
}

const notNames = /^(?:mit|freundlichen|freundliche|grüßen|grüße|gruss|gruß|viele|herzliche|beste|ihr|ihre|dein|deine|team|kundenservice|service|kundendienst|buchhaltung|abteilung|gmbh|ag|the|team|support|customer|billing|department|management|best|kind|warm|regards|sincerely|yours|faithfully|i\.?a\.?|im|auftrag|hausverwaltung|stadt|sachbearbeitung|geschäftsführung|verwaltung|mahnabteilung|office)$/iu;

/** A person's name from the offset on: a name slot or two capitalised words that are not a department. */
export function namesIn(passage: Passage, from: number): boolean {
  if (passage.reading.runs.some(run => from <= run.inReading && run.slot !== undefined && /name|signatur|absender|agent|sender|sachbearbeiter|bearbeiter|author|from|person|unterschrift|kontakt|contact|owner|manager/iu.test(run.slot.name))) return true;
  const rest = passage.text.text.slice(from);
  for (const found of rest.matchAll(/(?<![\p{L}])(\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\.)\s+((?:von |van |de |zu )?\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?)/gu)) {
    if (!notNames.test(found[1] ?? '') && !notNames.test((found[2] ?? '').trim())) return true;
  }
  return false;
}

function isAlone(passage: Passage, start: number, end: number): boolean {
  const lineStart = passage.text.text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = passage.text.text.indexOf('\n', end);
  const rest = passage.text.text.slice(lineStart, start) + passage.text.text.slice(end, lineEnd === -1 ? undefined : lineEnd);
  return !/[\p{L}\p{N}{[%$]/u.test(rest);
}

const asksPayment = remember((letter: LetterView): boolean => {
  let pays = false;
  let bills = false;
  for (const [first] of letter.passages) {
    if (first === undefined || isSubject(first)) continue;
    pays ||= textHolds(first.text, payWords);
    bills ||= textHolds(first.text, billWords) || first.reading.runs.some(run => run.slot?.means === 'amount');
  }
  return pays && bills;
});

/** A phone, mailbox, chat or address anywhere in the letter. */
export const hasContact = remember((letter: LetterView): boolean =>
  letter.passages.some(readings => readings.some(saysHowToReach)));

/** A phone, mailbox, chat or address in one passage. */
export function saysHowToReach(passage: Passage): boolean {
  return reachable(passage.text) || passage.reading.runs.some(run => run.slot?.means === 'phone' || /mail|kontakt|contact|support/iu.test(run.slot?.name ?? ''));
}

const reachable = remember((text: TokenizedText): boolean => contact.test(withoutNoReply(text.text)));

/** An address that nobody reads is none. */
function withoutNoReply(text: string): string {
  return text.replace(/(?:no-?reply|donotreply|nicht-?antworten)[\w.+-]{0,64}@[\w.-]+/gi, '');
}
