import { clauseAt } from '../clause.ts';
import type { Token } from '../../language/token.ts';
import { burdens, findIn, isIn, negations, relief } from '../markers.ts';
import { type Candidate, sentenceOf } from '../passage.ts';

const determiners = /^(?:kein\p{L}*|ohne|no|without|none)$/u;
const bare = /^(?:ohne|without)$/u;
/** A preposition in between parts the noun that is denied from what was found: "no trace of the alleged damage". */
const small = /^(?:of|for|in|on|to|with|from|at|von|vom|in|im|an|am|auf|mit|zu|zum|zur|für|bei|beim|der|des)$/u;
/** A reproach that hangs on a preposition is not denied by what its verb denies, unless a harm is. */
const reproach = /^(?:trotz|durch|wegen|aufgrund|mangels|entgegen|infolge|zu|bei)$/u;
const harm = /^(?:kosten|mehrkosten|gebuehr\p{L}*|mahngebuehr\p{L}*|nachteile?n?|zinsen|zuschlag|schaden|sorgen?)$/u;

/**
 * Quiet where a negation, or a verb of relief, in the same clause turns the wording in the reader's favour.
 *
 *     Es fallen keine Mahngebühren an.       quiet
 *     Sie müssen nichts tun.                 quiet
 *     No further action is needed.           quiet
 *     Mahngebühren werden nicht erstattet.   not: relief refused
 *     Trotz Mahnung haben Sie nicht gezahlt. not: the reproach stands
 */
export function readerFavour(candidate: Candidate): boolean {
  const { text, language } = candidate.passage;
  const { match } = candidate;
  const clause = clauseAt(text, sentenceOf(candidate), language, match.firstToken);
  let negated = 0;
  const stands = language === 'de' && reproach.test(text.tokens[match.firstToken]?.folded ?? '')
    && !text.tokens.slice(clause.firstToken, clause.endToken).some(token => harm.test(token.folded));
  const isCondition = language === 'en' && /^(?:if|unless|until|when|should)$/u.test(text.tokens[clause.firstToken]?.folded ?? '');
  for (let at = clause.firstToken; at < clause.endToken; at += 1) {
    const token = text.tokens[at];
    const isInMatch = match.firstToken <= at && at < match.endToken;
    if (token === undefined || (isInMatch && candidate.isNegated !== false)) continue;
    // "nicht nur" and "not only" deny nothing.
    const next = text.tokens[at + 1]?.folded;
    // "invoice no. 12" is a number; "If you do not pay we will …" denies the condition, not what follows from it.
    if (token.folded === 'no' && (next === '.' || text.tokens[at + 1]?.kind === 'number')) continue;
    if (isCondition && at < match.firstToken && token.folded === 'not' && !/^(?:will|would|shall)$/u.test(text.tokens[at - 1]?.folded ?? '')) continue;
    if (isCondition && at < match.firstToken && /^(?:don't|doesn't|didn't|isn't|aren't|haven't|hasn't|can't|cannot)$/u.test(token.folded)) continue;
    if (language === 'en' && at < match.firstToken && belongsToNoun(text.tokens, at, clause.firstToken, match.firstToken)) continue;
    // "nicht durch Ihr Verschulden" denies it, "durch Ihr Verschulden ist nichts da" does not.
    if (stands && (match.endToken <= at || at < match.firstToken - 2)) continue;
    // "Ihr Konto wird ohne weitere Ankündigung geschlossen" denies the notice, not the closing.
    if (isInMatch && bare.test(token.folded)) continue;
    if (!isIn(negations[language], token) || next === 'nur' || next === 'only') continue;
    // "keine Mahngebühren", "ohne weitere Kosten" deny what comes next; "ohne Ihre Antwort sperren wir" does not deny the verb.
    const isNear = at < match.firstToken ? match.firstToken - at <= 3 && !text.tokens.slice(at + 1, match.firstToken).some(other => small.test(other.folded)) : !bare.test(token.folded);
    if (!determiners.test(token.folded) || isInMatch || isNear) negated += 1;
  }
  // A fee that is cancelled is a relief, an order that is cancelled is none.
  const isBurden = findIn(burdens[language], text.tokens, clause.firstToken, clause.endToken) !== -1;
  const relieved = isBurden && (findIn(relief[language], text.tokens, clause.firstToken, match.firstToken) !== -1
    || findIn(relief[language], text.tokens, match.endToken, clause.endToken) !== -1);
  return relieved ? negated % 2 === 0 : negated % 2 === 1;
}

const auxiliaries = /^(?:is|are|was|were|be|been|am|do|does|did|will|would|shall|should|can|could|may|might|must|has|have|had|need|ought|but|if|or|and|also|still|i|we|you|they|he|she|it)$/u;
const modals = /^(?:will|may|shall|must|can|could|might)$/u;

/** "Items not collected will be sold", "members who do not pay will be banned": the "not" is the noun's, not the consequence's. */
function belongsToNoun(tokens: readonly Token[], at: number, first: number, match: number): boolean {
  const before = tokens[at - 1];
  const isReduced = tokens[at]?.folded === 'not' && before?.kind === 'word' && !auxiliaries.test(before.folded) && /(?:ed|paid|sent|met|kept|made|brought)$/u.test(tokens[at + 1]?.folded ?? '');
  const isRelative = /^(?:who|that|which|whose)$/u.test(tokens[first]?.folded ?? '') && tokens.slice(at + 1, match + 1).some(token => modals.test(token.folded));
  return isReduced || isRelative;
}
