/** Words that take endings like "der" or "ein". */
const strong = new Map([
  ['dies', 'dies'], ['jed', 'jed'], ['jen', 'jen'], ['welch', 'welch'], ['solch', 'solch'], ['manch', 'manch'], ['all', 'all'], ['jeglich', 'jeglich'], ['saemtlich', 'saemtlich'], ['etwaig', 'etwaig'],
]);
const possessive = ['mein', 'dein', 'sein', 'ihr', 'unser', 'kein', 'ein', 'irgendein'];

/** All forms of a determiner or possessive, or null if the word is none. "sein~" is the verb. */
export function determinerForms(word: string): string[] | null {
  if (/^d(?:er|ie|as)$/.test(word)) return ['der', 'die', 'das', 'den', 'dem', 'des'];
  if (word === 'euer' || word === 'eure') return ['euer', 'eure', 'euren', 'eurem', 'eurer', 'eures', 'eueren', 'euere', 'euerer', 'euerem'];
  if (word !== 'sein' && possessive.includes(word)) return withEndings(word, word === 'unser' ? ['unsre', 'unsren', 'unsrem', 'unsrer', 'unsres'] : []);
  const stem = strong.get(word.replace(/(?:e|er|es|en|em)$/, ''));
  return stem === undefined ? null : withEndings(stem, []);
}

function withEndings(stem: string, more: readonly string[]): string[] {
  return [stem, `${stem}e`, `${stem}en`, `${stem}em`, `${stem}er`, `${stem}es`, ...more];
}
