import type { Finding } from '../../core/review/finding.ts';
import type { LineIndex } from '../../core/text/line-index.ts';

/** A place in a file, as the JSON reports write it. */
export interface JsonPlace {
  /** UTF-16 offset into the file as it stands. */
  readonly offset: number;
  /** From 1, both. */
  readonly line: number;
  readonly column: number;
}

/** The place of a UTF-16 offset. */
export function placeJson(lines: LineIndex, offset: number): JsonPlace {
  const { line, column } = lines.positionAt(offset);
  return { offset, line: line + 1, column: column + 1 };
}

/** A finding as the JSON contract of the README says. */
export function findingJson(lines: LineIndex, { rule, category, level, severity, message, start, end, text, readings, fixes, related }: Finding) {
  return {
    rule, category, level, severity, message, start: placeJson(lines, start), end: placeJson(lines, end), text,
    ...(0 < readings.length && { readings }),
    ...(0 < related.length && { related: related.map(one => ({ message: one.message, start: placeJson(lines, one.start), end: placeJson(lines, one.end) })) }),
    fixes: fixes.map(({ title, safety, needs, edits }) => ({
      title, safety, ...(0 < needs.length && { needs }), edits: edits.map(edit => ({ start: edit.start, end: edit.end, text: edit.text })),
    })),
  };
}
