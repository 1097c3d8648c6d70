import type { Language } from '../../language/language.ts';

/** Words that begin a German or English sentence and are written small inside one. Everything else keeps its capital. */
const small: Record<Language, ReadonlySet<string>> = {
  de: new Set(('am an auf aus bei bis da dafür damit danach dann daher darum das davon dazu dein deine deinen dem den denn der derzeit des deshalb die dies diese dieser dieses du durch ein eine einen einer eines einfach er erst es euch euer eure falls für geht gern gerne gestern gibt haben hast hat heute hier hören ich ihr im in ist ja jetzt kein keine können könnten könntest kurz leider lieber mit möchten möchtest nach natürlich nehmen nicht noch nun nur ob ohne passt rufen ruf schade schön schreiben schreib seit sobald so soll sollte sollten stimmt um uns unser unsere unseren vermutlich viele vielen vielleicht von vor was wenn wer wie wir wird wo wurde zu zum zur zurzeit bitte bisher besten danke').split(' ')),
  en: new Set(('a all an and as at by could did do does for from here here\'s how if in is it it\'s just let let\'s may maybe no not of on once our perhaps please so some sorry thank thanks that the then there there\'s these this to until we we\'d we\'ll we\'re we\'ve what when where which who why will with would yes you you\'ll you\'re you\'ve your').split(' ')),
};

/** Begin with a capital: the first letter, past quotation marks; of a tab stop's name too, since it stands for its words. */
export function withCapital(text: string): string {
  if (/^[A-Z]/.test(text)) return text;
  return text.replace(/^([^\p{L}\p{N}{]*)(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase());
}

/** Begin small where the first word is one that may: "Bitte zahlen" → "bitte zahlen", but "Sie" and nouns stay. */
export function withSmall(text: string, language: Language): string {
  const word = /^\p{Lu}[\p{L}'’]*/u.exec(text)?.[0];
  if (word === undefined) return text;
  // "Ihr" and "Sie" address the reader; only the list knows which words are small.
  if (language === 'de' && /^(?:Sie|Ihnen|Ihr\p{L}*)$/u.test(word)) return text;
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (!small[language].has(lower)) return text;
  return (text[0] ?? '').toLowerCase() + text.slice(1);
}
