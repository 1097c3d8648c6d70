import { fold } from '../fold.ts';
import type { Inflection } from '../inflect.ts';
import { adjectiveForms, isAdjective } from './adjectives.ts';
import { determinerForms } from './determiners.ts';
import { nounForms } from './nouns.ts';
import { isParticiple, verbForms } from './verbs.ts';

/** See `inflect`. A capital makes a noun, `-en`, `-eln` and `-ern` a verb, anything else an adjective. */
export function inflectGerman(word: string): Inflection {
  const folded = fold(word);
  const determiner = determinerForms(folded);
  if (determiner !== null) return { joined: determiner, split: [] };
  if (/^\p{Lu}/u.test(word)) return { joined: nounForms(folded), split: [] };
  if (isAdjective(folded) || isParticiple(folded) || !/(?:en|eln|ern|^tun|^sein)$/.test(folded)) return { joined: adjectiveForms(folded), split: [] };
  return verbForms(folded);
}
