import type { Sentence } from '../../language/token.ts';
import { type Clause, clausesOf } from '../clause.ts';
import { findIn, isIn, negations, wordList } from '../markers.ts';
import type { Passage } from '../passage.ts';
import { firstWord } from './bare-imperative.ts';
import { englishThreat } from './english-threat.ts';
import { isReaderSubject } from '../people.ts';
import { newMark } from '../sentence-marks.ts';
import { eachSentence, type KindMatch } from './kind.ts';
import { nominal, nominalThreat } from './nominal-threat.ts';
import { otherwiseMark, otherwiseThreat } from './otherwise-threat.ts';

const openers = wordList('sollten sollte solltest wenn falls sofern wer');
/** Without wenn a German condition begins with its verb: "Geht nichts ein, kündigen wir." */
const verbsFirst = wordList('erfolgt erfolgen geht gehen zahlen zahlst bezahlen bezahlst ueberweisen ueberweist begleichen begleichst reagieren reagierst antworten antwortest melden meldest liegt liegen kommt kommen kommst trifft treffen wird werden bleibt bleiben reichen reichst erscheinen erscheinst holen holst geben gibst schicken schickst senden sendest legen legst');
const mainVerbAfter = /^(?:sondern|aber|und|oder|denn|wenn|falls|da|weil|dass|damit|um|bis|also|bitte)$/u;
/** What somebody wishes, or needs no longer, is not owed: "Wenn Sie die Kartons nicht mehr brauchen, entsorgen wir sie." */
const wishes = wordList('moecht* wollen wollt willst brauch* benoetig* wuensch* moegen magst gefaell* mehr');
/** What is denied must be something the reader owes; "nicht gefällt" is no lever. */
const owed = wordList('zahl* bezahl* ueberweis* begleich* nachkomm* reagier* reagieren antwort* einreich* vorleg* erschein* eingeh* eingang* eingegangen zahlungseingang frist betrag rechnung rueckgabe zurueckgeb* zurueckgesend* erhalten verzeichn* feststell* einhalt* verstreich* meld* konto erfolg* leisten entricht* erbring* aktualisier* belast* belasten abbuch* abbuchen einzieh* einziehen '
  + 'gezahlt beglichen ausgeglichen eingereicht vorlieg* liegt liegen vorgelegt abhol* abgeholt raeum* geraeumt beseitig* mitwirk* nachreich* nachgereicht trifft eintrifft eintreffen gemeldet unterschreib*');
const sanctions = wordList('sperr* gesperrt kuendig* gekuendigt einstell* eingestellt mahn* inkasso* rechtlich* gerichtlich* klage anwalt* abschalt* abgeschaltet deaktivier* verfaell* verfallen erlischt entzieh* uebergeb* uebergeben geltend berechn* rechnung vollstreck* pfaend* schritte massnahmen konsequenzen strafe* '
  + 'entsorg* vernichte* verschrotte* versteiger* abgeschleppt abschlepp* vergeben ausschliess* ausgeschlossen ausschluss kuerz* gekuerzt zurueckforder* zurueckgefordert einbehalt* einbehalten trennen getrennt aktenlage hausverbot mahnspesen mahngebuehr* bussgeld* hoechstbeitrag hoechstsatz neupreis dienstleister raus gestrichen unterbrochen versag* beendet beenden '
  + 'entfaellt entfallen ruht verfaellt stilllegung storniert stornier* loesch* geloescht zwangs* verlier* verlieren abmahn* unterbrech* gezwungen genoetigt');
/** What is withheld until somebody pays: "…, wird nicht zugelassen". */
const withheld = wordList('zugelassen zulassen teilnehmen mitspielen mitfahren ausgeliefert ausliefern beliefern beliefert ausleihen');
const failing = wordList('fruchtlos ergebnislos ausbleiben ausbleib*');
const helping = wordList('rufen ruf melden meld schreiben schreib helfen kostenlos gern gerne');
/** Links, trials and reservations run out for everybody; that is no lever. */
const neutral = wordList('link reservierung registrierung code testphase testzeitraum anmeldung einladung ticket');
const conditional = newMark({ de: [openers, verbsFirst] }) | newMark({ de: [owed] });

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
  return eachSentence(passage, [conditional, nominal, otherwiseMark], (sentence, index) => {
    const clauses = clausesOf(text, sentence, 'de');
    for (const [at, condition] of clauses.entries()) {
      const start = firstWord(passage, condition.firstToken, condition.endToken);
      const opener = tokens[start];
      if (opener === undefined || !(isIn(openers, opener) || (at === 0 && beginsWithVerb(passage, sentence, clauses)))) continue;
      if (isWish(passage, start, condition.endToken)) continue;
      const isDenied = (/^bleib(?:t|en)$/u.test(opener.folded) && tokens[condition.endToken - 1]?.folded === 'aus') || findIn(negations.de, tokens, start, condition.endToken) !== -1 || findIn(failing, tokens, start, condition.endToken) !== -1;
      if (!isDenied || findIn(owed, tokens, start, condition.endToken) === -1 || findIn(neutral, tokens, start, sentence.endToken) !== -1) continue;
      const rest = clauses.slice(at + 1).find(clause => isSanction(passage, clause))
        ?? (at > 0 ? clauses.slice(0, at).find(clause => findIn(sanctions, tokens, clause.firstToken, clause.endToken) !== -1 && /\b(?:werden|wird|muessen|müssen|erlischt|verfaellt|verfällt|entfaellt|entfällt|ruht|endet|behalten)\b/iu.test(text.text.slice(tokens[clause.firstToken]?.start ?? 0, tokens[clause.endToken - 1]?.end ?? 0))) : undefined);
      if (rest === undefined || isHelp(passage, rest.firstToken, rest.endToken)) continue;
      const firstToken = Math.min(start, firstWord(passage, rest.firstToken, rest.endToken));
      let endToken = Math.max(rest.endToken, condition.endToken);
      while (firstToken < endToken && tokens[endToken - 1]?.kind === 'mark') endToken -= 1;
      return { firstToken, endToken, sentence: index };
    }
    return nominalThreat(passage, sentence, index) ?? otherwiseThreat(passage, sentence, index);
  });
}

function isSanction(passage: Passage, { firstToken, endToken }: Clause): boolean {
  const { tokens } = passage.text;
  if (findIn(negations.de, tokens, firstToken, endToken) !== -1) return findIn(withheld, tokens, firstToken, endToken) !== -1;
  if (findIn(sanctions, tokens, firstToken, endToken) !== -1) return true;
  // "stellen wir die Lieferung ein", in two parts.
  const words = tokens.slice(firstToken, endToken).filter(token => token.kind === 'word');
  return words.at(-1)?.folded === 'ein' && words.some(token => token.folded === 'stellen');
}

/** "Geht die Zahlung nicht ein, kündigen wir." and not "Zahlen Sie nicht bar, sondern …", no question. */
function beginsWithVerb(passage: Passage, sentence: Sentence, clauses: readonly Clause[]): boolean {
  const { tokens } = passage.text;
  const opener = tokens[firstWord(passage, sentence.firstToken, sentence.endToken)];
  const next = clauses[1];
  if (opener === undefined || next === undefined || !isIn(verbsFirst, opener) || tokens[next.firstToken]?.folded !== ',') return false;
  const after = tokens[next.firstToken + 1];
  return after?.kind === 'word' && !after.capital && !mainVerbAfter.test(after.folded) && tokens[sentence.endToken - 1]?.folded !== '?';
}

function isWish(passage: Passage, from: number, to: number): boolean {
  const { tokens } = passage.text;
  return findIn(wishes, tokens, from, to) !== -1 && tokens.slice(from, to).some(token => isReaderSubject(token, 'de'));
}

/** "…, rufen Sie uns an": the condition leads to help. */
function isHelp(passage: Passage, from: number, to: number): boolean {
  return findIn(helping, passage.text.tokens, from, to) !== -1;
}
