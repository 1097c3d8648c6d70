import type { Language } from '../../language/language.ts';
import { findIn, help } from '../markers.ts';
import { toSource } from '../source-map.ts';
import { passagesIn } from './letter-places.ts';
import type { Signal } from './signal.ts';

const threats = /^(?:threat-|conditional-threat|vague-consequence)/u;

/** A threat stands before the help the letter offers. The help is related: it should come first. */
export const threatBeforeHelp: Signal = ({ letter, found }) => {
  const threat = found.filter(one => threats.test(one.category) && one.candidate.severity !== 'hint' && one.candidate.passage.block.role !== 'subject').sort((a, b) => a.start - b.start)[0];
  if (threat === undefined) return null;
  for (const passage of passagesIn(letter, 'body', 'list-item')) {
    const { tokens } = passage.text;
    for (const sentence of passage.text.sentences) {
      const at = findIn(help[passage.language], tokens, sentence.firstToken, sentence.endToken);
      const token = tokens[at];
      if (token === undefined) continue;
      const span = toSource(passage.reading, token);
      if (found.some(one => one.start <= span.start && span.end <= one.end)) continue;
      if (span.start < threat.start) return null;
      return { at: { start: threat.start, end: threat.end }, related: [{ ...toSource(passage.reading, sentence), message: sayHelp(letter.settings.messages) }] };
    }
  }
  return null;
};

function sayHelp(messages: Language): string {
  return messages === 'de' ? 'Die Hilfe steht erst hier.' : 'The help comes only here.';
}
