import type { Language, Register } from '../../language/language.ts';
import type { Fix } from '../finding.ts';
import { isForeign } from '../../prose/source-spans.ts';
import type { Span } from '../../text/span.ts';
import { type Candidate, sentenceOf } from '../passage.ts';
import { sayAdvice, sayReplace, sayTake } from '../say.ts';
import { readAlternative } from './alternative.ts';
import { deleteRegion } from './deletion.ts';
import { fitsPlace } from './fits-place.ts';
import { withCapital, withSmall } from './first-letter.ts';
import { replaceRegion } from './replace-region.ts';
import { sentenceRegion } from './sentence-region.ts';
import { spell, type Spelling } from './spelling.ts';
import { touchesOpenTag } from './touches-open-tag.ts';

/** What a letter wants of its fixes. */
export interface Manner {
  readonly source: string;
  readonly register: Register;
  readonly spelling: Spelling;
  readonly messages: Language;
  /** Passages that go on after a greeting with a comma: in German they begin small. */
  readonly goesOn: ReadonlySet<number>;
}

/** The ways to mend a candidate that can be made where it stands, best first; else one that explains. */
export function toFixes(candidate: Candidate, manner: Manner): Fix[] {
  const { find } = candidate;
  const alternatives = alternativesFor(candidate, manner.register);
  const fixes: Fix[] = [];
  if (find.safety !== 'advice') {
    for (const alternative of alternatives) {
      const fix = toFix(candidate, alternative, manner);
      if (fix !== null && !fixes.some(other => other.title === fix.title)) fixes.push(fix);
    }
  }
  keepToThisFile(fixes, candidate);
  const advice = find.advice?.[manner.messages];
  if (advice !== undefined) fixes.push({ title: advice, safety: 'advice', needs: [], edits: [] });
  else if (fixes.length === 0) {
    // One that is made of the letter's own words says nothing by itself.
    const copy = alternatives.find(text => text !== '' && !text.startsWith('{1}')) ?? '';
    if (copy !== '') fixes.push({ title: sayAdvice(plain(copy), manner.messages), safety: 'advice', needs: [], edits: [] });
  }
  return fixes;
}

/** A fix that would touch the call of a partial, or move words that stand in one, is none. */
function keepToThisFile(fixes: Fix[], { passage: { reading } }: Candidate): void {
  const foreign = reading.runs.filter(isForeign);
  if (foreign.length === 0) return;
  const touches = (fix: Fix): boolean => fix.edits.some(edit => foreign.some(({ source }) => edit.start < source.end && source.start < Math.max(edit.end, edit.start + 1)));
  fixes.splice(0, fixes.length, ...fixes.filter(fix => !touches(fix)));
}

const sieForms = /(?<![.!?:]\s)(?<!^)\b(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)\b/u;
const sieStart = /\b(?:Sie|Ihnen)\b/u;
const duForms = /\b(?:du|dich|dir|dein(?:e[nmrs]?)?)\b/iu;

/** The alternatives in the letter's form of address; none that would mix it. */
function alternativesFor(candidate: Candidate, register: Register): readonly string[] {
  const { find, passage } = candidate;
  if (passage.language === 'en') return find.warmer;
  if (register === 'du') return find.warmerDu.filter(text => !sieForms.test(text) && !sieStart.test(text));
  if (register === 'mixed' || register === 'ihr') return find.warmer.filter(text => find.warmerDu.includes(text) && !sieForms.test(text) && !sieStart.test(text) && !duForms.test(text));
  return find.warmer.filter(text => !duForms.test(text));
}

function toFix(candidate: Candidate, alternative: string, manner: Manner): Fix | null {
  const { match, passage, find } = candidate;
  const isSentence = find.replaces === 'sentence';
  // A kind that hands over the whole sentence as {1} adds to it: nothing is taken out, nobody is left outside.
  const sentence = sentenceOf(candidate);
  const keepsAll = isSentence && match.gaps.some(gap => gap.start <= sentence.start && sentence.end - 1 <= gap.end);
  const whole = isSentence ? (keepsAll ? { start: match.gaps[0]?.start ?? sentence.start, end: Math.max(match.gaps[0]?.end ?? 0, lastMark(candidate)), beginsSmall: false, losesEnd: false, before: '', after: '' } : sentenceRegion(candidate)) : null;
  const region: Span = whole ?? withItsDot(candidate);
  if (alternative.trim() === '') {
    const edits = deleteRegion(candidate, region);
    return edits === null ? null : { title: sayTake(passage.text.text.slice(region.start, region.end), manner.messages), safety: find.safety, needs: [], edits };
  }
  // The rest of a long sentence would go with it: a rewrite of the whole is no longer the same letter.
  if (isSentence && !keepsAll && 15 < wordsOutside(candidate, region)) return null;
  let copy = alternative;
  let { fills } = candidate;
  if (whole === null) {
    if (goesOn(candidate, manner)) copy = withSmall(copy, passage.language);
    else if (beginsSentence(candidate)) {
      copy = withCapital(copy);
      if (copy.startsWith('{1}') && typeof fills?.[0] === 'string') fills = [withCapital(fills[0]), ...fills.slice(1)];
    } else if (candidate.fills !== undefined) copy = withSmall(copy, passage.language);
  } else {
    if (whole.beginsSmall || goesOn(candidate, manner) || /^\p{Ll}/u.test(passage.text.text.slice(region.start))) copy = withSmall(copy, passage.language);
    else if (copy.startsWith('{1}') && typeof fills?.[0] === 'string') fills = [withCapital(fills[0]), ...fills.slice(1)];
    if (whole.losesEnd) {
      if (/[.!?]\s/u.test(copy)) return null;
      copy = copy.replace(/[.!]$/u, '');
    }
    if (hasNoStop(candidate, region)) copy = copy.replace(/(?<!\.)\.$/u, '');
    copy = whole.before + copy + whole.after;
  }
  const gaps = isSentence ? match.gaps.map(gap => (region.start <= gap.start && gap.end <= region.end ? gap : { start: region.start, end: region.start })) : match.gaps;
  const made = replaceRegion(passage, { ...region, gaps, fills }, readAlternative(copy), text => spell(text, manner.spelling));
  if (made === null || made.edits.length === 0 || !made.edits.every(edit => fitsPlace(edit.text, passage.block, manner.source) && !touchesOpenTag(manner.source, edit.start))) return null;
  return {
    title: made.reads === '' ? sayTake(passage.text.text.slice(region.start, region.end), manner.messages) : sayReplace(whole === null ? made.reads : made.reads.slice(whole.before.length, made.reads.length - whole.after.length), manner.messages),
    safety: find.safety === 'safe' && (made.needs.length > 0 || made.dropsWords) ? 'pick' : find.safety,
    needs: made.needs,
    edits: made.edits,
  };
}

/** German goes on in small letters after "Guten Tag Frau Kern,". */
function goesOn({ passage, match }: Candidate, manner: Manner): boolean {
  const sentence = passage.text.sentences[match.sentence];
  if (passage.language !== 'de' || sentence === undefined || (sentence.start < match.start && /[\p{L}\p{N}]/u.test(passage.text.text.slice(sentence.start, match.start)))) return false;
  return match.sentence === 0 ? manner.goesOn.has(passage.at) : /,\s*$/u.test(passage.text.text.slice(0, sentence.start));
}

/** The match opens its sentence with a capital letter, past quotation marks and dashes. */
function beginsSentence(candidate: Candidate): boolean {
  const { text } = candidate.passage;
  const sentence = sentenceOf(candidate);
  const before = text.text.slice(sentence.start, candidate.match.start);
  // "Gern: Ich sende …": a capital after a colon begins a sentence of its own.
  if (/:\s*$/u.test(before)) return /^\p{Lu}/u.test(text.text.slice(candidate.match.start));
  if (/[\p{L}\p{N}]/u.test(before)) return false;
  if (text.tokens.slice(sentence.firstToken, candidate.match.firstToken).some(token => token.kind === 'slot')) return false;
  return /^[^\p{L}]*\p{Lu}/u.test(text.text.slice(candidate.match.start, candidate.match.end));
}

/** Where the sentence ends, its full stop included, blanks after it left out. */
function lastMark(candidate: Candidate): number {
  return candidate.passage.text.tokens[sentenceOf(candidate).endToken - 1]?.end ?? candidate.match.end;
}

/** The dot of an abbreviation goes with it: "am Montag «bzw.» am Dienstag". At the end of a sentence it stays. */
function withItsDot(candidate: Candidate): Span {
  const { match, passage: { text } } = candidate;
  const inside = text.text.slice(match.end, sentenceOf(candidate).end);
  return /^\.[^\S\n]*[\p{L}\p{N}]/u.test(inside) ? { start: match.start, end: match.end + 1 } : match;
}

/** A line of its own that ends in no mark: a subject, a heading, an item of a list. */
function hasNoStop({ passage: { block, text } }: Candidate, region: Span): boolean {
  return block.role !== 'body' && !/[.!?:…]["”“»)]*$/u.test(text.text.slice(0, region.end).trimEnd());
}

/** Words of the region beside the match. */
function wordsOutside(candidate: Candidate, region: Span): number {
  const sentence = sentenceOf(candidate);
  return candidate.passage.text.tokens.slice(sentence.firstToken, sentence.endToken)
    .filter(token => region.start <= token.start && token.end <= region.end && token.kind !== 'mark' && (token.end <= candidate.match.start || candidate.match.end <= token.start)).length;
}

/** An alternative as advice: gaps as dots. */
function plain(alternative: string): string {
  return alternative.replace(/\{\d\}/gu, '…');
}
