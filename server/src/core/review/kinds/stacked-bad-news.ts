import { overlaps } from '../../text/span.ts';
import type { Candidate, Passage } from '../passage.ts';
import { eachSentence, type KindMatch } from './kind.ts';
import { firstWord } from './bare-imperative.ts';

/** Two or more hard things in one sentence. Stands on its first word, since the hard words have marks of their own. */
export function stackedBadNews(passage: Passage, found: readonly Candidate[]): KindMatch[] {
  return eachSentence(passage, (sentence, index) => {
    const hard = found.filter(candidate => candidate.match.sentence === index && (candidate.severity === 'error' || candidate.severity === 'warning'));
    const apart = hard.filter((one, at) => !hard.slice(0, at).some(other => overlaps(one.match, other.match)));
    const first = firstWord(passage, sentence.firstToken, sentence.endToken);
    if (apart.length < 2 || apart.some(one => one.match.firstToken === first)) return null;
    return { firstToken: first, endToken: first + 1, sentence: index };
  });
}
