import type { Language } from '../language/language.ts';
import type { Sentence, Token, TokenizedText } from '../language/token.ts';
import { isIn, wordList } from './markers.ts';
import { isReader, isSender } from './people.ts';

/** A stretch of tokens with one verb and what belongs to it. */
export interface Clause {
  readonly firstToken: number;
  readonly endToken: number;
}

const coordinators = { de: wordList('und oder aber sondern doch sowie'), en: wordList('and or but so yet') };
const subordinators = { de: wordList(''), en: wordList('if when because that which unless until while although though who where whether once') };
const parting = ',;:–—()';

/**
 * Cut a sentence into clauses: at commas, colons and dashes, at "und wir", "and you", and in English at "if", "that".
 *
 *     Wenn Sie zahlen, müssen Sie nichts tun und wir schreiben Ihnen.
 *                    ^                       ^
 */
export function clausesOf(text: TokenizedText, sentence: Sentence, language: Language): readonly Clause[] {
  const known = clausesBefore.get(sentence);
  if (known !== undefined) return known;
  const clauses = cutClauses(text, sentence, language);
  clausesBefore.set(sentence, clauses);
  return clauses;
}

/** A sentence is cut once; sentences of text seen before are the same objects. */
const clausesBefore = new WeakMap<Sentence, readonly Clause[]>();

function cutClauses(text: TokenizedText, sentence: Sentence, language: Language): Clause[] {
  const clauses: Clause[] = [];
  let first = sentence.firstToken;
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at += 1) {
    const token = text.tokens[at];
    if (token === undefined || !parts(text.tokens, at, language)) continue;
    if (first < at) clauses.push({ firstToken: first, endToken: at });
    first = at;
  }
  clauses.push({ firstToken: first, endToken: sentence.endToken });
  return clauses;
}

/** The clause the token stands in. */
export function clauseAt(text: TokenizedText, sentence: Sentence, language: Language, token: number): Clause {
  return clausesOf(text, sentence, language).find(clause => clause.firstToken <= token && token < clause.endToken)
    ?? { firstToken: sentence.firstToken, endToken: sentence.endToken };
}

function parts(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'mark') return token.folded === '-' || parting.includes(token.folded.charAt(0));
  if (isIn(subordinators[language], token)) return true;
  if (!isIn(coordinators[language], token)) return false;
  // "und wir", "and you": a subject of its own begins a clause. "Fragen und Sorgen" stays one.
  const next = tokens[at + 1];
  const afterNext = tokens[at + 2];
  return (next !== undefined && (isReader(next, language) || isSender(next, language)))
    || (language === 'de' && afterNext !== undefined && next?.kind === 'word' && !next.capital && isSender(afterNext, language));
}
