import type { Sentence } from '../../language/token.ts';
import { clausesOf } from '../clause.ts';
import { findIn, isIn, negations, wordList } from '../markers.ts';
import type { Passage } from '../passage.ts';
import { isReaderSubject } from '../people.ts';
import { newMark } from '../sentence-marks.ts';
import type { KindMatch } from './kind.ts';

/** What is missing: "ohne Ihre Antwort", "bei ausbleibender Zahlung". */
const nouns = wordList('rueckmeldung antwort reaktion zahlung zahlungseingang mitwirkung nachweis nachweise vorlage eingang rueckfrage begleichung bezahlung ueberweisung ausgleich mitteilung');
/** What went wrong: "bei weiterem Zahlungsverzug". */
const troubles = wordList('zahlungsverzug rueckstand rueckstaenden zahlungsrueckstand verstoss verstoessen fernbleiben nichtzahlung');
const absent = wordList('ausbleibend* fehlend* mangelnd* unterbleib*');
/** Fees are not among them: what late return costs is a price. */
const harsh = wordList('sperr* gesperrt kuendig* gekuendigt einstell* eingestellt abschalt* abgeschaltet deaktivier* verfaell* verfallen erlischt erloesch* entzieh* entzogen entsorg* vernichtet '
  + 'loesch* geloescht ausschliess* ausgeschlossen kuerz* gekuerzt versag* versagt trennen getrennt unterbrech* unterbrochen storniert stornieren schaetzen geschaetzt aktenlage');
const helping = wordList('rufen ruf helfen kostenlos gern gerne');
/** What a sentence must hold to be one. */
export const nominal = newMark({ de: [wordList('ohne bei')] }) | newMark({ de: [harsh] });

/**
 * A German threat whose condition is frozen into a noun. Milder than a whole clause, because it is short.
 *
 *     «Ohne Ihre Rückmeldung wird die Bestellung storniert».   flagged
 *     Ohne Rückmeldung bleibt alles, wie es ist.               not
 */
export function nominalThreat(passage: Passage, sentence: Sentence, index: number): KindMatch | null {
  const { tokens } = passage.text;
  for (const { firstToken, endToken } of clausesOf(passage.text, sentence, 'de')) {
    const condition = conditionIn(passage, firstToken, endToken);
    const sanction = condition === -1 ? -1 : findIn(harsh, tokens, firstToken, endToken);
    if (sanction === -1 || findIn(helping, tokens, firstToken, endToken) !== -1) continue;
    const clause = tokens.slice(firstToken, endToken);
    if (clause.some(token => isIn(negations.de, token) && token.folded !== 'ohne')) continue;
    // "Ohne Rückfrage können Sie kündigen" is a right of the reader.
    if (clause.some((token, at) => /^(?:koennen|kannst|koennt|duerfen|darfst)$/u.test(token.folded) && [clause[at - 1], clause[at + 1]].some(other => other !== undefined && isReaderSubject(other, 'de')))) continue;
    return { firstToken: Math.min(condition, sanction), endToken: Math.max(condition, sanction) + 1, sentence: index, severity: 'warning' };
  }
  return null;
}

/** The "ohne" or "bei" that begins such a condition, or -1. */
function conditionIn(passage: Passage, from: number, to: number): number {
  const { tokens } = passage.text;
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.folded;
    if (word === 'ohne' && findIn(nouns, tokens, at + 1, Math.min(at + 5, to)) !== -1) return at;
    if (word !== 'bei') continue;
    if (findIn(troubles, tokens, at + 1, Math.min(at + 4, to)) !== -1) return at;
    if (findIn(absent, tokens, at + 1, at + 2) !== -1 && findIn(nouns, tokens, at + 2, Math.min(at + 4, to)) !== -1) return at;
  }
  return -1;
}
