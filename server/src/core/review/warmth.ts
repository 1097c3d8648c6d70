import type { Language } from '../language/language.ts';
import type { Sentence, TokenizedText } from '../language/token.ts';
import { hasContact, namesIn } from './conditions.ts';
import { findIn, negations } from './markers.ts';
import type { Found } from './merge-readings.ts';
import type { LetterView, Passage } from './passage.ts';
import { isReader } from './people.ts';
import { remember } from './remember.ts';
import { type Mark, marksOfText, newMark } from './sentence-marks.ts';

/** A warm gesture; each counts once, so that padding brings nothing. */
export type WarmSignal = 'thanks' | 'offer' | 'name' | 'human' | 'contact' | 'reason' | 'spark' | 'opening' | 'question' | 'closing';

/** A warm gesture that the letter makes, and what it adds. */
export interface WarmGesture {
  readonly name: WarmSignal;
  readonly points: number;
}

const points: Readonly<Record<WarmSignal, number>> = { thanks: 6, offer: 6, name: 5, human: 5, contact: 4, reason: 4, spark: 4, opening: 3, question: 2, closing: 1 };

const thanks: Record<Language, RegExp> = {
  de: /\b(?:danke|vielen dank|herzlichen dank|besten dank|bedank[a-zß-öø-ÿ]*|danken|dankbar)\b(?!,?\s+(?:im voraus|für (?:ihr|dein|euer) verständnis|fürs verständnis|für ihre kenntnisnahme))/i,
  en: /\b(?:thank you|thanks|thank|appreciat[a-zß-öø-ÿ]*|grateful)\b(?!\s+(?:in advance|for (?:your )?(?:understanding|cooperation|co-operation|prompt)))/i,
};
const offers: Record<Language, RegExp> = {
  de: /\b(?:raten|ratenzahlung|lieber|lösung|stattdessen|alternativ|passt (?:es|das|ihnen|dir)|wenn (?:sie|du) (?:möchte[nst]*|woll[a-zß-öø-ÿ]*|lieber|fragen|hilfe)|rufen sie (?:mich|uns)|ruf (?:mich|uns)|schreib(?:en sie)? (?:mir|uns)|melden sie sich (?:gern|bei mir|einfach)|meld dich|helfen|hilft|oder rufen|(?:sie können|können sie|du kannst|kannst du)\b[^.?!]*\b(?:oder|jederzeit|kostenlos|auch|einfach|gern|nutzen))\b/i,
  en: /\b(?:instead|if you(?:'d|’d)? (?:like|prefer|need|'re stuck|want)|if (?:money|something|it|anything)|need (?:more time|help|a hand)|you can\b[^.?!]*|happy to|we can\b|we(?:'ll|’ll) (?:help|look|see|find|talk)|let us know|just (?:reply|say|call)|call (?:us|me|the help)|write to me|tell us|away this week|stuck|talk through|instal?lments?)\b/i,
};
const reasonWords: Record<Language, RegExp> = {
  de: /\b(?:damit|weil|denn|so (?:dass|können|kannst|sparen|bleibt|läuft|gilt)|dann (?:läuft|haben|können|bleibt)|der grund|darum|deshalb)\b/i,
  en: /\b(?:so (?:you|that|your|we)|because|since (?:you|your)|for you|to protect you|which means|that way|the part we)\b/i,
};
const sparks: Record<Language, RegExp> = {
  de: /\b(?:freu(?:en|e|t)?|herzlich[a-zß-öø-ÿ]*|schön[a-zß-öø-ÿ]*|gern|gerne|kaffee|brezeln?|kuchen|glück[a-zß-öø-ÿ]*|alles gute|wünsche[n]?|viel (?:spaß|freude|erfolg)|lieb(?:e|er|en)? (?!kund)|wunderbar|sorgen|klein(?:e|er) erinnerung|willkommen|hoffen|hoffentlich|freundlich(?!en grüßen|e grüße)[a-zß-öø-ÿ]*|bierchen|tässchen)\b/i,
  en: /\b(?:glad|happy|enjoy[a-zß-öø-ÿ]*|love[a-zß-öø-ÿ]*|hope you|hope the|warm[a-zß-öø-ÿ]*|welcome|delight[a-zß-öø-ÿ]*|wonderful|lovely|good luck|well done|congratulations|best wishes|look forward to (?:seeing|meeting)|friendly|cheers|can't wait|smile)\b/i,
};
const defaultClosing: Record<Language, RegExp> = {
  de: /^(?:mit freundlichen grüßen|mit freundlichem gruß|mit freundlichen gruessen|mit freundlichen grüssen|freundliche grüße|freundliche grüsse|freundliche gruesse|hochachtungsvoll|mfg|viele grüße|beste grüße|gruß)[\s,]*$/i,
  en: /^(?:(?:kind |best |warm )?regards|yours (?:sincerely|faithfully|truly)|sincerely|best|respectfully)[\s,]*$/i,
};
const replyInvited = /antworten sie einfach|einfach (?:auf diese|zurück)|auf diese (?:e-?mail|nachricht) antworten|schreib(?:en sie)? mir|just reply|reply to this|hit reply|write to me|reply by|i read (?:these|every)/i;
const replyWords = /antworten|einfach|schreib|reply|write|read/;

/** What a word of every match of a pattern above holds, folded. Most passages have none, and are not searched. */
const hints = {
  thanks: newMark({ de: [/dank/], en: [/thank|appreciat|grateful/] }),
  offers: newMark({
    de: [/raten|lieber|loesung|stattdessen|alternativ|passt|wenn|ruf|schreib|meld|helfen|hilft|koennen|kannst/],
    en: [/instead|if$|need|can|happy|we'll|let|just|call|write|tell|away|stuck|talk|instal/],
  }),
  sparks: newMark({
    de: [/freu|herzlich|schoen|gern|kaffee|brezel|kuchen|glueck|alles|wuensche|viel|lieb|wunderbar|sorgen|klein|willkommen|hoff|bierchen|taesschen/],
    en: [/glad|happy|enjoy|love|hope|warm|welcome|delight|wonderful|luck|well|congratulations|best|look|friendly|cheers|can't|smile/],
  }),
  reply: newMark({ de: [replyWords], en: [replyWords] }),
};

/** The warm gestures of a letter, each with its points, outside of everything that was found cold. */
export function findWarmth(letter: LetterView, found: readonly Found[]): WarmGesture[] {
  const cold = new Map<Passage, Found[]>();
  for (const one of found) {
    const here = cold.get(one.candidate.passage);
    if (here === undefined) cold.set(one.candidate.passage, [one]);
    else here.push(one);
  }
  const has = new Set<WarmSignal>();
  let isFirstBody = true;
  for (const [passage] of letter.passages) {
    if (passage === undefined) continue;
    const here = cold.get(passage) ?? [];
    addGestures(passage, here, has);
    if (isFirstBody && passage.block.role === 'body') {
      isFirstBody = false;
      if (opensKindly(passage, here)) has.add('opening');
    }
  }
  const last = letter.passages.at(-1)?.[0];
  if (!has.has('human') && last !== undefined && endsInName(last)) has.add('human');
  if (!has.has('contact') && hasContact(letter)) has.add('contact');
  return weigh(has);
}

/** The gestures with their points, in the order in which they are told. */
export function weigh(has: ReadonlySet<WarmSignal>): WarmGesture[] {
  return Object.entries(points).flatMap(([name, value]) => (has.has(name as WarmSignal) ? [{ name: name as WarmSignal, points: value }] : []));
}

/** Add the gestures of one passage to those the letter `has`. `here` is what is cold in it. */
export function addGestures(passage: Passage, here: readonly Found[], has: Set<WarmSignal>): void {
  const seen = gesturesBefore(passage.text);
  const key = `${passage.block.role} ${here.map(({ candidate: { match } }) => `${match.start} ${match.end}`).join()}`;
  let gestures = seen.get(key);
  if (gestures === undefined) {
    if (mostRemembered <= seen.size) seen.clear();
    seen.set(key, gestures = gesturesOf(passage, here));
  }
  for (const gesture of gestures) has.add(gesture);
}

/** By role, and by what is cold: a passage makes the same gestures after every keystroke elsewhere. */
const gesturesBefore = remember<TokenizedText, Map<string, ReadonlySet<WarmSignal>>>(() => new Map());
/** A text stands in few roles, and few rules are switched on and off. */
const mostRemembered = 8;

function gesturesOf(passage: Passage, here: readonly Found[]): ReadonlySet<WarmSignal> {
  const has = new Set<WarmSignal>();
  const { role } = passage.block;
  if (role === 'code' || role === 'legal-footer' || role === 'quote') return has;
  const text = withoutCold(passage, here);
  const { language } = passage;
  const marks = marksOfText(passage.text, language);
  const holds = (pattern: RegExp, mark: Mark): boolean => (marks & mark) !== 0 && pattern.test(text);
  if (role === 'greeting') return namesSomebody(passage, text) ? has.add('name') : has;
  if (holds(thanks[language], hints.thanks)) has.add('thanks');
  if (role === 'closing' || role === 'signature') {
    if (namesIn({ ...passage, text: { ...passage.text, text } }, 0) || looksLikeFirstName(text, role === 'closing')) has.add('human');
    const line = text.trim().split('\n')[0] ?? '';
    if (role === 'closing' && line.trim() !== '' && !defaultClosing[language].test(line.trim())) has.add('closing');
    return has;
  }
  if (holds(sparks[language], hints.sparks)) has.add('spark');
  if (role === 'subject' || role === 'preheader' || role === 'heading' || role === 'title' || role === 'button') return has;
  if (holds(offers[language], hints.offers)) has.add('offer');
  if (holds(replyInvited, hints.reply)) has.add('contact');
  for (const sentence of passage.text.sentences) {
    if (has.has('reason') && has.has('question')) break;
    const words = text.slice(sentence.start, sentence.end);
    if (!has.has('reason') && (here.length === 0 ? reasonIn(sentence, passage) : reasonWords[language].test(words) && readerIn(passage, sentence.firstToken, sentence.endToken))) has.add('reason');
    if (words.trim().length > 3 && words.trimEnd().endsWith('?')) has.add('question');
  }
  return has;
}

const reasonIn = remember((sentence: Sentence, passage: Passage): boolean =>
  reasonWords[passage.language].test(passage.text.text.slice(sentence.start, sentence.end)) && readerIn(passage, sentence.firstToken, sentence.endToken));

function readerIn(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = passage.text.tokens[at];
    if (token !== undefined && isReader(token, passage.language)) return true;
  }
  return false;
}

/** True if the first sentence of a body passage turns to the reader, or thanks, without a No. */
export function opensKindly(passage: Passage, here: readonly Found[]): boolean {
  const first = passage.text.sentences[0];
  if (first === undefined || here.some(one => one.candidate.match.sentence === 0)) return false;
  const { tokens } = passage.text;
  if (findIn(negations[passage.language], tokens, first.firstToken, first.endToken) !== -1) return false;
  return readerIn(passage, first.firstToken, first.endToken) || thanks[passage.language].test(withoutCold(passage, here).slice(0, first.end));
}

/** The words with all that was found cold blanked out, so that a fix can take no warm gesture away. */
function withoutCold(passage: Passage, cold: readonly Found[]): string {
  const { text } = passage.text;
  let result = '';
  let at = 0;
  for (const { candidate: { match } } of cold.toSorted((a, b) => a.candidate.match.start - b.candidate.match.start)) {
    if (match.end <= at) continue;
    const start = Math.max(match.start, at);
    result += text.slice(at, start) + ' '.repeat(match.end - start);
    at = match.end;
  }
  return result + text.slice(at);
}

/** A placeholder for a name, a person's name, or a group with a name of its own ("der Lindenstraße 12"). */
function namesSomebody(passage: Passage, text: string): boolean {
  if (passage.reading.runs.some(run => run.slot !== undefined && run.slot.means !== 'link' && run.slot.means !== 'date' && run.slot.means !== 'amount')) return true;
  const rest = text.replace(/^\s*(?:sehr geehrte[rs]?|liebe[rs]?|guten tag|guten morgen|hallo|hi|hey|dear|hello|good (?:morning|afternoon))\s*/iu, '').replace(/\b(?:herr|frau|mr|mrs|ms|dr)\.?\s+/iu, '');
  if (/^(?:damen|herren|kund|nutzer|mitglied|interessent|sir|madam|customer|user|member|patron|applicant|client|team|all|everyone|valued|there)/iu.test(rest.trim())) return /\b(?:der|des|in|aus|of|at)\s+\p{Lu}/u.test(rest);
  return /^\p{Lu}\p{L}/u.test(rest.trim()) || /\b(?:der|des|of|at)\s+(?:\p{Lu})/u.test(rest);
}

/** The last line is a name, with no closing above it: "I hope you find the right shop. ⏎ Ruth Okafor, Harbour Books". */
export function endsInName(passage: Passage): boolean {
  const { text } = passage.text;
  const start = text.trimEnd().lastIndexOf('\n') + 1;
  const line = text.slice(start).trim();
  return line.length < 60 && !/[.?!:]$/u.test(line) && /^\p{Lu}[\p{L}’'-]+ \p{Lu}/u.test(line) && !departments.test(line.split(',')[0] ?? '') && namesIn(passage, start);
}

const departments = /team|service|abteilung|buchhaltung|verwaltung|kunden|gmbh|ag\b|department|support|management|billing|office|company|inc\b|ltd\b|i\.\s?a\.|auftrag/iu;
const formula = /gr(?:ü|ue)(?:ß|ss)|regards|sincerely|faithfully|truly|wishes|hochachtungsvoll|\bmfg\b|cheers|thanks|thank you|best|herzlich|reading/iu;

/** "Milan vom Studio", "Priya, Billing": a line that begins with one capitalised word and is neither formula nor department. */
function looksLikeFirstName(text: string, isClosing: boolean): boolean {
  return text.split('\n').some((line, index) => {
    const first = /^\s*(\p{Lu}\p{Ll}+)(?:\s*$|\s*,|\s+(?:vom|von|aus|at|from|\p{Lu}))/u.exec(line)?.[1];
    return first !== undefined && !departments.test(first) && !(formula.test(line) && (index === 0 || isClosing)) && !/^(?:Ihr|Ihre|Dein|Deine|Euer|Die|Das|Der|The|Your|Mit|Viele|Beste|Freundliche)$/u.test(first);
  });
}
