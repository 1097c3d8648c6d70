import type { Find } from '../../rule/rule.ts';
import type { Passage } from '../passage.ts';
import type { KindMatch } from './kind.ts';

/** Words from which on a reader must go back to the start, unless the rule says otherwise. German packs more into a word. */
const usual = { de: 28, en: 32 };

/** A sentence with too many words between two stops; semicolon and colon let a reader breathe, a placeholder is one word. */
export function longSentence(passage: Passage, options: Find['with']): KindMatch[] {
  if (passage.block.role !== 'body' && passage.block.role !== 'list-item') return [];
  const most = typeof options['longest'] === 'number' ? options['longest'] : usual[passage.language];
  return passage.text.sentences.flatMap((sentence, index) => {
    if (sentence.endToken - sentence.firstToken <= most) return [];
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
    if (longest <= most || smallWords < longest / 2 || longest < commas * 3) return [];
    return { firstToken: sentence.firstToken, endToken: sentence.endToken, sentence: index, severity: most + 10 < longest ? 'info' : 'hint' };
  });
}
