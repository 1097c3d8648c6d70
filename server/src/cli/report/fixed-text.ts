import type { Finding, Fix } from '../../core/review/finding.ts';
import { applyEdits } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/span.ts';

/** The source from the finding's or the fix's first character to the last, whichever reaches further. */
export function fixedSpan(finding: Span, fix: Fix): Span {
  return {
    start: Math.min(finding.start, ...fix.edits.map(edit => edit.start)),
    end: Math.max(finding.end, ...fix.edits.map(edit => edit.end)),
  };
}

/** What stands in `fixedSpan` once the fix is made; the fix's title where nothing is put in. */
export function fixedText(source: string, finding: Finding, fix: Fix): string {
  if (fix.edits.length === 0) return fix.title;
  const span = finding.level === 'letter' ? editedSpan(fix) : fixedSpan(finding, fix);
  const edits = fix.edits.map(edit => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start }));
  return applyEdits(source.slice(span.start, span.end), edits).replace(/\s+/g, ' ').trim();
}

/** A letter's finding points at a whole greeting or paragraph; only what is put in is worth showing. */
function editedSpan(fix: Fix): Span {
  return { start: Math.min(...fix.edits.map(edit => edit.start)), end: Math.max(...fix.edits.map(edit => edit.end)) };
}
