import { clausesOf } from '../clause.ts';
import { findIn, negations, wordList } from '../markers.ts';
import type { Passage } from '../passage.ts';
import { isSender } from '../people.ts';
import { newMark } from '../sentence-marks.ts';
import { eachSentence, type KindMatch } from './kind.ts';

const auxiliary = { de: wordList('wurde wurden wurdest wird werden wirst konnte konnten kann koennen ist sind'), en: wordList("was were is are been be wasn't weren't isn't aren't") };
/** Bad by itself. */
const bad = {
  de: wordList('abgelehnt gesperrt zurueckgewiesen verweigert deaktiviert abgewiesen aberkannt eingeschraenkt stillgelegt'),
  en: wordList('declined rejected denied suspended blocked terminated refused revoked disabled deactivated restricted locked withheld disqualified dismissed penalised penalized forfeited downgraded'),
};
/** Bad where it is the reader's own thing, and may be what the reader wished: told as an info. */
const milder = wordList('storniert annulliert geloescht entfernt beendet ausgesetzt pausiert entzogen widerrufen abgebrochen eingezogen abgesagt gekuendigt geschlossen getrennt gedrosselt verschoben');
/** Bad where it is denied. */
const denied = {
  de: wordList('festgestellt beruecksichtigt bearbeitet verbucht ermittelt zugeordnet gefunden angenommen akzeptiert genehmigt bewilligt anerkannt erstattet gewaehrt stattgegeben entsprochen genannt verarbeitet durchgefuehrt ausgefuehrt abgebucht eingezogen verzeichnet bestaetigt zugestellt erteilt freigeschaltet freigegeben wiederhergestellt aufgenommen uebernommen geoeffnet'),
  en: wordList('processed verified completed received located established accepted considered approved granted honoured honored confirmed validated identified credited reimbursed refunded renewed extended reinstated upheld'),
};
const needs = newMark({ de: [auxiliary.de], en: [auxiliary.en] }) | newMark({ de: [bad.de, milder, denied.de], en: [bad.en, denied.en] });
const agent = wordList('by');
/** The reader wanted it, or somebody is named. */
const fine = {
  de: wordList('erfolgreich wunschgemaess wunsch gewuenscht von durch beantragt automatisch versehentlich anruf'),
  en: wordList('successfully requested request temporarily attempts passwords'),
};

/**
 * Bad news in the passive with nobody who did it.
 *
 *     Ein Zahlungseingang «konnte nicht festgestellt werden».    flagged
 *     Der Betrag wurde gutgeschrieben.                          not: good news
 *     Die Straße ist gesperrt.                                  not: a state, and not the reader's
 *     Your order was declined by your bank.                     not: somebody did it
 */
export function impersonalPassive(passage: Passage): KindMatch[] {
  const { text, language } = passage;
  const { tokens } = text;
  return eachSentence(passage, [needs], (sentence, index) => {
    if (tokens[sentence.endToken - 1]?.folded === '?' || tokens.slice(sentence.firstToken, sentence.endToken).some(token => isSender(token, language))) return null;
    return clausesOf(text, sentence, language).flatMap(clause => {
      if (findIn(fine[language], tokens, sentence.firstToken, sentence.endToken) !== -1 || (language === 'en' && namesActor(passage, clause.firstToken, clause.endToken))) return [];
      if (/^(?:wenn|falls|sofern|sollte|sollten|if|should|unless|when|once)$/u.test(tokens[clause.firstToken]?.folded ?? '') || /^(?:wenn|falls|sofern|if|should)$/u.test(tokens[clause.firstToken + 1]?.folded ?? '')) return [];
      const helper = findIn(auxiliary[language], tokens, clause.firstToken, clause.endToken);
      if (helper === -1) return [];
      const not = findIn(negations[language], tokens, clause.firstToken, clause.endToken);
      let verb = findIn(bad[language], tokens, helper + 1, clause.endToken);
      if (verb !== -1 && not !== -1) return [];
      // "Es wird nichts abgebucht" is good to hear.
      if (language === 'de' && tokens[not]?.folded === 'nichts') return [];
      if (verb === -1 && not !== -1) verb = findIn(denied[language], tokens, helper + 1, clause.endToken);
      const isOwn = language === 'de' && tokens.slice(clause.firstToken, clause.endToken).some(token => readersOwn.test(token.folded));
      const isMild = verb === -1 && not === -1 && isOwn && /^(?:wurden?|wurdest|ist|sind)$/u.test(tokens[helper]?.folded ?? '');
      if (isMild) verb = findIn(milder, tokens, helper + 1, clause.endToken);
      if (verb === -1 || (language === 'de' && !closes(passage, verb, clause.endToken))) return [];
      // "…, weil niemand zu Hause war": with its reason it is half as cold.
      const givesReason = tokens.slice(sentence.firstToken, sentence.endToken).some(token => token.folded === 'weil');
      // A road or a hall that is closed is news, not a verdict.
      if (language === 'de' && !isOwn && /^(?:gesperrt|stillgelegt|eingeschraenkt)$/u.test(tokens[verb]?.folded ?? '')) return [];
      const isNotYet = not !== -1 && tokens[not - 1]?.folded === 'noch';
      if (language === 'de' && isState(passage, helper, verb) && (!isOwn || isNotYet || isMild)) return [];
      let firstToken = helper;
      if (language === 'en') while (clause.firstToken < firstToken && /^(?:has|have|had|not|been|could|can|cannot|couldn't|can't|hasn't|haven't|to|unable)$/u.test(tokens[firstToken - 1]?.folded ?? '')) firstToken -= 1;
      let endToken = verb + 1;
      while (endToken < clause.endToken && /^(?:werden|worden)$/u.test(tokens[endToken]?.folded ?? '')) endToken += 1;
      return [{ firstToken, endToken, sentence: index, ...(isMild || (language === 'de' && (isNotYet || givesReason)) ? { severity: 'info' as const } : {}) }];
    });
  });
}

const readersOwn = /^(?:du|ihre?[mnrs]?|deine?[mnrs]?|eue?re?[mnrs]?)$/u;

/** "ist gesperrt" tells a state; "ist gesperrt worden" and "wurde gesperrt" tell what somebody did. */
function isState(passage: Passage, helper: number, verb: number): boolean {
  const { tokens } = passage.text;
  return /^(?:ist|sind)$/u.test(tokens[helper]?.folded ?? '') && !/^(?:worden|werden)$/u.test(tokens[verb + 1]?.folded ?? '');
}

/** A participle closes its clause, but for "werden", "worden" and a mark: "abgelehnte Anträge" does not. */
function closes(passage: Passage, verb: number, end: number): boolean {
  return passage.text.tokens.slice(verb + 1, end).every(token => token.kind === 'mark' || /^(?:werden|worden|wurde|wurden|wird|ist|sind|konnte|konnten|kann|koennen|und|oder)$/u.test(token.folded))
    || /^(?:und|oder)$/u.test(passage.text.tokens[verb + 1]?.folded ?? '');
}

/** "by your bank" names who did it; "by 3 May", "by {{date}}" do not. */
function namesActor(passage: Passage, from: number, to: number): boolean {
  const { tokens } = passage.text;
  const by = findIn(agent, tokens, from, to);
  const next = tokens[by + 1];
  return by !== -1 && next?.kind === 'word' && !/^(?:then|now|the|end|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|default|mistake|law|email|e-mail|post|phone)$/u.test(next.folded)
    || (by !== -1 && next?.folded === 'the' && !/^(?:end|date|deadline)$/u.test(tokens[by + 2]?.folded ?? ''));
}
