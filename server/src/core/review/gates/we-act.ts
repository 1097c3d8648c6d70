import { clauseAt, clausesOf } from '../clause.ts';
import { benefits, findIn, requests } from '../markers.ts';
import { type Candidate, sentenceOf } from '../passage.ts';
import { asksReader, isReader, isReaderSubject, isSender } from '../people.ts';

/**
 * Quiet where the sender is the one who acts or hurries, or the reader only receives.
 *
 *     Wir erstatten umgehend.          quiet: we hurry
 *     Wir bitten Sie, umgehend …       not: we make the reader hurry
 *     Sie erhalten umgehend Ihr Geld.  quiet: the reader gains
 *     We need your answer at once.     not: we make the reader hurry
 */
export function weAct(candidate: Candidate): boolean {
  const { text, language } = candidate.passage;
  const sentence = sentenceOf(candidate);
  const clause = clauseAt(text, sentence, language, candidate.match.firstToken);
  const inClause = text.tokens.slice(clause.firstToken, clause.endToken);
  if (language === 'en' && asksReader(inClause)) return false;
  if (findIn(benefits[language], text.tokens, clause.firstToken, clause.endToken) !== -1 && inClause.some(token => isReader(token, language))) return true;
  if (inClause.some(token => isReaderSubject(token, language)) && !inClause.some(token => isSender(token, language))) return false;
  if (inClause.some(token => isSender(token, language))) return findIn(requests[language], text.tokens, clause.firstToken, clause.endToken) === -1;
  // A clause with no subject of its own borrows it from the one before: "Wir bemühen uns, umgehend zu antworten."
  const before = clausesOf(text, sentence, language).filter(other => other.endToken <= clause.firstToken).at(-1);
  if (before === undefined || !/\bzu\b|\bto\b|zu\p{L}{1,40}en\b/u.test(inClause.map(token => token.folded).join(' '))) return false;
  const inBefore = text.tokens.slice(before.firstToken, before.endToken);
  return inBefore.some(token => isSender(token, language)) && findIn(requests[language], text.tokens, before.firstToken, before.endToken) === -1;
}
