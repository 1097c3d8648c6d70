import { findIn, reasons, wordList } from '../markers.ts';
import type { Passage } from '../passage.ts';
import { newMark } from '../sentence-marks.ts';
import { eachSentence, type KindMatch } from './kind.ts';

const strict = { de: wordList('spaetestens'), en: wordList('latest later') };
const demand = { de: wordList('bitte muessen muesst musst zahlen ueberweisen senden schicken reichen einzureichen zahl* erwarten brauchen benoetigen'), en: wordList('please must pay send submit return required need complete provide expect') };
const needs = newMark({ de: [strict.de], en: [strict.en] }) | newMark({ de: [demand.de], en: [demand.en] });

/**
 * "spätestens", "no later than" with a demand, and no word about why in this sentence or the ones beside it.
 *
 *     Bitte zahlen Sie «spätestens» bis zum 3. Mai.                       flagged
 *     Bitte zahlen Sie spätestens am 3. Mai, damit Ihr Abo weiterläuft.   not
 */
export function deadlineWithoutReason(passage: Passage): KindMatch[] {
  if (passage.block.role === 'table-cell' || passage.block.role === 'button') return [];
  const { text, language } = passage;
  return eachSentence(passage, [needs], (sentence, index) => {
    const at = findIn(strict[language], text.tokens, sentence.firstToken, sentence.endToken);
    if (at === -1 || findIn(demand[language], text.tokens, sentence.firstToken, sentence.endToken) === -1) return null;
    const from = text.sentences[index - 1]?.firstToken ?? sentence.firstToken;
    const to = text.sentences[index + 1]?.endToken ?? sentence.endToken;
    if (findIn(reasons[language], text.tokens, from, to) !== -1) return null;
    const isStopped = /^[.!]$/u.test(text.tokens[sentence.endToken - 1]?.folded ?? '');
    const gaps = [{ firstToken: sentence.firstToken, endToken: isStopped ? sentence.endToken - 1 : sentence.endToken }];
    if (language === 'de') return { firstToken: at, endToken: at + 1, sentence: index, gaps };
    const isPhrase = text.tokens[at]?.folded === 'later' ? text.tokens[at - 1]?.folded === 'no' && text.tokens[at + 1]?.folded === 'than' : text.tokens[at - 1]?.folded === 'the' && text.tokens[at - 2]?.folded === 'at';
    if (!isPhrase) return null;
    return text.tokens[at]?.folded === 'later' ? { firstToken: at - 1, endToken: at + 2, sentence: index, gaps } : { firstToken: at - 2, endToken: at + 1, sentence: index, gaps };
  });
}
