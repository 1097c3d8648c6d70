import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { asksForChanges } from './asks-for-changes.ts';
import { threadWord, type Job } from './job.ts';
import { onlyLetters, opener } from './opener.ts';
import type { Arguments } from './parse-arguments.ts';
import type { ReviewCache } from './review-cache.ts';
import type { Outcome } from './review-file.ts';
import { lostOutcome, reviewJob } from './review-job.ts';
import { openStatusLine } from './status-line.ts';
import { UsageError } from './usage-error.ts';
import { wordsFor } from '../report/words.ts';
import type { Workplace } from './workplace.ts';

/** From so many files on, starting threads costs less than they save. */
const worthThreads = 400;
/** Each thread holds the rules and a heap of its own; who has the memory may ask for more. */
const mostThreadsUnasked = 4;
/** Told how much it may take, a thread tidies up early: two of them over 1,000 letters take 260 MB together, and 540 MB untold. */
const threadMemory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 };

/** Review everything the command line asks for, in order: files, folders, standard input, or what a change touches. */
export async function* reviewAll(args: Arguments, workplace: Workplace, cache?: ReviewCache): AsyncGenerator<Outcome> {
  const shard = shardOf(args.value('shard'));
  if (!asksForChanges(args) && args.paths.includes('-')) yield reviewInput(args, workplace);
  const { jobs, unlisted } = await listJobs(args, workplace);
  yield* unlisted;
  const own = shard === null ? jobs : jobs.filter((_, index) => index % shard.of === shard.index);
  const status = openStatusLine(args.has('quiet'));
  const { progress } = wordsFor(workplace.messages);
  let done = 0;
  for await (const outcome of reviewJobs(own, args, workplace, cache)) {
    done += 1;
    status.show(() => progress(done, own.length));
    yield outcome;
  }
  status.clear();
}

async function listJobs(args: Arguments, workplace: Workplace): Promise<{ jobs: Job[]; unlisted: Outcome[] }> {
  const { cwd, reviewer } = workplace;
  const opens = await opener(workplace);
  if (asksForChanges(args)) {
    const { changedFiles } = await import('./changed-files.ts');
    const whole = args.has('changed-files');
    return { jobs: changedFiles(args, { cwd, paths: args.paths, opens }).map(file => ({ kind: 'change', file, whole })), unlisted: [] };
  }
  const { listFiles } = await import('../node/list-files.ts');
  const asked = (args.paths.length === 0 ? ['.'] : args.paths).filter(one => one !== '-');
  const { files, problems } = listFiles(asked, { cwd, opens });
  return {
    jobs: (args.has('if-letter') ? onlyLetters(files, opens) : files).map(file => ({ kind: 'file', file })),
    unlisted: problems.map(({ path: file, because }) => ({ kind: 'unread', path: path.isAbsolute(file) ? reviewer.shownPath(file) : file, why: { unread: 'missing', because } })),
  };
}

async function* reviewJobs(jobs: readonly Job[], args: Arguments, workplace: Workplace, ownCache: ReviewCache | undefined): AsyncGenerator<Outcome> {
  // What this process remembers, its threads do not.
  const threads = ownCache === undefined ? await threadsFor(args.value('threads') ?? 'auto', jobs.length) : 1;
  if (threads === 1) {
    const cache = ownCache ?? (args.has('cache') ? (await import('./review-cache.ts')).cacheFor(args) : null);
    for (const job of jobs) yield reviewJob(job, workplace, cache);
    return;
  }
  const { Worker } = await import('node:worker_threads');
  const { ThreadPool } = await import('../node/thread-pool.ts');
  const pool = new ThreadPool<Job, Outcome>(threads, () => new Worker(process.argv[1] ?? '', { argv: [threadWord], workerData: { words: args.words }, env: process.env, resourceLimits: threadMemory }));
  for await (const answer of pool.answers(jobs)) {
    // Settings and own rules are read here too, so that what is wrong in them can be said.
    workplace.reviewer.ownRules(answer.job.file.path);
    yield 'result' in answer ? answer.result : lostOutcome(workplace.reviewer.shownPath(answer.job.file.path), answer.lost);
  }
}

async function threadsFor(asked: string, jobs: number): Promise<number> {
  if (asked === 'auto') return jobs < worthThreads ? 1 : Math.min((await import('node:os')).availableParallelism(), mostThreadsUnasked);
  const threads = Number(asked);
  if (!Number.isInteger(threads) || threads < 1 || 64 < threads) throw new UsageError(`--threads is "${asked}"; it takes auto or a number from 1 to 64.`, `--threads ist „${asked}“; möglich sind auto oder eine Zahl von 1 bis 64.`);
  return Math.max(1, Math.min(threads, jobs));
}

/** `2/5`: the second of five parts. */
function shardOf(asked: string | undefined): { readonly index: number; readonly of: number } | null {
  if (asked === undefined) return null;
  const [, part, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(asked) ?? [];
  const index = Number(part) - 1;
  if (part === undefined || index < 0 || Number(of) <= index) throw new UsageError(`--shard is "${asked}"; it takes a part and how many there are, such as 2/5.`, `--shard ist „${asked}“; erwartet werden ein Teil und wie viele es sind, etwa 2/5.`);
  return { index, of: Number(of) };
}

/** The text on standard input, judged as a named file. */
function reviewInput(args: Arguments, { cwd, reviewer }: Workplace): Outcome {
  const file = reviewer.reviewText(path.resolve(cwd, args.value('stdin-name') ?? 'stdin'), readFileSync(0, 'utf8'), true);
  return file === null ? { kind: 'no-letter' } : { kind: 'reviewed', file };
}
