import { clausesOf } from '../clause.ts';
import { findIn, isIn, wordList } from '../markers.ts';
import type { Passage } from '../passage.ts';
import { eachSentence, type KindMatch } from './kind.ts';

const demands = wordList('zahlen bezahlen begleichen entrichten ueberweisen leisten erbringen unterlassen beachten befolgen erfuellen raeumen entfernen melden richten senden uebersenden uebermitteln unterschreiben unterzeichnen tragen veranlassen bestaetigen erstatten retournieren beseitigen verwenden belegen beantragen');
const joined = /^(?:ein|vor|ab|zurueck|nach|mit|an|aus|bei|auf|her|hin|weiter|zu|um|durch)zu(?:reichen|legen|geben|senden|schicken|weisen|teilen|fuellen|bringen|fuegen|halten|nehmen|stellen|zahlen|holen|bezahlen|liefern|gleichen|fuehren|richten|sorgen|tragen|leiten|setzen|melden)$/u;
const easy = wordList('leicht schwer schoen gut einfach moeglich kaum nicht nur noch nichts');
const being = wordList('ist sind');
const english = wordList('paid returned submitted received completed provided settled made sent remitted signed vacated removed surrendered');

/**
 * An order without a person: "ist … zu zahlen", "must be returned".
 *
 *     Der Betrag «ist bis zum 3. Mai zu zahlen».   flagged
 *     Das ist schön zu sehen.                      not
 */
export function passiveObligation(passage: Passage): KindMatch[] {
  if (passage.block.role === 'table-cell' || passage.block.role === 'button') return [];
  const { text, language } = passage;
  const { tokens } = text;
  return eachSentence(passage, (sentence, index) => {
    if (tokens[sentence.endToken - 1]?.folded === '?') return null;
    return clausesOf(text, sentence, language).flatMap(clause => (language === 'de' ? german(passage, clause.firstToken, sentence.endToken, clause.endToken, index) : inEnglish(passage, clause.firstToken, clause.endToken, index)));
  });
}

function german(passage: Passage, from: number, sentenceEnd: number, to: number, sentence: number): KindMatch[] {
  const { tokens } = passage.text;
  const helper = findIn(being, tokens, from, to);
  if (helper === -1 || findIn(easy, tokens, from, to) !== -1) return [];
  for (let at = helper + 1; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const isZu = tokens[at - 1]?.folded === 'zu' && isIn(demands, token);
    if (!isZu && !joined.test(token.folded)) continue;
    const next = tokens[at + 1];
    const closes = at + 1 >= sentenceEnd || next?.kind === 'mark' || /^(?:und|oder|sowie)$/u.test(next?.folded ?? '');
    if (closes) return [{ firstToken: helper, endToken: at + 1, sentence }];
  }
  return [];
}

function inEnglish(passage: Passage, from: number, to: number, sentence: number): KindMatch[] {
  const { tokens } = passage.text;
  for (let at = from + 2; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || !isIn(english, token) || tokens[at - 1]?.folded !== 'be') continue;
    const before = tokens[at - 2]?.folded ?? '';
    if (before === 'must' || before === 'shall') return [{ firstToken: at - 2, endToken: at + 1, sentence }];
    if (before === 'to' && /^(?:is|are|has|have)$/u.test(tokens[at - 3]?.folded ?? '')) return [{ firstToken: at - 3, endToken: at + 1, sentence }];
  }
  return [];
}
