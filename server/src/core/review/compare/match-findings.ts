import type { Finding } from '../finding.ts';

/** The findings of two reviews of a letter, told apart. */
export interface MatchedFindings {
  /** In the later review only. */
  readonly new: readonly Finding[];
  /** In the earlier review only; offsets count in the earlier source. */
  readonly fixed: readonly Finding[];
  /** In both, as the later review has them. */
  readonly remaining: readonly Finding[];
}

/** Tell what a change brought from what was there before. Two findings are the same if rule and words are; where they stand does not matter. */
export function matchFindings(before: readonly Finding[], after: readonly Finding[]): MatchedFindings {
  const waiting = new Map<string, Finding[]>();
  for (const finding of before) {
    const key = sameKey(finding);
    waiting.set(key, [...(waiting.get(key) ?? []), finding]);
  }
  const brought: Finding[] = [];
  const remaining: Finding[] = [];
  for (const finding of after) (waiting.get(sameKey(finding))?.shift() === undefined ? brought : remaining).push(finding);
  return { new: brought, fixed: before.filter(finding => waiting.get(sameKey(finding))?.includes(finding) === true), remaining };
}

/** What is missing in a letter is missing wherever the finding points. Words are the same in bold or over two lines. */
function sameKey({ rule, level, text }: Finding): string {
  return level === 'letter' ? rule : `${rule}\n${text.replace(/<[^<>]*>|[*_`]/g, '').replace(/\s+/g, ' ').trim()}`;
}
