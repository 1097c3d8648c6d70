import { findIn, isIn, wordList } from '../markers.ts';
import type { Passage } from '../passage.ts';
import { newMark } from '../sentence-marks.ts';
import { eachSentence, type KindMatch } from './kind.ts';
import { indexWithin } from './index-within.ts';

/** Verbs that demand something of the reader. Steps of a manual ("klicken", "open") and offers ("rufen") are not among them. */
const formal = wordList('zahlen bezahlen ueberweisen begleichen senden schicken uebersenden uebermitteln reichen fuellen teilen geben legen bringen unterschreiben bestaetigen pruefen ueberpruefen beachten sorgen holen aktualisieren halten raeumen entfernen unterlassen stellen leisten erbringen weisen retournieren veranlassen nehmen zeigen antworten aendern korrigieren ergaenzen vervollstaendigen');
const familiar = wordList('zahle zahl bezahle bezahl ueberweise ueberweis begleiche begleich sende send schicke schick reiche reich fuelle fuell teile gib bringe bring unterschreibe bestaetige pruefe pruef ueberpruefe beachte sorge hole hol aktualisiere halte raeume entferne unterlasse leiste nimm antworte aendere korrigiere ergaenze');
/** Orders to several friends; the same word may be "er schickt", so what follows has to fit too. */
const plural = wordList('zahlt bezahlt ueberweist schickt sendet bringt gebt raeumt haltet beachtet prueft reicht fuellt unterschreibt bestaetigt aktualisiert aendert holt antwortet');
const english = wordList('pay remit settle submit provide return send ensure respond surrender vacate cease refrain transfer forward furnish');
/** Only a sentence with one of these can begin with one. */
const orders = newMark({ de: [formal, familiar, plural], en: [english] });

const soft = { de: wordList('bitte gern gerne einfach ruhig am falls lieber doch kurz nie niemals'), en: wordList('please kindly just simply easily free feel') };
/** After the comma a condition shows itself: "Zahlen Sie bis Freitag, läuft alles weiter." */
const afterCondition = wordList('so dann werden wird muessen ist sind laeuft bleibt bleiben behalten koennen erhalten bekommen entfaellt haben hat wir sparen gilt endet verlaengert gewaehren schenken ueberweisen');

/**
 * A sentence that begins with an order and says no please.
 *
 *     Überweisen Sie den Betrag bis Freitag.   flagged: "Überweisen Sie"
 *     Zahlen Sie lieber in Raten?              not: a question
 *     Antworten Sie einfach.                   not: softened
 */
export function bareImperative(passage: Passage): KindMatch[] {
  if (passage.block.role !== 'body') return [];
  const { tokens } = passage.text;
  return eachSentence(passage, [orders], (sentence, index) => {
    const first = firstWord(passage, sentence.firstToken, sentence.endToken);
    const token = tokens[first];
    const next = tokens[first + 1];
    const end = tokens[sentence.endToken - 1];
    if (token === undefined || next === undefined || !token.capital || end?.folded === '?') return null;
    if (findIn(soft[passage.language], tokens, sentence.firstToken, sentence.endToken) !== -1) return null;
    // A word or two by itself is a label or a button: "Zahlen Sie hier".
    if (sentence.endToken - first < 5) return null;
    if (passage.language === 'en') {
      if (!isIn(english, token) || !/^(?:the|your|this|these|all|any|us|a|an|to|that|by|from|within|full|payment|it)$/u.test(next.folded) && next.kind !== 'slot' && next.kind !== 'number') return null;
      return { firstToken: first, endToken: first + 1, sentence: index, fills: [token.folded] };
    }
    const comma = indexWithin(tokens, first + 1, sentence.endToken, other => other.folded === ',');
    const afterComma = comma === -1 ? undefined : tokens[comma + 1];
    if (afterComma !== undefined && isIn(afterCondition, afterComma)) return null;
    const words = passage.text.text.slice(token.start, next.end);
    if (isIn(formal, token) && next.folded === 'sie' && next.capital) return { firstToken: first, endToken: first + 2, sentence: index, fills: [small(words)] };
    if (isIn(plural, token) && comma === -1 && /^(?:uns|die|den|das|eure[nmrs]?|alle)$/u.test(next.folded)) return { firstToken: first, endToken: first + 1, sentence: index, fills: [small(passage.text.text.slice(token.start, token.end))] };
    if (isIn(familiar, token) && next.folded !== 'du' && next.folded !== 'ich' && passage.block.role === 'body') {
      return { firstToken: first, endToken: first + 1, sentence: index, fills: [small(passage.text.text.slice(token.start, token.end))] };
    }
    return null;
  });
}

/** The first token of a sentence that is a word, past quotation marks and dashes. */
export function firstWord(passage: Passage, from: number, to: number): number {
  let at = from;
  while (at < to && passage.text.tokens[at]?.kind === 'mark') at += 1;
  return at;
}

function small(words: string): string {
  return (words[0] ?? '').toLowerCase() + words.slice(1);
}
