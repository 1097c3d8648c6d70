import { overlaps, type Span } from '../../text/span.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { changedSpans } from './changed-spans.ts';
import { matchFindings } from './match-findings.ts';

/** A letter as it was. Its findings are asked for only where they matter: to review it costs as much as the later one. */
export interface Earlier {
  readonly source: string;
  findings(): readonly Finding[];
}

/**
 * The findings that a change brought: those on changed lines, and those of the whole letter that the earlier one had not.
 * The latter are marked at the nearest changed line, because only there can a reviewer of the change speak of them.
 */
export function findingsBrought(before: Earlier | null, after: Review): readonly Finding[] {
  if (before === null) return after.findings;
  const { source } = after.template;
  const changed = changedSpans(before.source, source);
  if (changed.length === 0) return [];
  const isLetters = (finding: Finding): boolean => finding.level === 'letter';
  const letters = after.findings.filter(isLetters);
  const missing = letters.length === 0 ? [] : matchFindings(before.findings().filter(isLetters), letters).new;
  return after.findings
    .filter(finding => (isLetters(finding) ? missing.includes(finding) : changed.some(span => touches(finding, span))))
    .map(finding => (isLetters(finding) && !changed.some(span => touches(finding, span)) ? markedAt(finding, nearest(finding, changed), source) : finding))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** An empty span, where lines were taken out, touches what it stands in the middle of. */
function touches(finding: Span, changed: Span): boolean {
  return changed.start === changed.end ? finding.start < changed.start && changed.start < finding.end : overlaps(finding, changed);
}

function nearest(finding: Span, changed: readonly Span[]): Span {
  const distance = (span: Span): number => (finding.end <= span.start ? span.start - finding.end : Math.max(0, finding.start - span.end));
  return changed.toSorted((a, b) => distance(a) - distance(b))[0] ?? finding;
}

/** The first changed line with words in it; where lines went away, the one that follows, or the last. */
function markedAt(finding: Finding, span: Span, source: string): Finding {
  const from = span.start < source.trimEnd().length ? span.start : source.slice(0, source.trimEnd().length).lastIndexOf('\n') + 1;
  const words = /\S[^\r\n]*/.exec(source.slice(from));
  const start = from + (words?.index ?? 0);
  const end = start + (words?.[0].trimEnd().length ?? 0);
  return { ...finding, start, end, text: source.slice(start, end) };
}
