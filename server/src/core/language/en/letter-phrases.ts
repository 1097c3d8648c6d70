import type { LetterPhrases } from '../letter-phrases.ts';

/** How English letters begin and end, folded. */
export const englishPhrases: LetterPhrases = {
  greetings: ['good morning', 'good afternoon', 'good evening', 'good day', 'to whom it may concern', 'greetings', 'ladies and gentlemen'],
  casualGreetings: ['hi', 'hello', 'hey', 'hiya', 'howdy', 'hi there', 'hello there', 'hey there', "g'day"],
  adjectiveGreetings: ['dear', 'dearest', 'my dear', 'hello dear', 'hi dear'],
  welcomes: ['welcome', 'welcome aboard', 'welcome back'],
  titles: ['mr', 'mrs', 'ms', 'mx', 'miss', 'dr', 'prof', 'professor', 'sir', 'madam', 'customer', 'team', 'all', 'there', 'everyone', 'friends', 'friend', 'user', 'member'],
  closings: [
    'yours sincerely', 'yours faithfully', 'yours truly', 'yours respectfully', 'sincerely', 'sincerely yours', 'faithfully', 'respectfully', 'cordially',
    'best wishes', 'with best wishes', 'all the best', 'warmly', 'cheers', 'take care', 'with love', 'with thanks', 'with gratitude', 'with appreciation',
    'warm wishes', 'kindest', 'very truly yours', 'until next time', 'talk soon', 'see you soon', 'many thanks and best wishes',
  ],
  closingWords: ['regards'],
  weakClosings: ['thanks', 'thank you', 'many thanks', 'best', 'love', 'thanks so much', 'thanks again', 'thank you again', 'thx'],
  signatures: ['your', 'the', 'team', 'on behalf of'],
  signatureHeads: ['team', 'crew', 'department', 'support', 'administrator', 'staff', 'office', 'desk'],
  notClosing: ['we', 'i', 'you', 'please', 'this', 'it', 'as', 'in', 'regards to'],
};
