import { fold } from '../fold.ts';
import type { Inflection } from '../inflection.ts';
import { adjectiveForms, isAdjective, withEndings } from './adjectives.ts';
import { determinerForms } from './determiners.ts';
import { nounForms } from './nouns.ts';
import { isKnownVerb, isParticiple, verbForms } from './verbs.ts';

/** See `inflect`. A capital makes a noun, `-en`, `-eln` and `-ern` a verb, anything else an adjective. */
export function inflectGerman(word: string): Inflection {
  const folded = fold(word);
  const determiner = determinerForms(folded);
  if (determiner !== null) return { joined: determiner, split: [] };
  if (/^\p{Lu}/u.test(word) || /(?:ung|heit|keit|schaft|taet|[st]ion|[:]in)$/.test(folded)) return { joined: nounForms(folded), split: [] };
  if (!/(?:en|eln|ern|^tun|^sein)$/.test(folded)) return { joined: adjectiveForms(folded), split: [] };
  const adjective = isParticiple(folded) ? withEndings(folded) : isAdjective(folded) ? adjectiveForms(folded) : null;
  if (adjective === null) return verbForms(folded);
  if (!isKnownVerb(folded)) return { joined: adjective, split: [] };
  // "erhalten", "bescheiden" are both.
  const verb = verbForms(folded);
  return { joined: [...new Set([...verb.joined, ...adjective])], split: verb.split };
}
