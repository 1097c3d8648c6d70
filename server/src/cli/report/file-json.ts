import { LineIndex } from '../../core/text/line-index.ts';
import type { ReviewedFile } from './report.ts';

interface JsonPosition {
  /** UTF-16 offset into the file as it stands. */
  readonly offset: number;
  /** From 1, both. */
  readonly line: number;
  readonly column: number;
}

/** A reviewed file as the JSON contract of the README says; other formats are made from the same. */
export function fileJson({ path, source, language, register, findings, temperature, problems }: ReviewedFile) {
  const lines = new LineIndex(source);
  const place = (offset: number): JsonPosition => {
    const { line, column } = lines.positionAt(offset);
    return { offset, line: line + 1, column: column + 1 };
  };
  return {
    path, language, register: register === 'ihr' ? 'du' as const : register,
    findings: findings.map(({ rule, category, level, severity, message, start, end, text, readings, fixes, related }) => ({
      rule, category, level, severity, message, start: place(start), end: place(end), text,
      ...(0 < readings.length && { readings }),
      ...(0 < related.length && { related: related.map(one => ({ message: one.message, start: place(one.start), end: place(one.end) })) }),
      fixes: fixes.map(({ title, safety, needs, edits }) => ({
        title, safety, ...(0 < needs.length && { needs }), edits: edits.map(edit => ({ start: edit.start, end: edit.end, text: edit.text })),
      })),
    })),
    ...(temperature !== undefined && { temperature }),
    problems: problems.map(({ message, span }) => ({ message, ...(span !== undefined && { start: place(span.start) }) })),
  };
}

export type FileJson = ReturnType<typeof fileJson>;
