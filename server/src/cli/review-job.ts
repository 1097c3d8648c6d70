import type { Job } from './job.ts';
import type { Outcome } from './review-file.ts';
import type { ReviewCache } from './review-cache.ts';
import type { Workplace } from './workplace.ts';

/** Review one file; with a cache, only if it was not reviewed like this before. A file that Herzlich fails on is no reason to stop. */
export function reviewJob(job: Job, workplace: Workplace, cache: ReviewCache | null): Outcome {
  const { reviewer } = workplace;
  try {
    if (cache !== null) return cache.review(job, workplace);
    return job.kind === 'file' ? reviewer.review(job.file) : reviewer.reviewChange(job.file, job.whole);
  } catch (error) {
    return lostOutcome(reviewer.shownPath(job.file.path), error instanceof Error ? error.message : String(error));
  }
}

/** The outcome of a file whose review failed, so that the others still get theirs. */
export function lostOutcome(shownPath: string, because: string): Outcome {
  return { kind: 'unread', path: shownPath, why: { unread: 'unreadable', because: { en: `could not be reviewed: ${because}. The rest is; a report of this would help us.`, de: `ließ sich nicht prüfen: ${because}. Alles andere ist geprüft; ein Hinweis darauf würde uns helfen.` } } };
}
