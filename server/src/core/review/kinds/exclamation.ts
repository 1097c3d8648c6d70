import { findIn, wordList } from '../markers.ts';
import type { Passage } from '../passage.ts';
import type { KindMatch } from './kind.ts';

const alarms = {
  de: wordList('mahnung zahlungserinnerung achtung wichtig dringend warnung frist letztmalig kuendigung sperrung gesperrt umgehend unverzueglich sofort pflicht muessen verboten'),
  en: wordList('urgent warning final overdue immediately attention failed suspended demand must required never'),
};

/**
 * Exclamation marks: two or more anywhere, or one that ends bad news.
 *
 *     Zahlen Sie sofort!    flagged        Viel Freude damit!    not
 */
export function exclamation(passage: Passage): KindMatch[] {
  const { tokens, text } = passage.text;
  return passage.text.sentences.flatMap((sentence, index) => {
    let first = sentence.endToken;
    while (sentence.firstToken < first && tokens[first - 1]?.folded.startsWith('!')) first -= 1;
    if (first === sentence.endToken) return [];
    const marks = text.slice(tokens[first]?.start ?? 0, tokens[sentence.endToken - 1]?.end ?? 0);
    const isBad = findIn(alarms[passage.language], tokens, sentence.firstToken, first) !== -1;
    if (marks.length < 2 && !isBad) return [];
    const isLine = passage.block.role === 'subject' || passage.block.role === 'heading' || passage.block.role === 'preheader';
    return { firstToken: first, endToken: sentence.endToken, sentence: index, fills: [isBad ? (isLine ? '' : '.') : '!'], severity: isBad && 1 < marks.length ? 'warning' : isBad ? 'info' : 'hint' };
  });
}
