import { harmfulApart, harmfulForms } from '../../language/de/harms.ts';
import type { Sentence } from '../../language/token.ts';
import { type Clause, clausesOf } from '../clause.ts';
import { findIn, isIn, negations, wordList } from '../markers.ts';
import type { Passage } from '../passage.ts';
import { isReaderSubject } from '../people.ts';
import { newMark } from '../sentence-marks.ts';
import { firstWord } from './bare-imperative.ts';
import type { KindMatch } from './kind.ts';

const otherwise = wordList('andernfalls anderenfalls widrigenfalls ansonsten sonst');
/** "Im Wiederholungsfall", "im Weigerungsfalle". */
const fall = /^(?:wiederholungs|weigerungs|verweigerungs|saeumnis|verzugs|versaeumnis)falle?$/u;
/** "Bei Nichtabholung", "bei weiteren Verstößen". What one does not like is not a failure. */
const failure = /^(?:nicht(?!gefallen|raucher|mitglied|schwimmer|verfuegbarkeit)\p{L}{4,}|zuwiderhandlung(?:en)?|verstoss|verstoessen|missachtung|weigerung|ausbleiben|fristversaeumnis|versaeumnis|unterlassung|verspaetung(?:en)?|wiederholung|missbrauch|\p{L}{0,20}(?:verzug|ausfall|verletzung|rueckstand))$/u;
const again = wordList('wieder erneut nochmals abermals weiterhin');
/** Without "wenn" a condition begins with its verb: "Unterlassen Sie die Meldung, schätzen wir." */
const omitting = wordList('unterlassen unterlaesst versaeumen versaeumst verweigern verweigerst ignorieren ignorierst missachten missachtest widersetzen widersetzt');
/** The same without a person: "Unterbleibt die Meldung, …", "Passiert das wieder, …". */
const happens = wordList('unterbleibt unterbleiben passiert geschieht wiederholt wiederholen fehlt fehlen ausbleiben bleibt bleiben');
/** What makes "wer" one who fails. */
const lapses = wordList('spaet verspaetet ohne weiterhin trotzdem dennoch erneut falsch liegen stehen');
const harmful = wordList(harmfulForms.join(' '));
/** States and things that are a harm by themselves. */
const harms = wordList('ungeleert gesperrt unbearbeitet unberuecksichtigt ungueltig wirkungslos hausverbot mahngebuehr* bussgeld* strafe* strafgebuehr* vertragsstrafe rechtsabteilung inkasso* anwalt* behoerde polizei gericht '
  + 'nachteile nachteilen gebuehr gebuehren lasten verfall verlust sperre kuendigung abmahnung zwangs* bearbeitungsgebuehr pauschale aktenlage aufgebrochen schrott anzeige faellig geraeumt weggeworfen abgestellt anderweitig muell rauswurf raus abgerissen eingeschmolzen');
/** What is withheld until somebody acts: "… nicht ausgeliefert". */
const withheld = wordList('zugelassen ausgeliefert beliefert teilnehmen mitspielen mitfahren beruecksichtigt bearbeitet freigeschaltet ausgezahlt bedient geleert eingelassen hereingelassen angenommen mitgenommen');
/** Nobody threatens with help, and what the reader may do is no threat. */
const kind = wordList('gern gerne kostenlos kostenfrei gratis helfen hilft rufen ruf melden meld koennen kannst koennt kann duerfen darfst bitte automatisch* erstatten erstattet gutgeschrieben');
/** A machine's warning, not a person's: "Sonst geht der Text verloren." */
const mishap = wordList('verloren verlieren verlierst loescht geloescht entfernt link code zwischenspeicher cache browser app akku');
/** What a sentence must hold to be one. */
export const otherwiseMark = newMark({ de: [otherwise, fall, failure, again, omitting, happens, wordList('nach was wer sollte sollten')] }) | newMark({ de: [harmful, harms, withheld, wordList(`rechnung ${[...harmfulApart.keys()].join(' ')}`)] });

/**
 * A German threat by its shape: a word that says "or else", and a harm, whichever it is.
 *
 *     «Im Wiederholungsfall ziehen wir den Schlüssel ein».       flagged
 *     «Was am Montag noch nicht weg ist, wird entsorgt».         flagged
 *     «Fehlst du wieder, verlierst du den Platz».                flagged
 *     Sonst rufen wir Sie gern an.                               not
 */
export function otherwiseThreat(passage: Passage, sentence: Sentence, index: number): KindMatch | null {
  const { tokens } = passage.text;
  if (tokens[sentence.endToken - 1]?.folded === '?') return null;
  const clauses = clausesOf(passage.text, sentence, 'de');
  for (const [at, clause] of clauses.entries()) {
    const start = firstWord(passage, clause.firstToken, clause.endToken);
    const isWhole = at === 0 && leadsToHarm(passage, clause, start);
    if (!isWhole && !saysOtherwise(passage, start) && !holdsOtherwise(passage, clause)) continue;
    // "Wer nicht räumt, …": the harm is in the next clause. "Sonst wird gesperrt": in this one, or where "und" has parted it.
    const harm = (isWhole ? clauses.slice(at + 1, at + 2) : clauses.slice(at, at + 2)).find(one => isHarm(passage, one));
    if (harm === undefined || (findIn(otherwise, tokens, start, clause.endToken) !== -1 && findIn(mishap, tokens, harm.firstToken, harm.endToken) !== -1)) continue;
    let { endToken } = harm;
    while (start < endToken && tokens[endToken - 1]?.kind === 'mark') endToken -= 1;
    return { firstToken: start, endToken, sentence: index, severity: 'warning' };
  }
  return null;
}

/** "Ihr Rad kommt sonst auf den Schrott"; not "was sonst noch", "wie sonst auch". */
function holdsOtherwise(passage: Passage, { firstToken, endToken }: Clause): boolean {
  const { tokens } = passage.text;
  const at = findIn(otherwise, tokens, firstToken, endToken);
  return at !== -1 && !/^(?:was|wer|wie|wo|als|wenn)$/u.test(tokens[at - 1]?.folded ?? '') && !/^(?:noch|auch|nicht|ueblich|so|immer)$/u.test(tokens[at + 1]?.folded ?? '');
}

/** "Andernfalls", "Im Wiederholungsfall", "Bei weiteren Verstößen", "Nach Ablauf der Frist". */
function saysOtherwise(passage: Passage, start: number): boolean {
  const { tokens } = passage.text;
  const first = tokens[start];
  if (first === undefined) return false;
  if (isIn(otherwise, first)) return true;
  const next = tokens.slice(start + 1, start + 4).map(token => token.folded);
  if (first.folded === 'im') return fall.test(next[0] ?? '');
  if (first.folded === 'bei') return next.some((word, index) => failure.test(word) && next.slice(0, index).every(one => /(?:e[mnr]|e)$/u.test(one)));
  return first.folded === 'nach' && /^fristablauf|^fristende/u.test(next[0] ?? '') || first.folded === 'nach' && /^(?:ablauf|verstreichen)$/u.test(next.find(word => !/(?:em|er)$/u.test(word)) ?? '') && tokens.slice(start + 2, start + 6).some(token => /frist|termin/u.test(token.folded));
}

/** A condition with somebody who fails in it: "Wer nicht …,", "Fehlen Sie wieder,", "Unterlassen Sie es,". */
function leadsToHarm(passage: Passage, { firstToken, endToken }: Clause, start: number): boolean {
  const { tokens } = passage.text;
  const first = tokens[start];
  if (first === undefined || tokens[endToken]?.folded !== ',') return false;
  if (/^(?:wer|was)$/u.test(first.folded)) return findIn(negations.de, tokens, start, endToken) !== -1 || findIn(lapses, tokens, start, endToken) !== -1;
  // "Sollte sich das wiederholen,", "Unterbleibt die Meldung,", "Passiert das noch einmal,".
  const words = tokens.slice(firstToken, endToken).map(token => token.folded).join(' ');
  const isAgain = findIn(again, tokens, start + 1, endToken) !== -1 || /\bnoch einmal\b|\bsich\b/u.test(words);
  if (/^sollten?$/u.test(first.folded) && /\b(?:wiederholen|vorkommen|passieren|unterbleiben|ausbleiben)\b/u.test(words)) return true;
  if (isIn(happens, first)) return isAgain || first.folded.startsWith('unterbleib') || /\baus$/u.test(words);
  const subject = tokens[start + 1];
  if (subject === undefined || !isReaderSubject(subject, 'de')) return false;
  return isIn(omitting, first) || findIn(again, tokens, start + 2, endToken) !== -1 || /\bnoch einmal\b/u.test(words);
}

function isHarm(passage: Passage, { firstToken, endToken }: Clause): boolean {
  const { tokens } = passage.text;
  if (findIn(kind, tokens, firstToken, endToken) !== -1) return false;
  if (findIn(negations.de, tokens, firstToken, endToken) !== -1) return findIn(withheld, tokens, firstToken, endToken) !== -1;
  if (findIn(harms, tokens, firstToken, endToken) !== -1 || findIn(harmful, tokens, firstToken, endToken) !== -1) return true;
  const words = tokens.slice(firstToken, endToken).filter(token => token.kind === 'word');
  const apart = harmfulApart.get(words.at(-1)?.folded ?? '');
  if (apart !== undefined && words.some(token => apart.has(token.folded))) return true;
  return words.some((token, at) => token.folded === 'rechnung' && words[at - 1]?.folded === 'in');
}
