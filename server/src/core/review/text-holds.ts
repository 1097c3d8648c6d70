import type { TokenizedText } from '../language/token.ts';
import { remember } from './remember.ts';

const answersOf = remember<TokenizedText, Map<RegExp, boolean>>(() => new Map());

/** True if the pattern stands somewhere in the text. A text that is seen again is not searched again. */
export function textHolds(text: TokenizedText, pattern: RegExp): boolean {
  const answers = answersOf(text);
  let answer = answers.get(pattern);
  if (answer === undefined) answers.set(pattern, answer = pattern.test(text.text));
  return answer;
}
