import type { Language } from '../language/language.ts';
import type { Token } from '../language/token.ts';

const readers = {
  en: new Set(['you', "you're", "you'll", "you've", "you'd", 'your', 'yours', 'yourself']),
  du: new Set(['du', 'dich', 'dir', 'dein', 'deine', 'deinen', 'deinem', 'deiner', 'deines', 'euch', 'euer', 'eure', 'euren', 'eurem', 'eurer']),
  sie: new Set(['sie', 'ihnen', 'ihr', 'ihre', 'ihren', 'ihrem', 'ihrer', 'ihres']),
};
const readerSubjects = { de: new Set(['sie', 'du', 'ihr']), en: new Set(['you', "you're", "you'll", "you've", "you'd"]) };
const senders = {
  de: new Set(['wir', 'ich']),
  en: new Set(['we', "we're", "we'll", "we've", "we'd", 'i', "i'm", "i'll", "i've", "i'd"]),
};
const sendersOthers = {
  de: new Set(['uns', 'mich', 'mir', 'unser', 'unsere', 'unseren', 'unserem', 'unserer', 'unseres', 'mein', 'meine', 'meinen', 'meinem', 'meiner', 'meines']),
  en: new Set(['us', 'our', 'ours', 'me', 'my']),
};

/** Sie, Ihnen, dein, you, your: the reader in any case. In German lower-case "sie" and "ihr" are somebody else. */
export function isReader(token: Token, language: Language): boolean {
  if (token.kind !== 'word') return false;
  if (language === 'en') return readers.en.has(token.folded);
  return readers.du.has(token.folded) || (token.capital && readers.sie.has(token.folded));
}

/** Sie, du, you: the reader as the one who acts. */
export function isReaderSubject(token: Token, language: Language): boolean {
  if (token.kind !== 'word' || !readerSubjects[language].has(token.folded)) return false;
  return language === 'en' || token.folded === 'du' || token.capital;
}

/** wir, ich, we, I: the sender as the one who acts. */
export function isSender(token: Token, language: Language): boolean {
  return token.kind === 'word' && senders[language].has(token.folded);
}

/** wir, uns, unser, we, us, our: the sender in any case. */
export function isSenderAny(token: Token, language: Language): boolean {
  return isSender(token, language) || (token.kind === 'word' && sendersOthers[language].has(token.folded));
}

const wanting = /\b(?:need|needs|require|requires|expect|demand|want|request|insist on|must (?:have|receive))(?: to (?:have|receive))? (?:you|your|this|payment|settlement|an? (?:answer|reply|response))\b/u;
const granting = /\b(?:giv(?:e|es|en|ing)|gave|allow(?:s|ed|ing)?|grant(?:s|ed|ing)?) you (?:[\w-]+ ){0,8}to (?:pay|settle|reply|respond|answer|act|comply|decide|return|leave|vacate|move|sign|submit|provide|remove|complete)\b/u;

/** English: "We need your answer", "We are giving you one last chance to pay": the sender speaks, the reader is to act. */
export function asksReader(tokens: readonly Token[]): boolean {
  const words = tokens.map(token => token.folded).join(' ');
  return wanting.test(words) || granting.test(words);
}
