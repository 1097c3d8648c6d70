import type { Finding, Fix } from '../../core/review/finding.ts';
import { applyEdits } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/span.ts';

/** The source from the finding's or the fix's first character to the last, whichever reaches further. */
function fixedSpan(finding: Span, fix: Fix): Span {
  return {
    start: Math.min(finding.start, ...fix.edits.map(edit => edit.start)),
    end: Math.max(finding.end, ...fix.edits.map(edit => edit.end)),
  };
}

/** What stands in `fixedSpan` once the fix is made; the fix's title, “Leave out …”, where nothing does. */
export function fixedText(source: string, finding: Finding, fix: Fix): string {
  if (fix.edits.length === 0) return fix.title;
  const span = finding.level === 'letter' ? editedSpan(fix) : fixedSpan(finding, fix);
  const edits = fix.edits.map(edit => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start }));
  // A line break that is put in is written as a backslash or a tag; neither is part of the copy.
  const text = applyEdits(source.slice(span.start, span.end), edits).replace(/^(?:\\?\r?\n|\s|<br\s*\/?>)+/i, '').replace(/\s+/g, ' ').trim();
  return text === '' ? fix.title : text;
}

/** A letter's finding points at a whole greeting or paragraph; only what is put in is worth showing. */
function editedSpan(fix: Fix): Span {
  return { start: Math.min(...fix.edits.map(edit => edit.start)), end: Math.max(...fix.edits.map(edit => edit.end)) };
}
