import { wordList, isIn } from '../markers.ts';
import type { Passage } from '../passage.ts';
import { remember } from '../remember.ts';
import type { Token, TokenizedText } from '../../language/token.ts';
import type { KindMatch } from './kind.ts';

/** Words that frighten in capitals even when they stand alone. */
const alarms = wordList('mahnung zahlungserinnerung achtung wichtig dringend sofort letzte letztmalig letztmalige warnung frist eilt umgehend unverzueglich verzug kuendigung sperrung gesperrt '
  + 'ueberschritten abgelehnt verweigert abgelaufen gekuendigt fehlgeschlagen zurueckgewiesen storniert verboten untersagt ueberfaellig ausgeschlossen geschlossen entzogen verstoss strafe '
  + 'urgent warning final notice overdue immediately important attention failed action required suspended past due demand alert asap last reminder must never');
/** Capitals that are names of things, not a raised voice. */
const acronyms = wordList('iban bic sepa agb gmbh pdf url ust mwst uid html sms pin tan puk faq ceo dsgvo gdpr vat usa usd eur chf kfz adac gez wlan tüv tuev usb isbn rsvp ok json api covid aok bkk dhl ups dpd gls ebay ikea sap nasa utc cet cest gmt am pm');

/** Where the eye expects capitals: captions, codes, names of firms. */
const quietRoles = new Set(['table-cell', 'signature', 'legal-footer', 'alt', 'button', 'code']);

/**
 * Words in capitals: two or more in a row with an alarm among them, three or more otherwise, or one alarm by itself.
 *
 *     LETZTE MAHNUNG   flagged        IBAN, AGB, SPAR20   not
 *     WICHTIG: …       flagged        RECHNUNG            not: a caption
 */
export function shouting(passage: Passage): KindMatch[] {
  if (quietRoles.has(passage.block.role) || !hasCapitals(passage.text)) return [];
  const found: KindMatch[] = [];
  for (const [index, sentence] of passage.text.sentences.entries()) {
    let first = -1;
    let last = -1;
    const close = (): void => {
      if (first !== -1) {
        const match = judge(passage, first, last + 1, index);
        if (match !== null) found.push(match);
      }
      first = -1;
    };
    for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
      const token = passage.text.tokens[at];
      if (token === undefined) continue;
      if (isLoud(token)) {
        if (first === -1) first = at;
        last = at;
      } else if (token.kind === 'word' || token.kind === 'url') close();
      else if (token.kind === 'mark' && /[.?!:;–—|]/u.test(token.folded)) close();
    }
    close();
  }
  return found;
}

const hasCapitals = remember((text: TokenizedText): boolean => text.tokens.some(isLoud));

function isLoud(token: Token): boolean {
  return token.kind === 'word' && token.shouted && !isIn(acronyms, token);
}

function judge(passage: Passage, firstToken: number, endToken: number, sentence: number): KindMatch | null {
  const words = passage.text.tokens.slice(firstToken, endToken).filter(isLoud);
  const long = words.filter(token => 3 < token.folded.length);
  const hasAlarm = long.some(token => isIn(alarms, token));
  const isCode = /\b(?:code|gutschein\p{L}*|coupon|voucher|rabatt\p{L}*)\b[^.]{0,20}$/iu.test(passage.text.text.slice(0, words[0]?.start ?? 0));
  const isCaption = passage.block.role === 'heading' && long.length === words.length && words.length < 2;
  if (isCode || isCaption) return null;
  // "BETREFF:" and "WICHTIGE HINWEISE" over a list are captions in plain-text letters.
  const after = passage.text.text.slice(words.at(-1)?.end ?? 0, (words.at(-1)?.end ?? 0) + 1);
  if (!hasAlarm && isWholeSubject(passage, words)) return { firstToken, endToken, sentence, fills: [lowered(passage, firstToken, endToken)] };
  if (!hasAlarm && (long.length < 3 || after === ':' || passage.block.role === 'heading')) return null;
  if (words.length === 1 && !hasAlarm) return null;
  return { firstToken, endToken, sentence, fills: [lowered(passage, firstToken, endToken)] };
}

/** "ACCESS BLOCKED", "HOUSE MEETING": nothing but capitals in the line that is read first. One short word may be a name. */
function isWholeSubject(passage: Passage, loud: readonly Token[]): boolean {
  if (passage.block.role !== 'subject' || passage.language !== 'en') return false;
  const words = passage.text.tokens.filter(token => token.kind !== 'mark');
  return words.length === loud.length && (1 < loud.length ? loud.some(token => 4 < token.folded.length) : 5 < (loud[0]?.folded.length ?? 0));
}

/** In English small letters are right for all words but I; the first keeps its capital at the start of a sentence. */
function lowered(passage: Passage, firstToken: number, endToken: number): string {
  const { tokens, text } = passage.text;
  let result = '';
  let at = tokens[firstToken]?.start ?? 0;
  for (const token of tokens.slice(firstToken, endToken)) {
    result += text.slice(at, token.start) + (isLoud(token) ? text.slice(token.start, token.end).toLowerCase() : text.slice(token.start, token.end));
    at = token.end;
  }
  return result;
}
