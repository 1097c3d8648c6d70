/**
 * The form of a word that patterns compare.
 *
 *     Grüßen, GRÜSSEN, Gruessen, Grü\u00ADßen  →  gruessen
 *     you’re                                   →  you're
 *     Kund*innen, KundInnen, Kund(inn)en       →  kund:innen
 */
export function fold(word: string): string {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 97 || 122 < code) return foldSlowly(word);
  }
  return word;
}

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const unlike = /[äöüßæœ\u2018\u2019\u02BC\u2032`´\u2010\u2011]/g;
const folded: Readonly<Record<string, string>> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe',
  '\u2018': "'", '\u2019': "'", '\u02BC': "'", '\u2032': "'", '`': "'", '´': "'", '\u2010': '-', '\u2011': '-',
};

function foldSlowly(word: string): string {
  let text = word;
  if (/[^\x20-\x7E]/.test(text)) {
    text = text.normalize('NFC').replace(invisible, '');
  }
  text = foldGender(text).toLowerCase();
  return /[^\x20-\x7E]|`/.test(text) ? text.replace(unlike, letter => folded[letter] ?? letter) : text;
}

/** All ways to write both genders become one: `Kund_innen`, `Kunde/-in`, `geehrte(r)`, `KundInnen` take a colon. */
function foldGender(word: string): string {
  if (!/[:*_/(]|\p{Ll}In(nen)?$/u.test(word)) return word;
  return word
    .replace(/\(inn\)en$/i, ':innen')
    .replace(/(\p{L})(?:[*_:]|\/-?)(?=\p{L})/gu, '$1:')
    .replace(/(\p{L})\((\p{L}{1,4})\)$/u, '$1:$2')
    .replace(/(\p{Ll})I(n(?:nen)?)$/u, '$1:i$2');
}
