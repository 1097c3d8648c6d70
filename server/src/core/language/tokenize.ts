import { Character, characterAt, isPartOfWord, isWordCharacter } from './character.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { findSentences } from './find-sentences.ts';
import type { SlotSpan, Token, TokenizedText } from './token.ts';
import { detached, formOf, markForm, noForm, numberForm } from './vocabulary.ts';

/**
 * Cut a reading into tokens and sentences, in one pass.
 *
 *     Sehr|geehrte/r|Kund:in|,|bis|zum|14.|März|fehlen|84,50|€|.
 *
 * Invariant: tokens are sorted and apart, and what stands between them is white space or invisible.
 * `slots` are the placeholders of the reading, sorted.
 */
export function tokenize(text: string, language: Language, slots: readonly SlotSpan[]): TokenizedText {
  const tokens = findTokens(text, slots);
  return { text, tokens, sentences: findSentences(text, tokens, language) };
}

function findTokens(text: string, slots: readonly SlotSpan[]): Token[] {
  const tokens: Token[] = [];
  let slotIndex = 0;
  let slot = slots[0];
  let at = 0;
  while (at < text.length) {
    while (slot !== undefined && (slot.start < at || slot.end <= slot.start)) slot = slots[slotIndex += 1];
    if (slot !== undefined && slot.start === at) {
      const end = Math.min(slot.end, text.length);
      tokens.push({ kind: 'slot', start: at, end, folded: '', form: formOfSlot(text.slice(at, end)), capital: false, shouted: false, ...(slot.means === undefined ? {} : { means: slot.means }) });
      at = end;
      continue;
    }
    const limit = slot === undefined ? text.length : Math.min(slot.start, text.length);
    const kind = characterAt(text, at);
    if (kind === Character.blank || kind === Character.invisible) {
      at += 1;
      continue;
    }
    const token = kind === Character.mark ? readMark(text, at, limit) : readWord(text, at, limit);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** Signs that are read aloud, so that "84,50 €" and "§ 286" are not passed over as punctuation. */
const spoken = '€$£%§&©';

function readMark(text: string, start: number, limit: number): Token {
  const letter = text[start] ?? '';
  if (spoken.includes(letter)) return { kind: 'word', start, end: start + 1, folded: letter, form: formOf(letter), capital: false, shouted: false };
  let end = start + 1;
  const code = text.charCodeAt(start);
  // Both halves of an emoji stay together; so do "!!!" and "...".
  if (0xd800 <= code && code <= 0xdbff && end < limit) end += 1;
  else while (end < limit && text.charCodeAt(end) === code) end += 1;
  return { kind: 'mark', start, end, folded: text.slice(start, end), form: markForm, capital: false, shouted: false };
}

function readWord(text: string, start: number, limit: number): Token {
  let at = start;
  for (;;) {
    while (at < limit && isPartOfWord(characterAt(text, at))) at += 1;
    if (limit <= at || text.charCodeAt(at) === 0x20) break;
    const next = joinAfter(text, start, at, limit);
    if (next < 0) {
      const end = urlEnd(text, start, limit);
      if (end > at) return { kind: 'url', start, end, folded: text.slice(start, end).toLowerCase(), form: noForm, capital: false, shouted: false };
    }
    if (next <= 0) break;
    at += next;
  }
  if (text.charCodeAt(at) === 0x28) at = endOfPair(text, at, limit);
  while (at > start + 1 && characterAt(text, at - 1) === Character.invisible) at -= 1;
  const { kind, folded, form, capital, shouted } = lookUp(text.slice(start, at));
  return { kind, start, end: at, folded, form, capital, shouted };
}

/**
 * How many marks at `at` tie a word to what follows; 0 ends it, -1 says that it may be the beginning of an address.
 *
 *     you're   Schufa-Eintrag   Kund:innen   1.234,56   14.03.2025   www.example.com
 *        ^1          ^1             ^1        ^1           ^1           ^-1
 */
function joinAfter(text: string, start: number, at: number, limit: number): number {
  const mark = text.charCodeAt(at);
  const after = at + 1 < limit ? characterAt(text, at + 1) : Character.blank;
  switch (mark) {
    case 0x27: case 0x2019: case 0x02bc: case 0x60: case 0xb4: // ' ’ ʼ ` ´
      return isWordCharacter(after) ? 1 : 0;
    case 0x2d: case 0x2010: case 0x2011: // - ‐ ‑
      return isWordCharacter(after) ? 1 : 0;
    case 0x2e: // .
      if (after === Character.digit && isNumeric(text, start, at)) return 1;
      return isWordCharacter(after) ? -1 : 0;
    case 0x2c: // ,
      return after === Character.digit && isNumeric(text, start, at) ? 1 : 0;
    case 0x3a: // :
      if (isNumeric(text, start, at)) return after === Character.digit ? 1 : 0;
      if (after === Character.lower) return genderSuffixAt(text, at + 1, limit) ? 1 : 0;
      return text.startsWith('//', at + 1) ? -1 : 0;
    case 0x2a: case 0x5f: // * _
      return after === Character.lower && genderSuffixAt(text, at + 1, limit) ? 1 : 0;
    case 0x2f: // /
      if (isNumeric(text, start, at)) return after === Character.digit ? 1 : 0;
      if (after === Character.lower) return genderSuffixAt(text, at + 1, limit) ? 1 : 0;
      return text[at + 1] === '-' && genderSuffixAt(text, at + 2, limit) ? 2 : 0;
    case 0x40: case 0x2b: // @ +
      return isWordCharacter(after) ? -1 : 0;
    default:
      return 0;
  }
}

const genderSuffix = /(?:innen|in|nen|n|r|e|er|es|m|s)(?![\p{L}\p{N}])/uy;

/** `Kund:innen`, `geehrte/r`: a short ending and then no more letters; "und/oder" has none. */
function genderSuffixAt(text: string, at: number, limit: number): boolean {
  genderSuffix.lastIndex = at;
  return at < limit && genderSuffix.test(text);
}

const pairInBrackets = /\((?:inn\)en|(?:innen|in|nen|n|en|r|e|er|es|s)\)(?![\p{L}\p{N}]))/uy;

/** `geehrte(r)`, `Frist(en)`, `Kund(inn)en` are one word. */
function endOfPair(text: string, at: number, limit: number): number {
  pairInBrackets.lastIndex = at;
  const found = pairInBrackets.exec(text);
  return found !== null && at + found[0].length <= limit ? at + found[0].length : at;
}

const url = /(?:(?:https?:\/\/|www\.)[^\s<>"„“”»«]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[\p{L}\d-]+\.)+(?:de|at|ch|com|org|net|eu|io|info|co|uk|gov|edu|app|dev|us|biz|example)(?![\p{L}\d])(?:\/[^\s<>"„“”»«]*)?)/iuy;

/** The end of a web or mail address that begins at `start`, or -1. Full stops and brackets after it are not its own. */
function urlEnd(text: string, start: number, limit: number): number {
  url.lastIndex = start;
  const found = url.exec(text);
  if (found === null) return -1;
  let end = Math.min(start + found[0].length, limit);
  while (end > start && '.,;:!?)]}\'*_'.includes(text[end - 1] ?? ' ')) end -= 1;
  return end;
}

/** True if the word so far holds digits and no letter. */
function isNumeric(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at += 1) {
    const kind = characterAt(text, at);
    if (kind === Character.lower || kind === Character.upper) return false;
    if (kind === Character.digit) digits += 1;
  }
  return digits > 0;
}

/** What a word is, wherever it stands. */
type Word = Pick<Token, 'kind' | 'folded' | 'form' | 'capital' | 'shouted'>;

const seen = new Map<string, Word>();
/** Distinct words of a long run; beyond that the memory starts anew. */
const mostRemembered = 50_000;

/** A letter says most of its words more than once: they are folded once. */
function lookUp(raw: string): Word {
  if (longestWord < raw.length) return describe(raw);
  const known = seen.get(raw);
  if (known !== undefined) return known;
  const own = detached(raw);
  const word = describe(own);
  if (mostRemembered <= seen.size) seen.clear();
  seen.set(own, word);
  return word;
}

/** Apart from words that read like it. Long placeholders hold expressions, which are hardly ever said again. */
function formOfSlot(text: string): number {
  return text.length <= longestSlot ? formOf(`{${text}`) : noForm;
}

const longestSlot = 40;

/** Nothing longer is a word; what tells words apart need not read all of a data URI. */
const longestWord = 120;

function describe(whole: string): Word {
  const raw = whole.length <= longestWord ? whole : whole.slice(0, longestWord);
  // "1.234,56", "14.03.2025", "24/7", "3rd"; not "24-Stunden-Service".
  if (/^\d/.test(raw) && (!/\p{L}/u.test(raw) || /^\d+(?:st|nd|rd|th)$/i.test(raw))) return { kind: 'number', folded: raw.toLowerCase(), form: numberForm, capital: false, shouted: false };
  const capitals = raw.match(/[\p{Lu}\p{Lt}]/gu)?.length ?? 0;
  const folded = fold(raw);
  return { kind: 'word', folded, form: whole.length <= longestWord ? formOf(folded) : noForm, capital: characterAt(raw, 0) === Character.upper, shouted: capitals > 1 && !/[\p{Ll}\p{Lo}]/u.test(raw) };
}
