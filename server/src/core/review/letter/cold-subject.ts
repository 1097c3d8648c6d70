import { passagesIn, wordsOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

const cold = new Set(['threat-legal', 'threat-sanction', 'conditional-threat', 'vague-consequence', 'dunning-word', 'deadline-pressure', 'shouting', 'official-decree', 'blame', 'must-command']);

/** The first thing a reader sees threatens, duns or shouts. */
export const coldSubject: Signal = ({ letter, found }) => {
  for (const subject of passagesIn(letter, 'subject', 'preheader', 'title')) {
    const hit = found.find(one => one.candidate.passage.at === subject.at && cold.has(one.category) && (one.candidate.severity === 'error' || one.candidate.severity === 'warning'));
    if (hit !== undefined) return { at: wordsOf(subject), rewrite: subject };
  }
  return null;
};
