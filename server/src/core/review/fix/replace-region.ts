import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Passage } from '../passage.ts';
import { isPlain, placeAt, slotsIn, toSource } from '../source-map.ts';
import { readAlternative, type AlternativePart } from './alternative.ts';
import { findFacts, meaningOfStop, sameLabel, sideBefore, type Fact } from './facts.ts';

/** What stands in for a region: words to write, or a stretch of the reading that stays where it is. */
type Piece = { readonly text: string } | { readonly kept: Span };

/** A replacement that can be made. `needs` are the tab stops left for the writer. */
export interface Replacement {
  readonly edits: readonly Edit[];
  readonly needs: readonly string[];
  /** Words of a gap are left out; somebody ought to look. */
  readonly dropsWords: boolean;
  /** The copy as it will read, for the title of the fix. */
  readonly reads: string;
}

/** What the alternative is put in place of, and what it may draw on. */
export interface Region extends Span {
  readonly gaps: readonly Span[];
  readonly fills: readonly (string | null)[] | undefined;
}

/**
 * Put an alternative in the place of a region of the reading, around what must stay: gaps and placeholders.
 * `null` where that cannot be done without crossing a tag, losing a placeholder or a fact, or moving one.
 *
 *     «fordern wir Sie auf», {{amount}} zu zahlen
 */
export function replaceRegion(passage: Passage, region: Region, parts: readonly AlternativePart[], write: (text: string) => string): Replacement | null {
  const pieces: Piece[] = [];
  const needs: string[] = [];
  const used = new Set(parts.flatMap(part => (part.kind === 'gap' ? [part.index] : [])));
  const facts = findFacts(passage, region).filter(fact => !region.gaps.some((gap, index) => used.has(index) && gap.start <= fact.start && fact.end <= gap.end));
  const placed = new Set<Fact>();
  const usedGaps = new Set<number>();
  let written = '';
  for (const part of parts) {
    if (part.kind === 'words') {
      pieces.push({ text: part.text });
      written += part.text;
      continue;
    }
    if (part.kind === 'gap') {
      const fill = region.fills?.[part.index];
      const gap = region.gaps[part.index];
      if (fill !== undefined && fill !== null) {
        pieces.push({ text: fill });
        needs.push(...readAlternative(fill).flatMap(one => (one.kind === 'stop' ? [one.name] : [])));
      }
      else if (gap === undefined || usedGaps.has(part.index)) return null;
      else if (gap.start < gap.end) pieces.push({ kept: gap });
      usedGaps.add(part.index);
      written += 'x';
      continue;
    }
    const fact = factFor(part.name, facts, placed, written, passage.text.text);
    if (fact === undefined) {
      pieces.push({ text: `‹${part.name}›` });
      needs.push(part.name);
    } else {
      placed.add(fact);
      pieces.push(fact.isSlot ? { kept: fact } : { text: passage.text.text.slice(fact.start, fact.end) });
    }
    written += 'x';
  }
  const asksDate = needs.some(name => meaningOfStop(name) === 'date');
  if (facts.some(fact => !placed.has(fact) && !(asksDate && !fact.isSlot && fact.means === 'other'))) return null;
  const dropsWords = region.fills === undefined && region.gaps.some((gap, index) => gap.start < gap.end && !usedGaps.has(index));
  return toEdits(passage, region, settle(passage, pieces), { needs, dropsWords }, write);
}

function factFor(stop: string, facts: readonly Fact[], placed: ReadonlySet<Fact>, written: string, text: string): Fact | undefined {
  const means = meaningOfStop(stop);
  if (means === null) return undefined;
  return facts.find(fact => {
    if (placed.has(fact) || fact.means !== means) return false;
    if (means === 'date') return fact.side === null || fact.side === sideBefore(written, written.length);
    return means !== 'number' || sameLabel(text.slice(Math.max(0, fact.start - 30), fact.start), written);
  });
}

/** Gaps of plain words that the alternative has in another order are copied; what holds a placeholder stays put. */
function settle(passage: Passage, pieces: readonly Piece[]): Piece[] {
  const kept = pieces.filter(piece => 'kept' in piece);
  const inOrder = kept.every((piece, index) => index === 0 || (kept[index - 1]?.kept.end ?? 0) <= piece.kept.start);
  if (inOrder) return [...pieces];
  return pieces.map(piece => ('kept' in piece && isPlain(passage.reading, piece.kept) ? { text: passage.text.text.slice(piece.kept.start, piece.kept.end) } : piece));
}

function toEdits(passage: Passage, region: Span, pieces: readonly Piece[], about: Pick<Replacement, 'needs' | 'dropsWords'>, write: (text: string) => string): Replacement | null {
  const edits: Edit[] = [];
  let at = region.start;
  let text = '';
  let reads = '';
  const flush = (end: number, isLast: boolean): boolean => {
    const span = { start: at, end };
    const before = passage.text.text.slice(at, end);
    const next = tidy(write(text), at === region.start, isLast);
    if (next === before) return true;
    if (!isPlain(passage.reading, span) || slotsIn(passage.reading, span).length > 0) return false;
    edits.push({ ...(at < end ? toSource(passage.reading, span) : placeAt(passage.reading, at, at === region.start)), text: next });
    return true;
  };
  for (const piece of pieces) {
    if ('text' in piece) {
      text += piece.text;
      reads += piece.text;
      continue;
    }
    if (piece.kept.start < at || !flush(piece.kept.start, false)) return null;
    reads += passage.text.text.slice(piece.kept.start, piece.kept.end);
    at = piece.kept.end;
    text = '';
  }
  if (!flush(region.end, true)) return null;
  return { edits, ...about, reads: tidy(reads, true, true) };
}

/** No double blanks, no blank before a comma, no blank at the edge of the region. */
function tidy(text: string, isFirst: boolean, isLast: boolean): string {
  let tidied = untidy.test(text) ? tidyInside(text) : text;
  if (isFirst) tidied = tidied.replace(/^ /u, '');
  if (isLast) tidied = tidied.replace(/ $/u, '');
  return tidied;
}

/** Most texts have nothing to tidy inside. */
const untidy = / {2}| [,.;:!?]|,\s*,|\.\.|,[.!?]/u;

function tidyInside(text: string): string {
  return text.replace(/ {2,}/gu, ' ').replace(/ ([,.;:!?])/gu, '$1').replace(/,\s*,/gu, ',').replace(/(?<!\.)\.\.(?!\.)/gu, '.').replace(/,([.!?])/gu, '$1');
}
