import { addLine, homeOf, passagesIn } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** Nobody signs: the closing holds neither a name nor a placeholder for one. */
export const noHuman: Signal = ({ letter, warm }) => {
  if (warm.has('human')) return null;
  const closing = passagesIn(letter, 'closing', 'signature').at(-1);
  if (closing === undefined) return null;
  const insert = addLine(letter, closing, 'below');
  return { at: homeOf(letter), ...(insert === undefined ? {} : { insert }) };
};
