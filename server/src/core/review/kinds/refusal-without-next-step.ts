import { hasOption, sentencesAfter } from '../gates/softened.ts';
import { type Candidate, type LetterView, type Passage, sentenceOf } from '../passage.ts';
import type { KindMatch } from './kind.ts';

/** A refusal with no way on in its own or the next two sentences. Stands where the refusal stands, and weighs more. */
export function refusalWithoutNextStep(passage: Passage, found: readonly Candidate[], letter: LetterView): KindMatch[] {
  return found.filter(candidate => candidate.rule.category === 'flat-refusal' && candidate.severity !== 'hint' && candidate.severity !== 'info').flatMap(candidate => {
    const around = [{ passage, sentence: sentenceOf(candidate) }, ...sentencesAfter(candidate, letter, 2)];
    if (around.some(one => hasOption(one.passage, one.sentence, candidate))) return [];
    const sentence = sentenceOf(candidate);
    return [{ firstToken: candidate.match.firstToken, endToken: candidate.match.endToken, sentence: candidate.match.sentence, gaps: [sentence] }];
  });
}
