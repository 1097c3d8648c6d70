import { wordList } from '../markers.ts';
import type { Passage } from '../passage.ts';
import { newMark } from '../sentence-marks.ts';
import { firstWord } from './bare-imperative.ts';
import { eachSentence, type KindMatch } from './kind.ts';

const please = newMark({ en: [wordList('please')] });

/** English only: "Please do not …", "Please note …", "Please be advised …" at the beginning of a sentence. */
export function pleaseStartNegative(passage: Passage): KindMatch[] {
  if (passage.language !== 'en') return [];
  const { tokens } = passage.text;
  return eachSentence(passage, [please], (sentence, index) => {
    const first = firstWord(passage, sentence.firstToken, sentence.endToken);
    if (tokens[first]?.folded !== 'please') return null;
    const second = tokens[first + 1]?.folded ?? '';
    const third = tokens[first + 2]?.folded ?? '';
    if (second === "don't" || second === 'note') return { firstToken: first, endToken: first + 2, sentence: index };
    if ((second === 'do' && third === 'not') || (second === 'be' && /^(?:advised|aware|informed|reminded)$/u.test(third))) return { firstToken: first, endToken: first + 3, sentence: index };
    return null;
  });
}
