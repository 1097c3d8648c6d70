import { findIn, help, options, reasons } from '../markers.ts';
import { type Candidate, type LetterView, type Passage, sentenceOf } from '../passage.ts';
import type { Sentence } from '../../language/token.ts';

const refusals = new Set(['flat-refusal', 'brush-off', 'regret-formula', 'refusal-without-next-step', 'negation-first', 'impersonal-passive', 'system-excuse']);
const date = /\b\d{1,2}\.\s?(?:\d{1,2}\.|januar|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember)|\b\d{1,2}(?:st|nd|rd|th)?\s(?:january|february|march|april|may|june|july|august|september|october|november|december)|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s\d{1,2}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\b/iu;
const phone = /(?:\+\d|\b0)[\d\s/()-]{5,}\d|\b\d{3}-\d{4}\b/u;
const becauseOf = /\bbecause\b|\b(?:as|since) (?:we|you|it|the|your|our|there|this|another|a|an|all)\b|\bso that\b|\bthe reason\b|\bda (?:wir|sie|ihr|die|der|das|es)\b|\bdenn\b|\bweil\b|\bder grund\b|\bgrund:/iu;

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
  return around.some(({ passage, sentence }) => hasReason(passage, sentence)) && around.some(({ passage, sentence }) => hasOption(passage, sentence, candidate));
}

function hasReason(passage: Passage, sentence: Sentence): boolean {
  return findIn(reasons.de, passage.text.tokens, sentence.firstToken, sentence.endToken) !== -1 && passage.language === 'de'
    ? true : becauseOf.test(passage.text.text.slice(sentence.start, sentence.end));
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
  const sentence = sentenceOf(candidate);
  const { passage } = candidate;
  const words = passage.text.text.slice(sentence.start, sentence.end);
  const dated = date.test(words) || passage.reading.runs.some(run => run.slot?.means === 'date' && sentence.start <= run.inReading && run.inReading < sentence.end);
  if (!dated) return false;
  let helped = false;
  let reachable = false;
  for (const before of sentencesBefore(candidate, letter)) {
    const { tokens, text } = before.passage.text;
    helped ||= findIn(help[before.passage.language], tokens, before.sentence.firstToken, before.sentence.endToken) !== -1;
    reachable ||= phone.test(text.slice(before.sentence.start, before.sentence.end)) || /@|antworten sie|antworte\b|just reply|reply to this/iu.test(text.slice(before.sentence.start, before.sentence.end))
      || before.passage.reading.runs.some(run => (run.slot?.means === 'phone' || run.slot?.means === 'link') && before.sentence.start <= run.inReading && run.inReading < before.sentence.end);
    if (helped && reachable) return true;
  }
  return false;
}

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

function* sentencesBefore(candidate: Candidate, letter: LetterView): Generator<{ passage: Passage; sentence: Sentence }> {
  for (let at = 0; at < candidate.passage.at; at += 1) {
    const passage = letter.passages[at]?.[0];
    if (passage === undefined || /^(?:subject|preheader|title)$/u.test(passage.block.role)) continue;
    for (const sentence of passage.text.sentences) yield { passage, sentence };
  }
  for (const sentence of candidate.passage.text.sentences.slice(0, candidate.match.sentence)) yield { passage: candidate.passage, sentence };
}
