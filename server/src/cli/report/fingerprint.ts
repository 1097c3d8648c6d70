import { createHash } from 'node:crypto';
import type { Finding } from '../../core/review/finding.ts';
import type { ReviewedFile } from './report.ts';

/**
 * A name for each finding of a file that stays the same when lines move: the rule, the words, and which of several
 * equal ones it is. In the order of the findings.
 */
export function fingerprints({ path, findings }: Pick<ReviewedFile, 'path' | 'findings'>): string[] {
  const seen = new Map<string, number>();
  return findings.map(finding => {
    const key = `${path}\n${wording(finding)}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return createHash('sha256').update(`${key}\n${nth}`).digest('hex').slice(0, 32);
  });
}

/** A letter's finding is the same one wherever in the letter it points. */
function wording({ rule, level, text }: Finding): string {
  return `${rule}\n${level === 'letter' ? '' : text.replace(/\s+/g, ' ').trim()}`;
}
