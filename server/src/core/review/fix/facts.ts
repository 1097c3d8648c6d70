import type { Passage } from '../passage.ts';
import type { Span } from '../../text/span.ts';
import type { SlotMeaning } from '../../prose/block.ts';

/** Something a rewrite must not lose: a placeholder, an amount, a date, a number, a link. Spans count in the reading. */
export interface Fact extends Span {
  readonly means: SlotMeaning;
  readonly isSlot: boolean;
  /** "bis zum 3. Mai" is a deadline, "vom 3. Mai" an origin; a rewrite must not turn one into the other. */
  readonly side: Side;
}

export type Side = 'until' | 'from' | null;

const month = '(?:januar|jänner|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?(?!\\p{L}))';
const patterns: readonly (readonly [SlotMeaning, RegExp])[] = [
  ['link', /\bhttps?:\/\/[^\s<>"]+|\bwww\.[^\s<>"]+|\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,9}/giu],
  ['date', new RegExp(`\\b\\d{1,2}\\.\\s?(?:\\d{1,2}\\.(?:\\s?\\d{4}|\\d{2})?|${month}(?:\\s\\d{4})?)|\\b\\d{1,2}(?:st|nd|rd|th)?\\s${month}(?:\\s\\d{4})?\\b|\\b${month}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b`, 'giu')],
  ['amount', /(?:€|EUR|CHF|Fr\.|\$|£|USD|GBP)\s?\d(?:[\d.,'’]*\d)?(?:-|–)?|\b\d(?:[\d.,'’]*\d)?\s?(?:€|Euro\b|EUR\b|CHF\b|Franken\b|\$|£|dollars?\b|pounds?\b)/giu],
  ['phone', /(?:\+\d|\b0)\d*[\d\s/()-]{4,}\d/gu],
  // A stretch of time: a date that the writer fills in may take its place.
  ['other', /\b\d+\s?-?(?:Tag\p{L}*|Werktag\p{L}*|Woche\p{L}*|Monat\p{L}*|Stunden?|Minuten?|(?:business |working |calendar )?(?:days?|hours?|weeks?|months?|minutes?))(?!\p{L})/giu],
  // "1. Mahnung" is an ordinal, which carries no fact.
  ['number', /\b(?:[A-Z]{1,4}[-–])?\d[\d.,/–-]*\d\b|\b\d+\b(?!\.\s?\p{Lu})/gu],
];

/** All facts in the span, in order; of two that overlap the first kind of the list above. */
export function findFacts(passage: Passage, span: Span): Fact[] {
  const facts: Fact[] = [];
  for (const run of passage.reading.runs) {
    if (run.slot === undefined || run.inReading < span.start || span.end < run.inReading + run.length) continue;
    facts.push({ start: run.inReading, end: run.inReading + run.length, means: run.slot.means, isSlot: true, side: sideBefore(passage.text.text, run.inReading) });
  }
  const words = passage.text.text.slice(span.start, span.end);
  const hasDigit = /\d/u.test(words);
  for (const [means, pattern] of patterns) {
    if (means === 'link' ? !/[@/]|www/u.test(words) : !hasDigit) continue;
    for (const found of words.matchAll(pattern)) {
      const start = span.start + found.index;
      const end = start + found[0].length;
      if (facts.some(fact => fact.start < end && start < fact.end)) continue;
      facts.push({ start, end, means, isSlot: false, side: sideBefore(passage.text.text, start) });
    }
  }
  return facts.sort((a, b) => a.start - b.start);
}

/**
 * True if a number means the same before and after: "Rechnung 12" may become "Rechnung ‹Nr.›" or "Nr. ‹Nr.›", but not "‹Nr.›" alone.
 */
export function sameLabel(before: string, after: string): boolean {
  const label = /([\p{L}.-]{1,99})[\s:]{0,99}$/u;
  const one = label.exec(before.slice(-100))?.[1]?.toLowerCase().replace(/\.$/u, '');
  const other = label.exec(after.slice(-100))?.[1]?.toLowerCase().replace(/\.$/u, '');
  const anyNumber = /^(?:nr|no|nummer|number|num|zeichen|reference|ref)$/u;
  if (one === undefined || other === undefined) return false;
  return one === other || (anyNumber.test(other) || anyNumber.test(one) ? true : one.startsWith(other) || other.startsWith(one));
}

/** Which way the words before a date point. */
export function sideBefore(text: string, at: number): Side {
  const before = text.slice(Math.max(0, at - 24), at).toLowerCase();
  if (/\b(?:bis|bis zum|bis spätestens|spätestens am|spätestens|by|until|before|no later than)\s+(?:\p{L}+,?\s+)?(?:den\s+)?$/u.test(before)) return 'until';
  if (/\b(?:vom|von|seit|ab|dated|of|from|since|on|am)\s+(?:\p{L}+,?\s+)?(?:den\s+)?$/u.test(before)) return 'from';
  return null;
}

/** What a tab stop asks for: ‹Betrag›, ‹Datum›, ‹reference number›. `null` where no fact of a sentence can answer it. */
export function meaningOfStop(name: string): SlotMeaning | null {
  const folded = name.toLowerCase();
  if (/[,/]|\boder\b|\bund\b|\bor\b|\band\b/u.test(folded)) return null;
  if (/betrag|summe|amount|\bsum\b|preis|price/u.test(folded)) return 'amount';
  if (/datum|date|\btag\b|\bday\b|frist|deadline|termin/u.test(folded)) return 'date';
  if (/telefon|phone|durchwahl/u.test(folded)) return 'phone';
  if (/link|url|adresse|address|website|seite/u.test(folded)) return 'link';
  if (/nummer|\bnr\b|\bno\b|number|zeichen|reference/u.test(folded)) return 'number';
  return null;
}
