import { passagesIn, wordsOf } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** More than a mailbox shows on a wide screen. */
const most = 90;

/** A subject that will be cut off. Placeholders count as a short word. */
export const longSubject: Signal = ({ letter }) => {
  for (const subject of passagesIn(letter, 'subject')) {
    const slots = subject.reading.runs.filter(run => run.kind === 'slot');
    const length = subject.text.text.trim().length - slots.reduce((sum, run) => sum + run.length - 8, 0);
    if (most < length) return { at: wordsOf(subject) };
  }
  return null;
};
