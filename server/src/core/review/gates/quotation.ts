import type { Language } from '../../language/language.ts';
import type { TokenizedText } from '../../language/token.ts';
import { wordList, findIn, dunningTalk } from '../markers.ts';
import { remember } from '../remember.ts';
import { type Candidate, type LetterView, sentenceOf } from '../passage.ts';

const opening = /[„“"«‚»]/u;
const closing = /[“”"»‘«]/u;

const guides = {
  de: /^(?:was (?:tun|passiert|bedeutet|ist|heisst)|wie (?:sie|du|man|schreib\p{L}*|reagier\p{L}*)|so (?:schreiben|reagieren|vermeiden|formulieren|gelingt|klappt)|warum |ratgeber|tipps|leitfaden|(?:\d+|drei|fuenf|sieben|zehn) tipps|checkliste)/u,
  en: /^(?:what (?:to do|happens|is|does)|how (?:to|do|does)|why |a guide|guide to|tips|(?:\d+|three|five|seven|ten) (?:tips|ways)|checklist|understanding )/u,
};

/** Words after which a term is talked about, not used. */
const mentions = { de: wordList('wort begriff ausdruck formulierung betreff titel stichwort knopf schaltflaeche menuepunkt sogenannte sogenannten'), en: wordList('word term phrase wording subject titled called button tab') };

/**
 * Quiet where the wording is somebody else's: a quoted term, a guide about letters, a word that is talked about.
 *
 *     Klicken Sie auf „Mahnung“.            quiet
 *     Betreff: Was tun bei einer Mahnung?   quiet, and so is dunning talk in the rest of that letter
 */
export function quotation(candidate: Candidate, letter: LetterView): boolean {
  return isQuoted(candidate) || isMentioned(candidate) || inGuide(candidate, letter);
}

function isQuoted(candidate: Candidate): boolean {
  const { text } = candidate.passage;
  const sentence = sentenceOf(candidate);
  const line = text.text;
  if (!hasQuotes(text)) return false;
  let open = -1;
  for (let at = candidate.match.start - 1; sentence.start <= at; at -= 1) {
    const mark = line[at] ?? '';
    if (opening.test(mark)) { open = at; break; }
    if (closing.test(mark)) return false;
  }
  if (open === -1) return false;
  // A sentence that is quoted as a whole is a whole sentence of the letter.
  for (let at = candidate.match.end; at < Math.min(line.length, sentence.end + 2); at += 1) {
    if (!closing.test(line[at] ?? '')) continue;
    return !(open <= sentence.start && sentence.end - 1 <= at && sentence.firstToken + 3 < sentence.endToken);
  }
  return false;
}

const hasQuotes = remember((text: TokenizedText): boolean => opening.test(text.text));

function isMentioned(candidate: Candidate): boolean {
  const { text, language } = candidate.passage;
  const before = candidate.match.firstToken;
  return findIn(mentions[language], text.tokens, before - 1, before) !== -1;
}

/** Dunning and threat words in a text that explains letters rather than being one. */
function inGuide(candidate: Candidate, letter: LetterView): boolean {
  if (!/^(?:dunning|threat|deadline|vague)/u.test(candidate.rule.category)) return false;
  if (isGuideLine(candidate.passage.text.text, candidate.passage.language)) return true;
  return isGuide(letter);
}

/** The subject or a heading asks or advises about letters: "Was tun bei einer Mahnung?" */
const isGuide = remember((letter: LetterView): boolean => letter.passages.some(([first]) => {
  if (first === undefined || !/^(?:subject|heading|title)$/u.test(first.block.role)) return false;
  const { tokens } = first.text;
  return isGuideLine(first.text.text, first.language) && findIn(dunningTalk[first.language], tokens, 0, tokens.length) !== -1;
}));

function isGuideLine(line: string, language: Language): boolean {
  if (120 < line.length) return false;
  const folded = line.trim().toLowerCase().replaceAll('ü', 'ue').replaceAll('ß', 'ss').replace(/^(?:betreff|subject|betr\.?)\s*:\s*/u, '');
  return guides[language].test(folded);
}
