import { LineIndex } from '../../core/text/line-index.ts';
import { findingJson, placeJson } from './finding-json.ts';
import type { ReviewedFile } from './report.ts';

/** A reviewed file as the JSON contract of the README says. `ihr` is the plural of du, and is told as du. */
export function fileJson({ path, source, language, register, findings, temperature, problems }: ReviewedFile) {
  const lines = new LineIndex(source);
  return {
    path, language, register: register === 'ihr' ? 'du' as const : register,
    findings: findings.map(finding => findingJson(lines, finding)),
    ...(temperature !== undefined && { temperature }),
    problems: problems.map(({ message, span }) => ({ message, ...(span !== undefined && { start: placeJson(lines, span.start) }) })),
  };
}
