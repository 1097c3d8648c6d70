import type { Passage } from '../passage.ts';
import { eachSentence, type KindMatch } from './kind.ts';

/** Words from which on a reader must go back to the start. German packs more into a word. */
const limits = { de: { hint: 28, info: 38 }, en: { hint: 32, info: 42 } };

/** A sentence with too many words between two stops; semicolon and colon let a reader breathe, a placeholder is one word. */
export function longSentence(passage: Passage): KindMatch[] {
  if (passage.block.role !== 'body' && passage.block.role !== 'list-item') return [];
  const limit = limits[passage.language];
  return eachSentence(passage, (sentence, index) => {
    let longest = 0;
    let count = 0;
    let commas = 0;
    let smallWords = 0;
    for (const token of passage.text.tokens.slice(sentence.firstToken, sentence.endToken)) {
      if (token.kind === 'mark') {
        if (/^[;:–—]$/u.test(token.folded)) count = 0;
        else if (token.folded === ',') commas += 1;
        continue;
      }
      count += 1;
      if (!token.capital && token.kind === 'word') smallWords += 1;
      longest = Math.max(longest, count);
    }
    // Addresses and lists of names: hardly a small word, or a comma every other word.
    if (longest <= limit.hint || smallWords < longest / 2 || longest < commas * 3) return null;
    return { firstToken: sentence.firstToken, endToken: sentence.endToken, sentence: index, severity: limit.info < longest ? 'info' : 'hint' };
  });
}
