import { parentPort, workerData } from 'node:worker_threads';
import { ready } from '../node/thread-pool.ts';
import type { Job } from './job.ts';
import { parseArguments } from './parse-arguments.ts';
import { cacheFor } from './review-cache.ts';
import { reviewJob } from './review-job.ts';
import { openWorkplace } from './workplace.ts';

/** What a thread of `herzlich check` does: it takes jobs and posts what became of them, in order. */
export function serveJobs(): void {
  const { words } = workerData as { readonly words: readonly string[] };
  const args = parseArguments(words);
  const workplace = openWorkplace(args);
  const cache = cacheFor(args);
  parentPort?.on('message', (job: Job) => parentPort?.postMessage(reviewJob(job, workplace, cache)));
  parentPort?.postMessage(ready);
}
