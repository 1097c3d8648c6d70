import { abbreviations as germanAbbreviations, monthNames as germanMonths, openWords as germanOpen, sentenceStarters } from './de/sentence-words.ts';
import { abbreviations as englishAbbreviations, openWords as englishOpen } from './en/sentence-words.ts';
import { endOfGreeting } from './greeting-words.ts';
import type { Language } from './language.ts';
import type { Sentence, Token } from './token.ts';

/**
 * Cut tokens into sentences. A sentence holds its end mark and the quotes and brackets that close after it.
 *
 *     Bitte zahlen Sie bis 14. März, z. B. per Karte. Danke!
 *                            ^no      ^no  ^no      ^yes   ^yes
 *
 * The comma of a greeting ends a sentence. A line end does, unless the next line clearly goes on.
 * Nobody reads a sentence of five hundred words: there a list or a machine goes on, and it is cut, so that looking through a sentence stays cheap.
 * Invariant: every token is in exactly one sentence.
 */
export function findSentences(text: string, tokens: readonly Token[], language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  let firstToken = 0;
  let greetingEnd = endOfGreeting(tokens, 0);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    let last = index;
    if (isEndMark(token)) {
      if (index + 1 < tokens.length) {
        last = pastClosers(text, tokens, index);
        if (index - firstToken < mostTokens && !endsHere(text, tokens, index, last, language)) continue;
      }
    } else if (index !== greetingEnd && index - firstToken < mostTokens && !endsAtLine(text, tokens, index, language)) continue;
    const first = tokens[firstToken] ?? token;
    sentences.push({ start: first.start, end: (tokens[last] ?? token).end, firstToken, endToken: last + 1 });
    firstToken = last + 1;
    index = last;
    greetingEnd = endOfGreeting(tokens, firstToken);
  }
  const first = tokens[firstToken];
  const last = tokens[tokens.length - 1];
  if (first !== undefined && last !== undefined) {
    sentences.push({ start: first.start, end: last.end, firstToken, endToken: tokens.length });
  }
  return sentences;
}

const mostTokens = 500;

function isEndMark(token: Token): boolean {
  if (token.kind !== 'mark') return false;
  const code = token.folded.charCodeAt(0);
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** The index of the last of the end marks and closing quotes or brackets that stick to the mark at `index`. */
function pastClosers(text: string, tokens: readonly Token[], index: number): number {
  let last = index;
  for (;;) {
    const here = tokens[last];
    const next = tokens[last + 1];
    if (here === undefined || next === undefined || next.kind !== 'mark' || next.start !== here.end) return last;
    if (!isEndMark(next) && !')]}"\'”’“‘»«*_'.includes(next.folded.charAt(0))) return last;
    // An opening quote right after the stop belongs to what follows: `…fertig."Bitte` is too rare to guess.
    if (next.end < text.length && !/[\s.!?…)\]}"'”’“‘»«*_,;:]/.test(text.charAt(next.end))) return last;
    last += 1;
  }
}

function endsHere(text: string, tokens: readonly Token[], index: number, last: number, language: Language): boolean {
  const mark = tokens[index];
  const before = tokens[index - 1];
  const next = tokens[last + 1];
  if (next === undefined || mark === undefined) return true;
  const lineEnd = text.slice((tokens[last] ?? mark).end, next.start);
  if (lineEnd.includes('\n')) return !isDot(mark) || before?.end !== mark.start || !isAbbreviation(before, language) || next.capital;
  if (next.kind === 'mark' && ',;:)'.includes(next.folded.charAt(0))) return false;
  if (lineEnd === '') return gluedEnd(before, next, mark);
  if (!isDot(mark)) return next.kind !== 'word' || next.capital || !/\p{Ll}/u.test(text.charAt(next.start));
  if (before === undefined || before.end !== mark.start) return true;
  if (before.kind === 'number') return !isOrdinal(tokens, index - 1, last + 1, language);
  if (before.kind !== 'word') return true;
  if (isAbbreviation(before, language)) return next.capital && endingAbbreviations.has(before.folded);
  if (next.kind === 'word' && !next.capital && /\p{Ll}/u.test(text.charAt(next.start))) return before.folded.length > 4;
  return true;
}

/** "usw." and "etc." end a sentence when a capital follows. */
const endingAbbreviations = new Set(['usw', 'etc', 'uvm', 'uhr', 'co', 'inc', 'ltd']);

function isDot(mark: Token): boolean {
  return mark.folded === '.';
}

/** No blank after the mark: "überwiesen.Bitte" was meant as two sentences, "z.B." and "(!)" were not. */
function gluedEnd(before: Token | undefined, next: Token, mark: Token): boolean {
  if (next.kind === 'slot' || before === undefined) return false;
  return isDot(mark) ? next.capital && before.kind === 'word' && before.folded.length > 3 : next.kind === 'word' && next.capital;
}

/** A known abbreviation or an initial: "Nr. 5", "z. B.", "J. Ruiz". */
function isAbbreviation(word: Token, language: Language): boolean {
  if (word.kind !== 'word') return false;
  if (word.end - word.start === 1) return language === 'de' || word.folded !== 'i';
  return (language === 'de' ? germanAbbreviations : englishAbbreviations).has(word.folded);
}

/** "am 14. März", "die 2. Mahnung", but "Es sind 14. Wir zählen nach." */
function isOrdinal(tokens: readonly Token[], index: number, nextIndex: number, language: Language): boolean {
  const number = tokens[index];
  const next = tokens[nextIndex];
  if (language !== 'de' || number === undefined || next === undefined || !/^\d{1,2}(?:\.\d{1,2})?$/.test(number.folded)) return false;
  if (next.kind !== 'word') return next.kind === 'number' && number.end + 1 <= next.start;
  if (germanMonths.has(next.folded) || !next.capital) return true;
  return !sentenceStarters.has(next.folded);
}

/** Whether the sentence ends at a line end after this token. */
function endsAtLine(text: string, tokens: readonly Token[], index: number, language: Language): boolean {
  const here = tokens[index];
  const next = tokens[index + 1];
  if (here === undefined || next === undefined) return false;
  let line = here.end;
  while (line < next.start && text.charCodeAt(line) !== 10) line += 1;
  if (line === next.start) return false;
  if (text.slice(line + 1, next.start).includes('\n')) return true;
  if (here.kind === 'mark') return ':;'.includes(here.folded.charAt(0)) || !/^[,\-–—(„“»«"'&/]/.test(here.folded);
  if (next.kind === 'mark') return /^[-–—•*·+]/.test(next.folded);
  if (next.kind === 'word' && !next.capital && /\p{Ll}/u.test(text.charAt(next.start))) return false;
  return !(language === 'de' ? germanOpen : englishOpen).has(here.folded);
}
