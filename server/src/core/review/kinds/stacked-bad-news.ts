import { overlaps } from '../../text/span.ts';
import type { Candidate, Passage } from '../passage.ts';
import type { KindMatch } from './kind.ts';
import { firstWord } from './bare-imperative.ts';

/** Two or more hard things in one sentence. Stands on the first word; quiet where that has a mark of its own. */
export function stackedBadNews(passage: Passage, found: readonly Candidate[]): KindMatch[] {
  const bySentence = new Map<number, Candidate[]>();
  for (const candidate of found) {
    const here = bySentence.get(candidate.match.sentence);
    if (here === undefined) bySentence.set(candidate.match.sentence, [candidate]);
    else here.push(candidate);
  }
  return [...bySentence].sort(([a], [b]) => a - b).flatMap(([index, here]) => {
    const sentence = passage.text.sentences[index];
    if (sentence === undefined || here.length < 2) return [];
    const hard = here.filter(candidate => candidate.severity === 'error' || candidate.severity === 'warning');
    const apart = hard.filter((one, at) => !hard.slice(0, at).some(other => overlaps(one.match, other.match)));
    if (apart.length < 2) return [];
    const first = firstWord(passage, sentence.firstToken, sentence.endToken);
    if (here.some(one => one.match.firstToken <= first && first < one.match.endToken)) return [];
    return { firstToken: first, endToken: first + 1, sentence: index };
  });
}
