import { type Clause, clausesOf } from '../clause.ts';
import { findIn, isIn, negations, wordList } from '../markers.ts';
import type { Passage } from '../passage.ts';
import type { Sentence, Token } from '../../language/token.ts';
import { firstWord } from './bare-imperative.ts';
import { newMark } from '../sentence-marks.ts';
import { eachSentence, type KindMatch } from './kind.ts';

const openers = wordList('if should unless');
/** What is denied must be something the reader owes; "don't like it" is no lever. */
const owed = wordList('pay* paid respond* repl* return* remit* settle* compl* receiv* provid* submit* updat* act fail* hear resolv* '
  + 'attend* improve* collect* form signed signature cleared clear moved arriv* contact* document* regist* cooperat* vote send suppl* notif* inform brought filed vacate insurance attendance consent permission');
/** A condition that denies without a "not": what is owed stays undone, or is done once more. */
const undone = /\b(?:remains? (?:unpaid|outstanding|overdue|unsettled|unresolved|in arrears|on loan|uncollected)|(?:happens?|happen|occurs?|occur|late|absent|miss|fail) (?:\w+ ){0,3}again|is still (?:not|un\w+|outstanding|open|overdue|blocked|missing|overgrown|there)|(?:find|see|catch) (?:\w+ ){0,5}again|(?:continues?|persists?) (?:to|in)|miss(?:es)? (?:another|further|any further|more|the next|your next)|(?:you|they) (?:ignore|refuse)|(?:is|are) ignored)\b/u;
const failing = wordList('fail*');
const sanctions = wordList('suspend* terminat* cancel* close closed closing closure block* restrict* disconnect* legal court collection* collector* refer* charge* billed penalt* fee fees fines fined forfeit* lose revok* remov* evict* lawsuit sue '
  + 'action consequences downgrad* delet* lock* interrupt* withdraw* withheld withhold* prosecut* invoic* lapse* void towed expelled excluded exclusion disqualif* stopped enforce* warrant repossess* possession '
  + 'solicitor* lawyer* penalis* penaliz* impound* destroy* sanctioned rescind* erased sold ticketed banned bailiff* prepayment reject* refus*');
/** What is taken away, or kept back, without one of these words. */
const losses = /\b(?:(?:given|offered|passed|released|go|goes) to (?:the next|another|someone|somebody|other|a different)|re-?let|cut off|switched off|switch off|given up|taken away|stop your|struck off|called in|goe?s? up to|social services|as stolen|stop working|go offline|bill you|end (?:your|the) (?:cover|tenancy|contract|lease|membership|access|agreement|employment)|your (?:\w+ )?(?:membership|contract|access|place|cover|tenancy) (?:ends|is over)|(?:not|no longer|won't|cannot|can't) (?:be )?(?:permitted|allowed|renewed|released|covered|insured|admitted|entitled|enrolled|protected|reinstated))\b/u;
const modals = wordList("will shall may might must could would can won't we'll you'll");
/** "You can cancel", "please delete it": the reader is free to. */
const free = /\b(?:you|you'll) (?:can|could|may|might) (?:\w+ )?(?:cancel|close|terminate|delete|remove|refer|block|withdraw|reject|refuse|legal|court)\b|^\W*please\b|\bbe (?:able|free|welcome) to (?:cancel|close|withdraw)\b/u;
const helping = wordList('call contact reply free help let tell refund* waive* compensat* reimburs*');
/** Links, trials and parcels run out for everybody; that is no lever. */
const neutral = wordList('link reservation registration code trial invitation ticket request hold parcel package delivery');
/** What the reader has not done on purpose, or waits for in vain, is nothing owed: "If you have not received your card, we will cancel the old one". */
const denied = /\byou (?:have not|haven't|did not|didn't|do not|don't) (?:yet |already )?(?:receiv|get\b|got\b|hear)|\b(?:did not|didn't) (?:request|make|sign|authori[sz]e|create|start|order|send|register)\b/u;
/** Orders that nobody wants to see obeyed: "Miss another and you will …". */
const dares = wordList('miss fail ignore refuse neglect delay forget');
/** Orders that leave no choice: "Pay by Friday or we will …". */
const ultimatums = wordList('pay settle reply respond return contact clear send complete act move collect remove provide submit either attend');
const alternatives = wordList("we we'll you you'll your the it this lose face risk");
const conditional = newMark({ en: [openers] });
const dare = newMark({ en: [dares] }) | newMark({ en: [modals] });
const ultimatum = newMark({ en: [ultimatums] }) | newMark({ en: [wordList('or')] });

/**
 * English conditions turned into a lever, with a comma or without, and orders that dare the reader.
 *
 *     «Unless we receive payment, your service will be suspended.»   flagged
 *     «If you do not pay you may be fined.»                          flagged
 *     «Miss another visit and you will be removed from our list.»    flagged
 *     «Pay by Friday, or we will close your account.»                flagged
 *     If you do not agree with the new price, you can cancel.        not: the reader is free to
 */
export function englishThreat(passage: Passage): KindMatch[] {
  return eachSentence(passage, [conditional, dare, ultimatum], (sentence, index) => {
    const found = threatIn(passage, sentence) ?? dareIn(passage, sentence) ?? ultimatumIn(passage, sentence);
    return found === null ? null : { ...found, sentence: index };
  });
}

type Found = Omit<KindMatch, 'sentence'>;

function threatIn(passage: Passage, sentence: Sentence): Found | null {
  const { tokens } = passage.text;
  if (findIn(openers, tokens, sentence.firstToken, sentence.endToken) === -1) return null;
  const clauses = clausesOf(passage.text, sentence, 'en').flatMap(clause => apart(passage, clause));
  for (const [at, condition] of clauses.entries()) {
    const start = firstWord(passage, condition.firstToken, condition.endToken);
    const opener = tokens[start];
    if (opener === undefined || !isIn(openers, opener) || !isLever(passage, opener, { firstToken: start, endToken: condition.endToken }, sentence)) continue;
    const main = clauses.slice(at + 1).find(clause => isThreat(passage, clause)) ?? clauses.slice(0, at).find(clause => hasModal(tokens, clause) && isThreat(passage, clause));
    if (main === undefined || findIn(helping, tokens, main.firstToken, main.endToken) !== -1) continue;
    return spanOf(tokens, Math.min(start, firstWord(passage, main.firstToken, main.endToken)), Math.max(main.endToken, condition.endToken));
  }
  return null;
}

function dareIn(passage: Passage, sentence: Sentence): Found | null {
  const { tokens } = passage.text;
  const first = firstWord(passage, sentence.firstToken, sentence.endToken);
  const order = tokens[first];
  if (order === undefined || !isIn(dares, order)) return null;
  const modal = findIn(modals, tokens, first + 1, sentence.endToken);
  if (modal === -1 || !tokens.slice(first, modal).some(token => token.folded === 'and') || !isThreat(passage, { firstToken: modal, endToken: sentence.endToken })) return null;
  return spanOf(tokens, first, sentence.endToken);
}

function ultimatumIn(passage: Passage, sentence: Sentence): Found | null {
  const { tokens } = passage.text;
  const start = firstWord(passage, sentence.firstToken, sentence.endToken);
  const first = tokens[start]?.folded === 'please' ? start + 1 : start;
  const order = tokens[first];
  if (order === undefined || !isIn(ultimatums, order) || findIn(neutral, tokens, first, sentence.endToken) !== -1) return null;
  for (let at = first + 1; at + 1 < sentence.endToken; at += 1) {
    const next = tokens[at + 1];
    if (tokens[at]?.folded !== 'or' || next === undefined || !isIn(alternatives, next)) continue;
    const rest = { firstToken: at + 1, endToken: sentence.endToken };
    if ((hasModal(tokens, rest) || /^(?:lose|face|risk)$/u.test(next.folded)) && isThreat(passage, rest) && findIn(helping, tokens, at, sentence.endToken) === -1) return spanOf(tokens, start, sentence.endToken);
  }
  return null;
}

/** In "If you do not pay your account will be closed" no comma parts the two: the verb of the second does. */
function apart(passage: Passage, clause: Clause): Clause[] {
  const { tokens } = passage.text;
  const start = firstWord(passage, clause.firstToken, clause.endToken);
  const opener = tokens[start];
  if (opener === undefined || !isIn(openers, opener)) return [clause];
  const modal = findIn(modals, tokens, start + 4, clause.endToken);
  return modal === -1 ? [clause] : [{ firstToken: clause.firstToken, endToken: modal }, { firstToken: modal, endToken: clause.endToken }];
}

/** Something the reader owes is left undone. */
function isLever(passage: Passage, opener: Token, condition: Clause, sentence: Sentence): boolean {
  const { tokens } = passage.text;
  if (findIn(neutral, tokens, condition.firstToken, sentence.endToken) !== -1) return false;
  const words = read(tokens, condition);
  if (undone.test(words)) return true;
  const isDenied = opener.folded === 'unless' || findIn(negations.en, tokens, condition.firstToken, condition.endToken) !== -1 || findIn(failing, tokens, condition.firstToken, condition.endToken) !== -1;
  return isDenied && findIn(owed, tokens, condition.firstToken, condition.endToken) !== -1 && !denied.test(words);
}

function isThreat(passage: Passage, clause: Clause): boolean {
  const { tokens } = passage.text;
  const words = read(tokens, clause);
  if (free.test(words)) return false;
  return losses.test(words) || leavesOpen(tokens, clause) || (findIn(sanctions, tokens, clause.firstToken, clause.endToken) !== -1 && findIn(negations.en, tokens, clause.firstToken, clause.endToken) === -1);
}

/** "If payment is not received, we may {{consequence}}": the clerk fills in what is threatened. */
function leavesOpen(tokens: readonly Token[], clause: Clause): boolean {
  return tokens.slice(clause.firstToken, clause.endToken).some((token, at, all) => token.kind === 'slot' && /^(?:will|shall|may|might|we'll)$/u.test(all[at - 1]?.folded ?? ''));
}

function hasModal(tokens: readonly Token[], clause: Clause): boolean {
  return findIn(modals, tokens, clause.firstToken, clause.endToken) !== -1;
}

function read(tokens: readonly Token[], clause: Clause): string {
  return tokens.slice(clause.firstToken, clause.endToken).map(token => token.folded).join(' ');
}

function spanOf(tokens: readonly Token[], firstToken: number, end: number): Found {
  let endToken = end;
  while (firstToken < endToken && tokens[endToken - 1]?.kind === 'mark') endToken -= 1;
  return { firstToken, endToken };
}
