import type { Passage } from '../passage.ts';
import type { KindMatch } from './kind.ts';

const stiff = /^(?:geehrte[rsn]?|werte[rsn]?)$/u;
const near = /^(?:liebe[rs]?|verehrte[rsn]?|geschaetzte[rsn]?|hallo)$/u;
/** Not roles: titles before a name, and circles in which people know each other. */
const fair = /^(?:frau|herrn?|familie|damen|herren|dr|prof|doktor\p{L}*|professor\p{L}*|magist\p{L}*|redaktion|vorstand\p{L}*|jury|ehepaar|eheleute|gemeinde|team|praesident\p{L}*|abgeordnete\p{L}*|minister\p{L}*|buergermeister\p{L}*|rektor\p{L}*|direktor\p{L}*|schwester|bruder|exzellenz|gaeste|gast|hotelgaeste|\p{L}*(?:mitglied(?:er|s)?|eltern|nachbar\p{L}*|freunde?|freundin\p{L}*|helfer\p{L}*|spender\p{L}*|ehrenamtliche|anwesende|leser\p{L}*|hoerer\p{L}*|kolleg\p{L}*|foerder\p{L}*|paten?|sportler\p{L}*|saenger\p{L}*))$/u;
/** Heads of words for people as a contract or a file sees them: Versicherungsnehmer, Halterin, Zahlungspflichtige. */
const role = /(?:nehmer|inhaber|halter|besitzer|empfaenger|pflichtige|berechtigte|bezieher|steller|zahler|schuldner|glaeubiger|nutzer|eigentuemer|partner|betreiber|verwender|bevollmaechtigte|beauftragte)(?:in|innen|in(?:nen)?|r|n)?$/u;

/**
 * A greeting to a role instead of a person: "Sehr geehrte Grundstückseigentümer,", "Lieber Versicherungsnehmer,".
 * Not to a name, a title or a circle of people: "Sehr geehrte Frau Kern", "Liebe Nachbarn".
 */
export function roleGreeting(passage: Passage): KindMatch[] {
  if (passage.language !== 'de' || passage.block.role !== 'greeting') return [];
  const { tokens, sentences } = passage.text;
  let at = tokens[0]?.folded === 'sehr' ? 1 : 0;
  const address = tokens[at]?.folded ?? '';
  if (!stiff.test(address) && !near.test(address)) return [];
  at += 1;
  if (tokens[at]?.kind === 'word' && tokens[at]?.capital === false && /e[rn]?$/u.test(tokens[at]?.folded ?? '')) at += 1;
  const noun = tokens[at];
  const next = tokens[at + 1];
  if (noun?.kind !== 'word' || !noun.capital || noun.folded.length < 4 || fair.test(noun.folded) || (next !== undefined && next.kind !== 'mark') || next?.folded === '.') return [];
  // A first name may follow "Liebe"; what follows "Sehr geehrte" alone is none.
  if (near.test(address) ? !role.test(noun.folded) || isCircle(address, noun.folded) : false) return [];
  return [{ firstToken: 0, endToken: at + 1, sentence: Math.max(0, sentences.findIndex(one => one.firstToken <= 0)) }];
}

/** "Liebe Nutzerinnen", "Liebe Kunden" speak to many at once, and warmly; one by one it is a role. */
function isCircle(address: string, noun: string): boolean {
  return /^(?:liebe|geschaetzte|hallo)$/u.test(address) && /(?:innen|kunden|nutzer|eigentuemer|partner|besitzer)$/u.test(noun);
}
