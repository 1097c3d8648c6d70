import { germanWords } from './de/frequent-words.ts';
import { englishWords } from './en/frequent-words.ts';
import { foreignWords } from './foreign-words.ts';
import type { Language } from './language.ts';

/** How many frequent words of each language a text holds. */
export interface LanguageVote {
  readonly de: number;
  readonly en: number;
  readonly other: number;
  readonly words: number;
}

type Voice = 'de' | 'en' | 'other';

interface Known {
  readonly word: string;
  readonly voice: Voice;
}

/** Words by their hash, so that a text is looked through without cutting its words out. A place is taken by one word, or by the next that is free. */
const table: (Known | undefined)[] = Array.from({ length: 4096 });
const longestVoice = Math.max(...[...foreignWords, ...englishWords, ...germanWords].map(word => word.length));
for (const word of foreignWords) know(word, 'other');
for (const word of englishWords) know(word, 'en');
for (const word of germanWords) know(word, 'de');

/** Later lists win. */
function know(word: string, voice: Voice): void {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = nextHash(hash, word.charCodeAt(at));
  let place = hash & 4095;
  while (table[place] !== undefined && table[place]?.word !== word) place = (place + 1) & 4095;
  table[place] = { word, voice };
}

function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The voice of the word at `start`, whose letters have this hash; capitals count as small ones. */
function voiceOf(text: string, start: number, end: number, hash: number): Voice | null {
  for (let place = hash & 4095; ; place = (place + 1) & 4095) {
    const known = table[place];
    if (known === undefined) return null;
    if (known.word.length === end - start && isWord(text, start, known.word)) return known.voice;
  }
}

function isWord(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (lower(text.charCodeAt(start + at)) !== word.charCodeAt(at)) return false;
  return true;
}

/** The small letter of a Latin capital. */
function lower(code: number): number {
  return (65 <= code && code <= 90) || (0xc0 <= code && code <= 0xde) ? code + 32 : code;
}

/** Count the frequent words of a text, up to `most` characters of it. */
export function voteLanguage(text: string, most = 4_000): LanguageVote {
  const end = Math.min(text.length, most);
  const vote = { de: 0, en: 0, other: 0, words: 0 };
  let at = 0;
  while (at < end) {
    while (at < end && !isLetter(text.charCodeAt(at))) at += 1;
    const start = at;
    let hash = 0;
    let foreign = false;
    let umlaut = false;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 128) {
        const small = code | 32;
        if (small < 97 || 122 < small) break;
        hash = nextHash(hash, small);
        continue;
      }
      if (!isLetter(code)) break;
      hash = nextHash(hash, lower(code));
      if (code > 0x24f) foreign = true;
      else if (code === 0xdf || code === 0xe4 || code === 0xf6 || code === 0xfc) umlaut = true;
    }
    if (start === at) continue;
    vote.words += 1;
    if (foreign) vote.other += 1;
    if (umlaut) vote.de += 0.5;
    if (at - start > longestVoice) continue;
    const voice = voiceOf(text, start, at, hash);
    if (voice !== null) vote[voice] += 1;
  }
  return vote;
}

/** The language the vote is for; `null` where it does not say. `other` for a text that is neither German nor English. */
export function wins(vote: LanguageVote): Language | 'other' | null {
  if (vote.other >= 3 && vote.other > 2 * (vote.de + vote.en)) return 'other';
  if (vote.de > vote.en) return 'de';
  if (vote.en > vote.de) return 'en';
  return null;
}

/** The language a tag names: `de-CH`, `en_GB`, `german`; `null` for another language or none. */
export function toLanguage(tag: string): Language | null {
  const name = tag.trim().toLowerCase();
  if (/^(?:de|deu|ger)(?:$|[-_])|^(?:german|deutsch)/.test(name)) return 'de';
  if (/^(?:en|eng)(?:$|[-_])|^(?:english|englisch)/.test(name)) return 'en';
  return null;
}

/** The language a path names: `mails/de/reminder.hbs`, `reminder.de.hbs`, `reminder_en.mjml`, `reminder-de-CH.md`; the last part that names one counts. */
export function languageOfPath(path: string): Language | null {
  const parts = path.toLowerCase().split(/[\\/]/).slice(-5);
  const file = parts.pop() ?? '';
  for (const word of [...file.split(/[._-]/).slice(1).toReversed(), ...parts.toReversed()]) {
    const language = /^(?:de|en|deu|ger|eng|german|deutsch|english|englisch)(?:[-_][a-z]{2})?$/.test(word) ? toLanguage(word) : null;
    if (language !== null) return language;
  }
  return null;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000) || (code >= 0x2c00 && code < 0xd800 && code !== 0x3000);
}
