import type { Finding, Fix } from '../finding.ts';
import type { Edit } from '../../text/edit.ts';
import { overlaps } from '../../text/span.ts';

/** A finding with the fix chosen for it. */
export interface Chosen {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes that can be applied without asking: safe ones only. */
export function safeFixes(findings: readonly Finding[]): Chosen[] {
  return collect(findings, fix => fix.safety === 'safe');
}

/** The best fix of each finding that needs no fact from the writer. */
export function bestFixes(findings: readonly Finding[]): Chosen[] {
  return collect(findings, fix => fix.safety !== 'advice');
}

/** One fix for each finding, from the front; one that would touch an earlier one is left out. */
function collect(findings: readonly Finding[], fits: (fix: Fix) => boolean): Chosen[] {
  const chosen: Chosen[] = [];
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(one => fits(one) && one.needs.length === 0 && 0 < one.edits.length);
    if (fix === undefined || fix.edits.some(edit => taken.some(other => touches(edit, other)))) continue;
    taken.push(...fix.edits);
    chosen.push({ finding, fix });
  }
  return chosen;
}

// What stands side by side can be replaced in any order; an insertion there cannot.
function touches(one: Edit, other: Edit): boolean {
  if (one.start === one.end || other.start === other.end) return one.start <= other.end && other.start <= one.end;
  return overlaps(one, other);
}
