import type { Span } from '../../text/span.ts';
import type { Edit } from '../../text/edit.ts';
import { type Candidate, sentenceOf } from '../passage.ts';
import { isPlain, toSource } from '../source-map.ts';
import { withCapital } from './first-letter.ts';

/**
 * Take a region out, with the blank and the comma that would be left over. At the beginning of a sentence the next word
 * gets its capital. `null` where a tag is in the way, or nothing would be left of the block.
 *
 *     Das ist «zwingend» nötig.           → Das ist nötig.
 *     «Please be advised that» your …     → Your …
 *     Bitte zahlen Sie, «wie gesagt», …   → Bitte zahlen Sie …
 */
export function deleteRegion(candidate: Candidate, region: Span): Edit[] | null {
  const { text, reading } = candidate.passage;
  const line = text.text;
  let { start, end } = region;
  const rest = line.slice(0, start) + line.slice(end);
  if (!/[\p{L}\p{N}]/u.test(rest)) return null;
  const sentence = sentenceOf(candidate);
  const atStart = !/[\p{L}\p{N}]/u.test(line.slice(sentence.start, start));
  const before = line[start - 1] ?? '';
  if (atStart) {
    while (/[\s,:–-]/u.test(line[end] ?? '')) end += 1;
  } else {
    const commaAfter = /^\s*,/u.exec(line.slice(end));
    const commaBefore = /,\s*$/u.exec(line.slice(0, start));
    // An insert of several words takes both its commas along; a word in a list only one.
    const isInsert = /\S\s+\S/u.test(line.slice(start, end));
    if (commaAfter && commaBefore) {
      end += commaAfter[0].length;
      if (isInsert) start -= commaBefore[0].length;
    }
    if (/\s/u.test(line[end] ?? '') && /\s/u.test(before) && !(isInsert && commaAfter && commaBefore)) end += 1;
    else if (/\s/u.test(line[start - 1] ?? '') && /^(?:[.,;:!?)]|$)/u.test(line.slice(end))) {
      start -= 1;
      if (commaBefore && line[start - 1] === ',') start -= 1;
    }
  }
  if (atStart && candidate.passage.language === 'de' && !/,/u.test(line.slice(region.end, end))) {
    const swapped = moveUp(candidate, region, { start, end });
    if (swapped !== undefined) return swapped;
  }
  if (!isPlain(reading, { start, end })) return null;
  const next = line[end] ?? '';
  if (atStart && /\p{Ll}/u.test(next) && startsCapital(candidate, region)) {
    if (!isPlain(reading, { start, end: end + 1 })) return null;
    return [{ ...toSource(reading, { start, end: end + 1 }), text: withCapital(next) }];
  }
  return [{ ...toSource(reading, { start, end }), text: '' }];
}

/** The region begins with a capital, so what comes up in its place does too. */
function startsCapital(candidate: Candidate, region: Span): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(candidate.passage.text.text.slice(region.start, region.end));
}

const pronoun = /^(?:wir|ich|Sie|du|es|er)$/u;
const notVerbs = /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|ihr|ihre|ihren|ihrem|unser|unsere|unseren|dein|deine|mein|meine|kein|keine|bitte|wenn|weil|dass|damit|da|falls|und|oder|aber|alle|diese|dieser|dieses|jede|heute|gestern|nicht|zum|zur|im|am|mit|nach|vor|bis|ab|auf|für|von)$/u;

/**
 * German main clauses have the verb in second place: what stood before it is gone, so the subject moves up.
 *
 *     «Hiermit» bestätigen wir …   → Wir bestätigen …
 *     «Hiermit» endet der Vertrag  → no fix: the subject is more than a pronoun
 *
 * `undefined` where the next word is no verb and nothing has to move.
 */
function moveUp(candidate: Candidate, region: Span, span: Span): Edit[] | null | undefined {
  const { text, reading } = candidate.passage;
  const verb = text.tokens.find(token => span.end <= token.start);
  if (verb === undefined || verb.kind !== 'word' || verb.capital || notVerbs.test(verb.folded)) return undefined;
  const subject = text.tokens[text.tokens.indexOf(verb) + 1];
  if (subject === undefined || !/(?:en|t|st|e|bin|sind|muss|kann|soll|will|darf)$/u.test(verb.folded)) return undefined;
  const words = text.text.slice(subject.start, subject.end);
  const whole = { start: span.start, end: subject.end };
  if (!pronoun.test(words) || !isPlain(reading, whole)) return null;
  const verbWords = text.text.slice(verb.start, verb.end);
  return [{ ...toSource(reading, whole), text: `${startsCapital(candidate, region) ? withCapital(words) : words} ${verbWords}` }];
}
