import { findIn, help, isIn, options, reasons } from '../markers.ts';
import { type Candidate, type LetterView, type Passage, sentenceOf } from '../passage.ts';
import type { Sentence, Token } from '../../language/token.ts';
import { remember } from '../remember.ts';

const refusals = new Set(['flat-refusal', 'brush-off', 'regret-formula', 'refusal-without-next-step', 'negation-first', 'impersonal-passive', 'system-excuse']);
const date = /\b\d{1,2}\.\s?(?:\d{1,2}\.|januar|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember)|\b\d{1,2}(?:st|nd|rd|th)?\s(?:january|february|march|april|may|june|july|august|september|october|november|december)|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s\d{1,2}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\b/i;
const phone = /(?:\+\d|\b0)[\d\s/()-]{5,}\d|\b\d{3}-\d{4}\b/u;
const answer = /@|antworten sie|antworte\b|just reply|reply to this/i;
const becauseOf = /\bbecause\b|\b(?:as|since) (?:we|you|it|the|your|our|there|this|another|a|an|all)\b|\bso that\b|\bthe reason\b|\bwhich is why\b|\bthe (?:role|job|post|position|work|part) (?:needs|calls for|asks for|requires)\b|\bda (?:wir|sie|ihr|die|der|das|es)\b|\bdenn\b|\bweil\b|\bder grund\b|\bgrund:/i;

/** What a gate says: leave the finding, drop it, or let it stand as `info`. */
export type Softening = 'keep' | 'quiet' | 'info';

/**
 * Fair No: reason and way on in this or the next two sentences → quiet.
 * Fair consequence: a date in the sentence, and help with a way to reach somebody before it → info.
 *
 *     Das geht leider nicht, weil das Lager leer ist. Sie können aber den blauen nehmen.   quiet
 *     … Passt es nicht, rufen Sie uns an: 0421 5550 17. Nach dem 3. Mai sperren wir den Zugang.   info
 */
export function softened(candidate: Candidate, letter: LetterView): Softening {
  if (refusals.has(candidate.rule.category)) return isFairNo(candidate, letter) ? 'quiet' : 'keep';
  return isFairConsequence(candidate, letter) ? 'info' : 'keep';
}

function isFairNo(candidate: Candidate, letter: LetterView): boolean {
  const here = { passage: candidate.passage, sentence: sentenceOf(candidate) };
  const around = [here, ...sentencesAfter(candidate, letter, 2)];
  return around.some(({ passage, sentence }) => givesReason(sentence, passage)) && around.some(({ passage, sentence }) => hasOption(passage, sentence, candidate));
}

const givesReason = remember((sentence: Sentence, { text, language }: Passage): boolean =>
  (language === 'de' && text.tokens.slice(sentence.firstToken, sentence.endToken).some((token, at) => isIn(reasons.de, token) && isReason(text.tokens, sentence.firstToken + at, sentence))) || becauseOf.test(text.text.slice(sentence.start, sentence.end)));

/** "…, damit Sie" and ", da wir" give a reason; "ist damit abgeschlossen", "wir sind da", "Damit ist" do not. */
function isReason(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  if (!/^(?:da|damit)$/u.test(tokens[at]?.folded ?? '')) return true;
  return at === sentence.firstToken ? !/^(?:ist|sind|war|hat|haben|wird|werden|kann|koennen|bleibt|gilt|endet)$/u.test(tokens[at + 1]?.folded ?? '') : tokens[at - 1]?.kind === 'mark';
}

/** A way on that is not the refusal itself: "können wir nicht" holds "können" too. */
export function hasOption(passage: Passage, sentence: Sentence, candidate: Candidate): boolean {
  const { tokens } = passage.text;
  const isHere = passage === candidate.passage && sentence === sentenceOf(candidate);
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    const inMatch = isHere && candidate.match.firstToken <= at && at < candidate.match.endToken;
    const token = tokens[at];
    if (inMatch || token === undefined) continue;
    if (token.kind === 'url') return true;
    if (token.kind === 'slot') {
      const slot = passage.reading.runs.find(run => run.slot !== undefined && run.inReading === token.start)?.slot;
      if (slot?.means === 'link' || slot?.means === 'phone') return true;
      continue;
    }
    if (findIn(options[passage.language], tokens, at, at + 1) === -1) continue;
    if (/^(?:koenn|kann|can|could|may)/u.test(token.folded)) {
      // "können Sie", "you can" offer; "können wir nicht", "we can" do not.
      const near = [tokens[at - 1], tokens[at + 1]].some(other => other !== undefined && /^(?:sie|du|ihr|you)$/u.test(other.folded));
      const denied = /^(?:nicht|not|nie|kein\p{L}*)$/u.test(tokens[at + 1]?.folded ?? '') || /^(?:nicht|not)$/u.test(tokens[at + 2]?.folded ?? '');
      if (near && !denied) return true;
      continue;
    }
    if (!isHere || candidate.match.endToken <= at) return true;
  }
  return phone.test(passage.text.text.slice(sentence.start, sentence.end));
}

function isFairConsequence(candidate: Candidate, letter: LetterView): boolean {
  const { passage, match } = candidate;
  if (!isDated(sentenceOf(candidate), passage)) return false;
  let { helps, reaches } = offersBefore(letter)[passage.at] ?? noOffer;
  for (let at = 0; at < match.sentence && !(helps && reaches); at += 1) {
    const sentence = passage.text.sentences[at];
    if (sentence === undefined) break;
    const offer = offerIn(sentence, passage);
    helps ||= offer.helps;
    reaches ||= offer.reaches;
  }
  return helps && reaches;
}

const isDated = remember((sentence: Sentence, { text, reading }: Passage): boolean =>
  date.test(text.text.slice(sentence.start, sentence.end)) || reading.runs.some(run => run.slot?.means === 'date' && sentence.start <= run.inReading && run.inReading < sentence.end));

/** Whether help is offered, and a way to reach somebody. */
interface Offer {
  readonly helps: boolean;
  readonly reaches: boolean;
}

const noOffer: Offer = { helps: false, reaches: false };

const offerIn = remember((sentence: Sentence, { text, language, reading }: Passage): Offer => {
  const words = text.text.slice(sentence.start, sentence.end);
  return {
    helps: findIn(help[language], text.tokens, sentence.firstToken, sentence.endToken) !== -1,
    reaches: phone.test(words) || answer.test(words)
      || reading.runs.some(run => (run.slot?.means === 'phone' || run.slot?.means === 'link') && sentence.start <= run.inReading && run.inReading < sentence.end),
  };
});

/** What stands before each passage of the letter, subject and the like left out. */
const offersBefore = remember((letter: LetterView): readonly Offer[] => {
  let { helps, reaches } = noOffer;
  return letter.passages.map(([passage]): Offer => {
    const before = { helps, reaches };
    if (passage === undefined || /^(?:subject|preheader|title)$/u.test(passage.block.role)) return before;
    for (const sentence of passage.text.sentences) {
      if (helps && reaches) break;
      const offer = offerIn(sentence, passage);
      helps ||= offer.helps;
      reaches ||= offer.reaches;
    }
    return before;
  });
});

/** The next sentences of the letter, over the end of the block where it ends. */
export function sentencesAfter(candidate: Candidate, letter: LetterView, count: number): { passage: Passage; sentence: Sentence }[] {
  const found: { passage: Passage; sentence: Sentence }[] = candidate.passage.text.sentences
    .slice(candidate.match.sentence + 1, candidate.match.sentence + 1 + count).map(sentence => ({ passage: candidate.passage, sentence }));
  for (let at = candidate.passage.at + 1; found.length < count && at < letter.passages.length; at += 1) {
    const next = letter.passages[at]?.[0];
    if (next === undefined || /^(?:signature|closing|legal-footer)$/u.test(next.block.role)) break;
    for (const sentence of next.text.sentences) if (found.length < count) found.push({ passage: next, sentence });
  }
  return found;
}
