import type { Language } from '../language/language.ts';
import type { Token } from '../language/token.ts';
import { isIn, wordList } from './markers.ts';

const readers = {
  en: wordList("you you're you'll you've you'd your yours yourself"),
  du: wordList('du dich dir dein deine deinen deinem deiner deines euch euer eure euren eurem eurer'),
  sie: wordList('sie ihnen ihr ihre ihren ihrem ihrer ihres'),
};
/** The reader as the one who acts, capital or not. */
export const readerSubjects = { de: wordList('sie du ihr'), en: wordList("you you're you'll you've you'd") };
/** Words the sender says for themselves as a subject. */
export const senders = { de: wordList('wir ich'), en: wordList("we we're we'll we've we'd i i'm i'll i've i'd") };
const sendersOthers = {
  de: wordList('uns mich mir unser unsere unseren unserem unserer unseres mein meine meinen meinem meiner meines'),
  en: wordList('us our ours me my'),
};

/** Sie, Ihnen, dein, you, your: the reader in any case. In German lower-case "sie" and "ihr" are somebody else. */
export function isReader(token: Token, language: Language): boolean {
  if (token.kind !== 'word') return false;
  if (language === 'en') return isIn(readers.en, token);
  return isIn(readers.du, token) || (token.capital && isIn(readers.sie, token));
}

/** Sie, du, you: the reader as the one who acts. */
export function isReaderSubject(token: Token, language: Language): boolean {
  if (token.kind !== 'word' || !isIn(readerSubjects[language], token)) return false;
  return language === 'en' || token.folded === 'du' || token.capital;
}

/** wir, ich, we, I: the sender as the one who acts. */
export function isSender(token: Token, language: Language): boolean {
  return token.kind === 'word' && isIn(senders[language], token);
}

/** wir, uns, unser, we, us, our: the sender in any case. */
export function isSenderAny(token: Token, language: Language): boolean {
  return token.kind === 'word' && (isIn(senders[language], token) || isIn(sendersOthers[language], token));
}

const wanting = /\b(?:need|needs|require|requires|expect|demand|want|request|insist on|must (?:have|receive))(?: to (?:have|receive))? (?:you|your|this|payment|settlement|an? (?:answer|reply|response))\b|\b(?:must|need to|have to|expect to) hear from you\b/u;
const granting = /\b(?:giv(?:e|es|en|ing)|gave|allow(?:s|ed|ing)?|grant(?:s|ed|ing)?) you (?:[\w-]+ ){0,8}to (?:pay|settle|reply|respond|answer|act|comply|decide|return|leave|vacate|move|sign|submit|provide|remove|complete)\b/u;

/** English: "We need your answer", "We are giving you one last chance to pay": the sender speaks, the reader is to act. */
export function asksReader(tokens: readonly Token[]): boolean {
  const words = tokens.map(token => token.folded).join(' ');
  return wanting.test(words) || granting.test(words);
}
