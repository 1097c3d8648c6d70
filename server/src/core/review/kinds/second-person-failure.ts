import { clausesOf } from '../clause.ts';
import { findIn, isIn, negations, wordList } from '../markers.ts';
import type { Token } from '../../language/token.ts';
import type { Passage } from '../passage.ts';
import { isReaderSubject, readerSubjects } from '../people.ts';
import { newMark } from '../sentence-marks.ts';
import { eachSentence, type KindMatch } from './kind.ts';
import { indexWithin } from './index-within.ts';
import { missingThing } from './missing-thing.ts';

const undone = {
  de: wordList('bezahlt gezahlt beglichen ueberwiesen entrichtet eingehalten wahrgenommen reagiert geantwortet erschienen nachgekommen eingereicht vorgelegt abgegeben zurueckgegeben zurueckgesandt zurueckgesendet zurueckgeschickt erfuellt beachtet befolgt ausgefuellt unterschrieben erbracht geleistet beantwortet abgesagt gekuemmert gemeldet mitgewirkt eingeloest gehalten geschickt gesendet gesandt uebersandt abgeholt ausgeglichen nachgereicht abgemeldet'),
  en: wordList('pay paid respond responded reply replied return returned settle settled comply complied provide provided submit submitted attend attended complete completed follow followed honour honor honoured honored make made '
    + 'give given keep kept tell told inform informed notify notified cancel cancelled canceled bother meet met fulfil fulfill fulfilled cooperate contact contacted clear cleared turn turned show'),
};
const faults = {
  de: wordList('versaeumt unterlassen missachtet vernachlaessigt ignoriert verschwiegen verletzt'),
  en: wordList('failed neglected ignored missed violated breached omitted disregarded'),
};
/** Verbs that are a reproach whatever follows; milder, because they say less than "failed". */
const wrongs = wordList('wasted abused misused misled misread misrepresented misinformed concealed withheld mishandled disrupted endangered obstructed jeopardised jeopardized exploited trespassed defaulted lied cheated disobeyed harassed neglecting ignoring refusing');
/** "You are not meeting your duty". */
const neglecting = wordList('fulfilling meeting keeping complying paying attending following honouring honoring cooperating doing sticking');
/** What one may leave undone without a fault. */
const blameless = wordList('angefordert beantragt bestellt veranlasst registriert erhalten bekommen gewonnen gefunden verstanden verloren erwartet gewuenscht gesucht gebraucht benoetigt verdient gekauft gesehen gehoert gewusst bemerkt gebucht abonniert ausgewaehlt '
  + 'genutzt benutzt verwendet aktiviert eingerichtet ausprobiert getestet probiert versucht gemacht verpasst enttaeuscht vergessen genommen initiiert ausgeloest ausgefuehrt autorisiert vorgenommen verlangt geboten bereut gestoert belaestigt eingeloest besucht erstellt hinterlegt ergaenzt vervollstaendigt');
/** A participle by its form: "angetreten", "übermittelt", "ratifiziert". */
const participle = /^(?:\p{L}*ge\p{L}{2,}(?:t|en)|(?:be|ver|er|ent|zer|ueber|unter|miss|wider)\p{L}{2,}(?:t|en)|\p{L}*zu\p{L}{2,}t|\p{L}{2,}iert)$/u;
const helpers = wordList('haben hast habt sind bist seid hatten hattest');
const denials = wordList('nicht keine keinen keinerlei nie niemals weder');
const needs = newMark({ de: [readerSubjects.de], en: [readerSubjects.en] }) | newMark({ de: [faults.de, denials], en: [faults.en, wrongs, negations.en] });
const unsure = { de: wordList('falls wenn sofern ob sollten solltest sollte vielleicht vermutlich moeglicherweise weil damit bevor solange bis dass'), en: wordList('if unless in should whether perhaps maybe because before until when once might may so while') };

/**
 * The reader as subject of a failure.
 *
 *     «Sie haben den Termin nicht wahrgenommen.»   flagged
 *     Falls Sie noch nicht bezahlt haben, …        not: a condition
 *     Haben Sie noch nicht geantwortet?            not: a question
 */
export function secondPersonFailure(passage: Passage): KindMatch[] {
  const { text, language } = passage;
  const { tokens } = text;
  return eachSentence(passage, [needs], (sentence, index) => {
    if (tokens[sentence.endToken - 1]?.folded === '?') return null;
    return clausesOf(text, sentence, language).flatMap(clause => {
      if (!isUntilNow(tokens, clause.firstToken) && findIn(unsure[language], tokens, clause.firstToken, clause.firstToken + 3) !== -1 && findIn(unsure[language], tokens, clause.firstToken, clause.endToken) < clause.firstToken + 2) return [];
      const reader = indexWithin(tokens, clause.firstToken, clause.endToken, token => isReaderSubject(token, language));
      if (reader === -1) return [];
      return language === 'de' ? german(passage, clause.firstToken, clause.endToken, reader, index) : english(passage, clause.endToken, reader, index);
    });
  });
}

/** "Bis heute haben Sie nicht gezahlt" is no condition. */
function isUntilNow(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.folded === 'bis' && /^(?:heute|dato|jetzt|zum|zur|heut|dahin)$/u.test(tokens[at + 1]?.folded ?? '');
}

function german(passage: Passage, from: number, to: number, reader: number, sentence: number): KindMatch[] {
  const { tokens } = passage.text;
  const helper = findIn(helpers, tokens, Math.max(from, reader - 1), reader + 2);
  if (helper === -1) return [];
  // "Wir haben Sie leider verpasst": the reader is the object.
  if (/^(?:wir|ich|man)$/u.test(tokens[helper - 1]?.folded ?? '')) return [];
  // In a clause with the verb at its end ("dass Sie … nicht bezahlt haben") the helper is last.
  const fault = findIn(faults.de, tokens, helper + 1, to);
  const not = findIn(denials, tokens, helper + 1, to);
  const verb = fault !== -1 ? fault : not === -1 ? -1 : findIn(undone.de, tokens, not + 1, to);
  if (verb === -1 && not !== -1) return undoneByForm(passage, Math.min(helper, reader), { helper, not, to, sentence });
  if (verb === -1 || (fault !== -1 && not !== -1)) return [];
  // A voucher not cashed is nobody's fault.
  if (tokens[verb]?.folded === 'eingeloest' && tokens[not - 1]?.folded === 'noch') return [];
  // Something was there before the participle: "nichts falsch gemacht" is praise.
  return [{ firstToken: Math.min(helper, reader), endToken: verb + 1, sentence, ...(fault === -1 ? missingThing(passage, Math.max(helper, reader) + 1, not, verb) : {}) }];
}

/**
 * Any other participle that closes the clause after its "nicht": cooler than what is owed, and milder with "noch nicht".
 *
 *     Du hast deine Schicht nicht «angetreten».
 *     Sie haben den Link nicht angefordert.      not: nobody's fault
 */
function undoneByForm(passage: Passage, firstToken: number, at: { helper: number; not: number; to: number; sentence: number }): KindMatch[] {
  const { tokens } = passage.text;
  const isBeing = /^(?:sind|bist|seid)$/u.test(tokens[at.helper]?.folded ?? '');
  let verb = at.to - 1;
  while (at.not < verb && tokens[verb]?.kind === 'mark') verb -= 1;
  const word = tokens[verb];
  if (word === undefined || 4 < verb - at.not || verb === at.not || word.kind !== 'word' || word.capital || tokens[at.not]?.folded !== 'nicht') return [];
  if (isBeing ? !/^(?:gefolgt|gekommen|geblieben|zurueckgekehrt|ausgezogen|angetreten|eingegangen)$/u.test(word.folded) : isIn(blameless, word) || !participle.test(word.folded)) return [];
  return [{ firstToken, endToken: verb + 1, sentence: at.sentence, severity: tokens[at.not - 1]?.folded === 'noch' ? 'info' : 'warning' }];
}

function english(passage: Passage, to: number, reader: number, sentence: number): KindMatch[] {
  const { tokens } = passage.text;
  const fault = indexWithin(tokens, reader + 1, Math.min(to, reader + 4), token => isIn(faults.en, token));
  const not = findIn(negations.en, tokens, reader + 1, Math.min(to, reader + 4));
  if (fault !== -1 && not === -1) return tokens[fault]?.folded === 'missed' ? [] : [{ firstToken: reader, endToken: fault + 1, sentence }];
  const wrong = indexWithin(tokens, reader + 1, Math.min(to, reader + 4), token => isIn(wrongs, token));
  if (wrong !== -1 && not === -1) return [{ firstToken: reader, endToken: wrong + 1, sentence, severity: 'warning' }];
  if (not === -1 || !/^(?:not|never|didn't|haven't|hadn't|aren't)$/u.test(tokens[not]?.folded ?? '')) return [];
  const between = tokens.slice(reader + 1, not).map(token => token.folded).join(' ');
  if (isNow(tokens[reader]?.folded ?? '', between, tokens[not]?.folded ?? '')) {
    const neglected = findIn(neglecting, tokens, not + 1, Math.min(to, not + 3));
    return neglected === -1 ? [] : [{ firstToken: reader, endToken: neglected + 1, sentence }];
  }
  // "You have not", "you still did not", "you haven't"; in "papers you sent have not …" the papers are the subject.
  if (!/^(?:(?:still|already|again|yet) )?(?:did|have|had|still|again)?$/u.test(between)) return [];
  const verb = findIn(undone.en, tokens, not + 1, Math.min(to, not + 4));
  return verb === -1 ? [] : [{ firstToken: reader, endToken: verb + 1, sentence, ...missingThing(passage, verb + 1, to, verb) }];
}

/** "You are not", "you're not", "you aren't". */
function isNow(reader: string, between: string, not: string): boolean {
  if (between === '') return reader === "you're" || not === "aren't";
  return between === 'are' && not === 'not';
}
