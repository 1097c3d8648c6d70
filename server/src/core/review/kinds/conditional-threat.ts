import { clausesOf } from '../clause.ts';
import { findIn, isIn, negations, wordList } from '../markers.ts';
import type { Passage } from '../passage.ts';
import { firstWord } from './bare-imperative.ts';
import { englishThreat } from './english-threat.ts';
import { eachSentence, type KindMatch } from './kind.ts';

const openers = wordList('sollten sollte solltest wenn falls sofern');
/** What is denied must be something the reader owes; "nicht gefällt" is no lever. */
const owed = wordList('zahl* bezahl* ueberweis* begleich* nachkomm* reagier* reagieren antwort* einreich* vorleg* erschein* eingeh* eingang* eingegangen zahlungseingang frist betrag rechnung rueckgabe zurueckgeb* zurueckgesend* erhalten verzeichn* feststell* einhalt* verstreich* meld* erfolg* leisten entricht* erbring* aktualisier* belast* belasten abbuch* abbuchen einzieh* einziehen');
const sanctions = wordList('sperr* gesperrt kuendig* gekuendigt einstell* eingestellt stellen mahn* inkasso* rechtlich* gerichtlich* klage anwalt* abschalt* abgeschaltet deaktivier* verfaell* verfallen erlischt entzieh* uebergeb* uebergeben geltend berechn* rechnung vollstreck* pfaend* schritte massnahmen konsequenzen strafe* storniert stornier* loesch* geloescht zwangs* verlier* verlieren abmahn* unterbrech* gezwungen genoetigt');
const failing = wordList('fruchtlos ergebnislos ausbleiben ausbleib*');
const helping = wordList('rufen ruf melden meld schreiben schreib helfen kostenlos gern gerne');
/** Links, trials and reservations run out for everybody; that is no lever. */
const neutral = wordList('link reservierung registrierung code testphase testzeitraum anmeldung einladung ticket');

/**
 * "If not …, we will": a condition turned into a lever.
 *
 *     «Sollten Sie nicht zahlen, werden wir Ihren Zugang sperren.»   flagged
 *     Sollten Sie Fragen haben, rufen Sie an.                       not
 */
export function conditionalThreat(passage: Passage): KindMatch[] {
  if (passage.language === 'en') return englishThreat(passage);
  const { text } = passage;
  const { tokens } = text;
  return eachSentence(passage, (sentence, index) => {
    const clauses = clausesOf(text, sentence, 'de');
    for (const [at, condition] of clauses.entries()) {
      const start = firstWord(passage, condition.firstToken, condition.endToken);
      const opener = tokens[start];
      if (opener === undefined || !isIn(openers, opener)) continue;
      const isDenied = findIn(negations.de, tokens, start, condition.endToken) !== -1 || findIn(failing, tokens, start, condition.endToken) !== -1;
      if (!isDenied || findIn(owed, tokens, start, condition.endToken) === -1 || findIn(neutral, tokens, start, sentence.endToken) !== -1) continue;
      const rest = clauses.slice(at + 1).find(clause => findIn(sanctions, tokens, clause.firstToken, clause.endToken) !== -1 && findIn(negations.de, tokens, clause.firstToken, clause.endToken) === -1)
        ?? (at > 0 ? clauses.slice(0, at).find(clause => findIn(sanctions, tokens, clause.firstToken, clause.endToken) !== -1 && /\b(?:werden|wird|muessen|müssen)\b/iu.test(text.text.slice(tokens[clause.firstToken]?.start ?? 0, tokens[clause.endToken - 1]?.end ?? 0))) : undefined);
      if (rest === undefined || isHelp(passage, rest.firstToken, rest.endToken)) continue;
      const firstToken = Math.min(start, firstWord(passage, rest.firstToken, rest.endToken));
      let endToken = Math.max(rest.endToken, condition.endToken);
      while (firstToken < endToken && tokens[endToken - 1]?.kind === 'mark') endToken -= 1;
      return { firstToken, endToken, sentence: index };
    }
    return null;
  });
}

/** "…, rufen Sie uns an": the condition leads to help. */
function isHelp(passage: Passage, from: number, to: number): boolean {
  return findIn(helping, passage.text.tokens, from, to) !== -1;
}
