import type { Worker } from 'node:worker_threads';
import { PlainError } from './plain-error.ts';

/** What became of a job: its result, or why the thread that had it ended. */
export type Answer<Job, Result> = { readonly job: Job; readonly result: Result } | { readonly job: Job; readonly lost: string };

/** A thread posts this when it is ready for work, and then one result for each job, in order. */
export const ready = 'ready';

interface Ticket<Job, Result> {
  readonly job: Job;
  readonly settle: (answer: Answer<Job, Result>) => void;
}

/** A thread and the jobs it was given, the one it works on first. */
interface Lane<Job, Result> {
  worker: Worker;
  isReady: boolean;
  tickets: Ticket<Job, Result>[];
}

/** So many jobs wait at each thread, so that none runs dry. */
const perThread = 4;

/**
 * Spreads jobs over threads and gives the answers in the order of the jobs. Only a handful of jobs is under way at a time,
 * so that memory does not grow with their number. A thread that dies takes one job with it; another takes over the rest.
 */
export class ThreadPool<Job, Result> {
  readonly #start: () => Worker;
  readonly #threads: number;
  readonly #lanes: Lane<Job, Result>[] = [];
  #isClosed = false;
  #failure: Error | null = null;
  #fail: (error: Error) => void = () => undefined;

  constructor(threads: number, start: () => Worker) {
    this.#threads = threads;
    this.#start = start;
  }

  async *answers(jobs: Iterable<Job>): AsyncGenerator<Answer<Job, Result>> {
    const failed = new Promise<never>((_, reject) => {
      this.#fail = reject;
    });
    failed.catch(() => undefined);
    const waiting: Promise<Answer<Job, Result>>[] = [];
    const most = this.#threads * perThread;
    try {
      for (const job of jobs) {
        waiting.push(this.#give(job));
        const [first] = waiting;
        if (waiting.length < most || first === undefined) continue;
        waiting.shift();
        yield await Promise.race([first, failed]);
      }
      for (const answer of waiting) yield await Promise.race([answer, failed]);
    } finally {
      await this.#close();
    }
  }

  #give(job: Job): Promise<Answer<Job, Result>> {
    return new Promise(settle => {
      const idlest = this.#lanes.toSorted((a, b) => a.tickets.length - b.tickets.length)[0];
      const lane = idlest === undefined || (0 < idlest.tickets.length && this.#lanes.length < this.#threads) ? this.#open() : idlest;
      lane.tickets.push({ job, settle });
      lane.worker.postMessage(job);
    });
  }

  #open(): Lane<Job, Result> {
    const lane: Lane<Job, Result> = { worker: this.#start(), isReady: false, tickets: [] };
    this.#lanes.push(lane);
    this.#listen(lane);
    return lane;
  }

  #listen(lane: Lane<Job, Result>): void {
    const { worker } = lane;
    let because = 'the thread that read it ended';
    worker.on('message', (message: Result | typeof ready) => {
      if (!lane.isReady && message === ready) {
        lane.isReady = true;
        return;
      }
      const ticket = lane.tickets.shift();
      ticket?.settle({ job: ticket.job, result: message as Result });
    });
    worker.on('error', error => {
      because = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it takes more memory than there is' : error.message;
    });
    // Results that were posted before the end have been delivered by now: the first ticket left is the job the thread died of.
    worker.on('exit', () => {
      if (this.#isClosed) return;
      if (!lane.isReady) {
        this.#failure ??= new PlainError(`A thread did not start: ${because}. --threads 1 does without.`, `Ein Thread ist nicht gestartet: ${because}. Mit --threads 1 geht es ohne.`);
        this.#fail(this.#failure);
        return;
      }
      const lost = lane.tickets.shift();
      lost?.settle({ job: lost.job, lost: because });
      lane.isReady = false;
      lane.worker = this.#start();
      this.#listen(lane);
      for (const { job } of lane.tickets) lane.worker.postMessage(job);
    });
  }

  async #close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#lanes.map(({ worker }) => worker.terminate()));
  }
}
