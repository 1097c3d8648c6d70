import type { Span } from '../../text/span.ts';
import { type Candidate, sentenceOf } from '../passage.ts';
import { runAt } from '../source-map.ts';

/** What of a sentence a new one takes the place of, and how it is to begin and end. */
export interface SentenceRegion extends Span {
  /** The new sentence follows words that stay: "{{name}}, wir …". */
  readonly beginsSmall: boolean;
  /** Words that stay follow the new sentence: "… , {{name}}." */
  readonly losesEnd: boolean;
}

/**
 * The sentence a candidate stands in, without a name it is spoken to, and without marks of emphasis around it.
 *
 *     {{name}}, «wir werden rechtliche Schritte einleiten».
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
  // A colon that belongs to the sentence before a link or list stays behind a rewrite only if the rewrite ends in one.
  return { start, end, beginsSmall, losesEnd };
}
