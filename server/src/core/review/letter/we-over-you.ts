import { isReader, isSenderAny } from '../people.ts';
import { homeOf, passagesIn } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** The letter speaks of its sender more than twice as often as of its reader. A gauge; never part of the temperature. */
export const weOverYou: Signal = ({ letter }) => {
  let we = 0;
  let you = 0;
  for (const passage of passagesIn(letter, 'body', 'list-item')) {
    for (const token of passage.text.tokens) {
      if (isSenderAny(token, passage.language)) we += 1;
      else if (isReader(token, passage.language)) you += 1;
    }
  }
  return 8 <= we && 2 * you < we ? { at: homeOf(letter) } : null;
};
