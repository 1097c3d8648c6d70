import type { Span } from '../../text/span.ts';
import { type Candidate, sentenceOf } from '../passage.ts';
import { isPlain, runAt } from '../source-map.ts';

/** What of a sentence a new one takes the place of, and how it is to begin and end. */
export interface SentenceRegion extends Span {
  /** The new sentence follows words that stay: "{{name}}, wir …". */
  readonly beginsSmall: boolean;
  /** Words that stay follow the new sentence: "… , {{name}}." */
  readonly losesEnd: boolean;
  /** What is written before and after the new sentence, where a clause beside it stays as a sentence of its own. */
  readonly before: string;
  readonly after: string;
}

/**
 * The sentence a candidate stands in, without a name it is spoken to. Of two main clauses only the one that holds the
 * match; the other becomes a sentence of its own.
 *
 *     {{name}}, «wir werden rechtliche Schritte einleiten».
 *     Der Kurs beginnt am Montag«, und unser Team steht Ihnen gern zur Verfügung.»
 */
export function sentenceRegion(candidate: Candidate): SentenceRegion {
  const sentence = sentenceOf(candidate);
  const { text, reading } = candidate.passage;
  const all = text.tokens.slice(sentence.firstToken, sentence.endToken);
  let { start, end } = sentence;
  while (start < end && /\s/u.test(text.text[start] ?? '')) start += 1;
  while (start < end && /\s/u.test(text.text[end - 1] ?? '')) end -= 1;
  const isName = (index: number): boolean => {
    const token = all.at(index);
    return token?.kind === 'slot' && runAt(reading, token.start)?.slot?.means === 'name';
  };
  let beginsSmall = false;
  let losesEnd = false;
  if (isName(0) && all[1]?.folded === ',' && all[2] !== undefined) {
    start = all[2].start;
    beginsSmall = true;
  }
  const last = all.at(-1);
  const offset = last !== undefined && /^[.!?]$/u.test(last.folded) ? -2 : -1;
  const comma = all.at(offset - 1);
  if (isName(offset) && comma?.folded === ',' && start < comma.start) {
    end = comma.start;
    losesEnd = true;
  }
  const whole = { start, end, beginsSmall, losesEnd, before: '', after: '' };
  return candidate.find.kind === null ? clauseOf(candidate, whole) : whole;
}

const joiners = new Set(['und', 'aber', 'doch', 'and', 'but']);
const subordinators = /^(?:wenn|falls|sollte\p{L}*|sofern|sobald|solange|da|weil|obwohl|nachdem|bevor|damit|dass|ob|if|when|once|should|because|since|although|after|before|unless|until|while)$/u;
const subjects = /^(?:wir|ich|sie|du|es|das|der|die|ihr\p{L}*|dein\p{L}*|unser\p{L}*|mein\p{L}*|we|i|you|it|this|the|your|our|my)$/u;

/** The main clause that holds the match, where a comma and "und" or "but" parts it from another that can stand alone. */
function clauseOf(candidate: Candidate, whole: SentenceRegion): SentenceRegion {
  const { match, passage: { text, reading } } = candidate;
  const sentence = sentenceOf(candidate);
  const tokens = text.tokens.slice(sentence.firstToken, sentence.endToken).filter(token => whole.start <= token.start && token.end <= whole.end);
  const commas = tokens.flatMap((token, at) => (token.folded === ',' && joiners.has(tokens[at + 1]?.folded ?? '') ? [at] : []));
  const [at] = commas;
  if (at === undefined || commas.length !== 1 || tokens.some(token => /^[:;–—]$/u.test(token.folded))) return whole;
  const comma = tokens[at];
  const next = tokens[at + 2];
  const first = tokens[0];
  if (comma === undefined || next === undefined || first === undefined) return whole;
  if (comma.end <= match.start) {
    const words = tokens.slice(0, at).filter(token => token.kind !== 'mark').length;
    if (words < 3 || subordinators.test(first.folded) || whole.losesEnd) return whole;
    return { ...whole, start: comma.start, beginsSmall: false, before: '. ' };
  }
  if (comma.start < match.end || !subjects.test(next.folded) || !isPlain(reading, { start: comma.start, end: next.start + 1 })) return whole;
  const letter = text.text[next.start] ?? '';
  return { ...whole, end: next.start + 1, losesEnd: false, after: ` ${letter.toUpperCase()}` };
}
