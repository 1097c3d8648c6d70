import { germanPhrases } from '../language/de/letter-phrases.ts';
import { englishPhrases } from '../language/en/letter-phrases.ts';
import type { LetterPhrases } from '../language/letter-phrases.ts';
import { SLOT, type Label } from './draft.ts';

type List = Exclude<keyof LetterPhrases, never>;

/** Phrases of both languages: a line is short, and its language is not known yet. */
function both(list: List): ReadonlySet<string> {
  return new Set([...germanPhrases[list], ...englishPhrases[list]]);
}

const greetings = both('greetings');
const casual = both('casualGreetings');
const adjective = both('adjectiveGreetings');
const welcomes = both('welcomes');
const titles = both('titles');
const closings = both('closings');
const closingWords = both('closingWords');
const weakClosings = both('weakClosings');
const signatures = both('signatures');
const signatureHeads = both('signatureHeads');
const notClosing = both('notClosing');

const first = new Set([...greetings, ...casual, ...adjective, ...welcomes].map(phrase => phrase.split(' ')[0] ?? ''));

/** What a closing may begin with. «Die» and «Your» begin too many other lines: those must hold a word that signs. */
const firstOfClosing = new Set([...closings, ...weakClosings, 'im auftrag', 'i a', 'i v', 'gez', 'gezeichnet', 'on behalf of'].map(phrase => phrase.split(' ')[0] ?? ''));
const closingInside = new RegExp(['gr(?:u|ü)(?:e?ss|ß)', 'regards', ...[...signatureHeads].map(head => head.replace(/ae|oe|ue/g, '..?'))].join('|'), 'i');

const firstHashes = new Set([...first].map(hashOfFirst));
const firstOfClosingHashes = new Set([...firstOfClosing].map(hashOfFirst));

/** A word of a line, as the phrase lists write it. `end` counts in the line. */
interface LineWord {
  readonly folded: string;
  readonly capital: boolean;
  readonly end: number;
}

const longestGreeting = 110;
const longestClosing = 110;

/**
 * Where the greeting at the start of a line ends; `null` if there is none.
 *
 *     Hallo {{name}}, danke für Ihre Nachricht.
 *                   ^15
 *     Liebe zum Detail, das ist uns wichtig.      → null
 *
 * `mayBeBare` allows a greeting that no mark ends ("Hallo Anna").
 */
export function greetingEnd(line: string, mayBeBare: boolean): number | null {
  if (!line.startsWith(SLOT) && (!mayBegin(line, firstHashes) || !first.has(firstWord(line)))) return null;
  const words = readWords(line.slice(0, longestGreeting), 12);
  const opener = openerLength(words);
  if (opener === 0) return slotGreetingEnd(line);
  const phrase = words.slice(0, opener).map(word => word.folded).join(' ');
  const after = words[opener];
  const named = after !== undefined && (after.capital || after.folded === SLOT || titles.has(after.folded));
  if (after?.folded === 'world' || after?.folded === 'welt') return null;
  const strong = greetings.has(phrase);
  if (adjective.has(phrase) && !named && !/^\s*\p{L}+(?: \p{Ll}{4,}){1,2}\s*[,!]\s*$/u.test(line)) return null;
  const end = endOfAddress(line, words, opener);
  if (welcomes.has(phrase) && (end !== line.length || after?.folded !== SLOT)) return null;
  if (end !== null) return end;
  const bare = line.trimEnd();
  if (bare.length > longestGreeting || /[.?;](?!$)|[?;]$/.test(bare.replace(/\b(?:Dr|Prof|Mr|Mrs|Ms|med|Hr|Fr)\./g, ''))) return null;
  const count = readWords(bare, 12).length;
  if (strong) return count <= 9 ? line.length : null;
  if (!mayBeBare && !words.some(word => word.folded === SLOT)) return null;
  return count - opener <= 3 && (named || after === undefined) ? line.length : null;
}

/** The mark that ends the greeting, past a second address: «Liebe Kundin, lieber Kunde,». */
function endOfAddress(line: string, words: readonly LineWord[], opener: number): number | null {
  let count = 0;
  for (let at = 0; at < line.length && at <= longestGreeting; at += 1) {
    const mark = line[at];
    if (mark === '.' || mark === '?' || mark === ';') {
      if (mark === '.' && /(?:^|[^\p{L}])(?:Dr|Prof|Mr|Mrs|Ms|med|Hr|Fr)$/u.test(line.slice(Math.max(0, at - 5), at))) continue;
      return line.slice(at + 1).trim() === '' && mark === '.' && words.length <= 4 ? line.length : null;
    }
    if (mark !== ',' && mark !== '!' && mark !== ':' && mark !== '،') continue;
    const rest = line.slice(at + 1).trimStart();
    if (rest === '') return line.length;
    if (mark === ':') {
      // «Liebe:r» and «Hi there:» part here; only the first goes on.
      if (/^\s/.test(line.slice(at + 1))) return null;
      continue;
    }
    count = words.filter(word => word.end <= at).length;
    if (count > opener + 7) return null;
    const next = readWords(rest.slice(0, longestGreeting), 12);
    const second = openerLength(next);
    const goesOn = second > 0 && (adjective.has(phraseOf(next, second)) || greetings.has(phraseOf(next, second)));
    const named = count <= opener && next[0] !== undefined && (next[0].folded === SLOT || titles.has(next[0].folded));
    if (goesOn || named) continue;
    return at + 1;
  }
  return null;
}

function phraseOf(words: readonly LineWord[], count: number): string {
  return words.slice(0, count).map(word => word.folded).join(' ');
}

/** How many words at the start are a greeting phrase; the longest counts. */
function openerLength(words: readonly LineWord[]): number {
  const start = words[0]?.folded;
  if (start === undefined || !first.has(start)) return 0;
  for (let count = Math.min(5, words.length); count > 0; count -= 1) {
    const phrase = phraseOf(words, count);
    if (greetings.has(phrase) || casual.has(phrase) || adjective.has(phrase) || welcomes.has(phrase)) return count;
  }
  return 0;
}

/** «{{anrede}} {{nachname}},»: nothing but slots, titles and the comma. */
function slotGreetingEnd(line: string): number | null {
  if (!line.startsWith(SLOT)) return null;
  const bare = line.trimEnd();
  if (!/[,!]$/.test(bare) || bare.length > longestGreeting) return null;
  const words = readWords(bare, 8);
  return words.length <= 5 && words.every(word => word.folded === SLOT || titles.has(word.folded)) ? line.length : null;
}

/** What ends a letter: a closing, a phrase that may be one, or a line that signs. */
export function closingKind(line: string): 'closing' | 'weak-closing' | 'signature' | null {
  const bare = line.trim();
  if (bare === '' || bare.length > longestClosing || bare.endsWith('?') || bare.endsWith(':')) return null;
  // Beyond eleven words only what begins as a closing does is one, so that most lines are spared the search.
  if ((!mayBegin(bare, firstOfClosingHashes) || !firstOfClosing.has(firstWord(bare))) && (manyWords.test(bare) || !closingInside.test(bare))) return null;
  const words = readWords(bare, 14);
  const start = words[0]?.folded;
  if (start === undefined || words.length > 12) return null;
  const stopped = bare.endsWith('.');
  if (stopped && words.length > 5) return null;
  if (!notClosing.has(start) && words.length <= 10) {
    for (const word of words) if (closingWords.has(word.folded)) return /[.!?]\s+\S/.test(bare) ? null : 'closing';
  }
  for (let count = Math.min(5, words.length); count > 0; count -= 1) {
    const phrase = phraseOf(words, count);
    if (closings.has(phrase)) {
      // «Bis bald im Laden» closes, «Best wishes are not enough here» does not.
      const rest = words.length - count;
      const parted = /[,!\n]/.test(bare.slice(words[count - 1]?.end ?? 0, (words[count - 1]?.end ?? 0) + 2));
      return rest <= 3 || (parted && rest <= 6) ? 'closing' : null;
    }
    if (weakClosings.has(phrase)) {
      if (stopped) return null;
      const rest = words.length - count;
      const parted = bare.slice(words[count - 1]?.end ?? 0).trimStart().startsWith(',');
      if (rest === 0 || (parted && rest <= 5 && words[count]?.capital !== false && !bare.endsWith('!'))) return parted && rest > 0 ? 'closing' : 'weak-closing';
      return rest <= 5 && bare.endsWith(',') ? 'weak-closing' : null;
    }
    if (signatures.has(phrase)) return signs(bare, words, phrase) ? 'signature' : null;
  }
  return endsInTeam(bare, words) ? 'signature' : null;
}

/** Twelve words, each of which begins with a letter. */
const manyWords = /^[^ ]*(?: [A-Za-z'’À-ÖØ-öø-ɏ][^ ]*){12}/;

/** «Ihr Team von {{company}}», «Die Hausverwaltung»; not «Die Verwaltung hat Ihren Antrag geprüft.». */
function signs(bare: string, words: readonly LineWord[], phrase: string): boolean {
  if (/[.!?]$/.test(bare) || words.length > 8) return false;
  if (phrase === 'i a' || phrase === 'i v' || phrase === 'gez' || phrase === 'gezeichnet' || phrase === 'im auftrag' || phrase === 'on behalf of') return true;
  if (phrase === 'die' || phrase === 'das' || phrase === 'team') return words.length <= 3 && (signatureHeads.has(words.at(-1)?.folded ?? '') || signatureHeads.has(words[1]?.folded ?? ''));
  return words.some(word => signatureHeads.has(word.folded) || (word.folded.endsWith('team') && word.folded.length < 20));
}

/** «Marcus Lee, Trust team», «Climate Registry Team». */
function endsInTeam(bare: string, words: readonly LineWord[]): boolean {
  const last = words.at(-1)?.folded ?? '';
  return words.length >= 2 && words.length <= 6 && words[0]?.capital === true && (last === 'team' || last === 'kundenservice') && !/[.!?:]$/.test(bare);
}

const labels: ReadonlyMap<string, Label> = new Map([
  ...['betreff', 'betr', 'betreffzeile', 'subject', 'subject line', 'email subject', 'mail subject', 'e-mail subject', 'e-mail-betreff', 'thema', 'subj']
    .map(word => [word, 'subject'] as const),
  ...['preheader', 'preview', 'preview text', 'previewtext', 'vorschau', 'vorschautext', 'preheader text', 'preheader-text'].map(word => [word, 'preheader'] as const),
  ...['an', 'von', 'to', 'from', 'cc', 'bcc', 'kopie', 'reply-to', 'antwort an', 'empfänger', 'absender'].map(word => [word, 'header'] as const),
]);

/** A label at the start of a line and where it ends, blanks and emphasis behind it included. */
export function labelAt(line: string): { label: Label; end: number } | null {
  const colon = line.indexOf(':');
  if (colon <= 0 || 25 <= colon) return null;
  const label = labels.get(line.slice(0, colon).trim().toLowerCase().replace(/\.$/, ''));
  return label === undefined ? null : { label, end: colon + 1 };
}

/** A line that is only a label: «### Betreff», «**Subject**». */
export function isBareLabel(line: string): Label | null {
  if (line.length > 24) return null;
  const label = labels.get(line.trim().toLowerCase().replace(/(?<![.:])[.:]+$/, ''));
  return label === 'header' || label === undefined ? null : label;
}

/** False if the line surely begins with no word of a set, of which the hashes are given. Nearly all lines are told so, and no word is cut out. */
function mayBegin(line: string, hashes: ReadonlySet<number>): boolean {
  const hash = hashOfFirst(line);
  return hash < 0 || hashes.has(hash);
}

/** A number for the first word, the same for small and capital letters; -1 where the word needs to be folded first. */
function hashOfFirst(line: string): number {
  let at = 0;
  while (at < line.length && at < 4 && !isLetter(line.charCodeAt(at))) at += 1;
  let hash = 0;
  for (; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (!isLetter(code)) break;
    if (127 < code) return -1;
    hash = (hash * 31 + (code | 32)) % 0x1_00_00_00;
  }
  return hash;
}

/** The first word, folded; '' where the line begins with none. */
function firstWord(line: string): string {
  let at = 0;
  while (at < line.length && at < 4 && !isLetter(line.charCodeAt(at))) at += 1;
  const start = at;
  while (at < line.length && isLetter(line.charCodeAt(at))) at += 1;
  return at - start > 16 ? '' : foldWord(line.slice(start, at));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 39 || code === 0x2019 || (code >= 0xc0 && code <= 0x24f);
}

const wordPattern = /¤|[\p{L}\p{M}\d'’]+(?:[/:*_]-?(?:r|n|in|innen)(?![\p{L}])|\((?:r|n|in|innen)\))?/gu;

function readWords(line: string, most: number): LineWord[] {
  const words: LineWord[] = [];
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(line); match !== null && words.length < most; match = wordPattern.exec(line)) {
    const text = match[0];
    const stem = text.replace(/[/:*_(][^]*$/, '');
    words.push({ folded: foldWord(stem), capital: stem !== '' && stem[0] !== stem[0]?.toLowerCase(), end: match.index + text.length });
  }
  return words;
}

const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', '’': "'" };

function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return isPlain(lower) ? lower : lower.normalize('NFC').replace(/[äöüß’]/g, letter => letters[letter] ?? letter);
}

function isPlain(lower: string): boolean {
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    if ((code < 97 || 122 < code) && code !== 164) return false;
  }
  return true;
}
