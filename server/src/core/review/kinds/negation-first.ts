import { clausesOf } from '../clause.ts';
import { findIn, negations, wordList } from '../markers.ts';
import type { LetterView, Passage } from '../passage.ts';
import { isSender } from '../people.ts';
import { remember } from '../remember.ts';
import { firstWord } from './bare-imperative.ts';
import type { KindMatch } from './kind.ts';

const regret = { de: wordList('leider bedauerlicherweise'), en: wordList('unfortunately regrettably sadly') };
const able = { de: wordList('koennen kann konnten konnte duerfen'), en: wordList("can't cannot couldn't can could are unable") };

/**
 * The letter opens with a no: its first sentence begins with "Leider", or says what we cannot do.
 *
 *     «Leider» können wir …              flagged
 *     Danke für Ihre Bewerbung. Leider…  not: something kind came first
 */
export function negationFirst(passage: Passage, letter: LetterView): KindMatch[] {
  const first = firstBody(letter);
  const sentence = passage.text.sentences[0];
  if (first === undefined || first.at !== passage.at || sentence === undefined || !letter.prose.letter.isLetter) return [];
  const { tokens } = passage.text;
  const start = firstWord(passage, sentence.firstToken, sentence.endToken);
  const token = tokens[start];
  if (token === undefined || tokens[sentence.endToken - 1]?.folded === '?') return [];
  if (findIn(regret[passage.language], tokens, start, start + 1) !== -1) return [{ firstToken: start, endToken: start + 1, sentence: 0 }];
  const clause = clausesOf(passage.text, sentence, passage.language)[0];
  if (clause === undefined || !isSender(token, passage.language)) return [];
  const verb = findIn(able[passage.language], tokens, start + 1, start + 3);
  const not = findIn(negations[passage.language], tokens, start + 1, clause.endToken);
  const isUnable = tokens.slice(start, start + 4).some(other => other.folded === 'unable');
  if (verb === -1 || (not === -1 && !isUnable)) return [];
  return [{ firstToken: start, endToken: Math.max(verb, isUnable ? verb + 1 : not) + 1, sentence: 0 }];
}

const firstBody = remember((letter: LetterView): Passage | undefined => letter.passages.find(readings => readings[0]?.block.role === 'body')?.[0]);
