import type { Language } from '../../language/language.ts';
import type { TokenizedText } from '../../language/token.ts';
import { isReader, isSenderAny } from '../people.ts';
import { remember } from '../remember.ts';
import { homeOf, passagesIn } from './letter-places.ts';
import type { Signal } from './signal.ts';

/** The letter speaks of its sender more than twice as often as of its reader. A gauge; never part of the temperature. */
export const weOverYou: Signal = ({ letter }) => {
  let we = 0;
  let you = 0;
  for (const passage of passagesIn(letter, 'body', 'list-item')) {
    const here = peopleIn(passage.text, passage.language);
    we += here.we;
    you += here.you;
  }
  return 8 <= we && 2 * you < we ? { at: homeOf(letter) } : null;
};

const peopleIn = remember(({ tokens }: TokenizedText, language: Language): { readonly we: number; readonly you: number } => {
  const we = tokens.filter(token => isSenderAny(token, language)).length;
  return { we, you: tokens.filter(token => !isSenderAny(token, language) && isReader(token, language)).length };
});
