import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { ThreadPool, type Answer } from '../../../server/src/node/thread-pool.ts';

/** Doubles numbers, the later ones faster; dies in the way a word says. */
const thread = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', job => {
    if (job === 'throw') throw new Error('a hole in the page');
    if (job === 'exit') process.exit(3);
    if (job === 'memory') { const all = []; for (;;) all.push(new Array(100000).fill(all.length)); }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 - job % 20);
    parentPort.postMessage(job * 2);
  });
  parentPort.postMessage('ready');
`;
const pool = (threads: number, code = thread) => new ThreadPool<number | string, number>(threads, () => new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 } }));

async function answers(jobs: Iterable<number | string>, threads = 3, code = thread): Promise<Answer<number | string, number>[]> {
  const all: Answer<number | string, number>[] = [];
  for await (const answer of pool(threads, code).answers(jobs)) all.push(answer);
  return all;
}

test('answers come in the order of the jobs, however long each takes', async () => {
  const jobs = Array.from({ length: 60 }, (_, index) => index);
  assert.deepEqual(await answers(jobs), jobs.map(job => ({ job, result: job * 2 })));
});

test('a thread that dies takes one job with it', async () => {
  for (const [death, reason] of [['throw', /^a hole in the page$/], ['exit', /^the thread that read it ended$/], ['memory', /^it takes more memory than there is$/]] as const) {
    const jobs = [1, 2, 3, death, 4, 5, 6, 7, 8, 9];
    const all = await answers(jobs, 2);
    assert.deepEqual(all.map(answer => answer.job), jobs, death);
    assert.deepEqual(all.filter(answer => 'result' in answer).map(answer => answer.job), [1, 2, 3, 4, 5, 6, 7, 8, 9], death);
    const lost = all[3];
    assert.match(lost !== undefined && 'lost' in lost ? lost.lost : '', reason);
  }
});

test('a thread that does not even start is said, not tried for ever', async () => {
  await assert.rejects(answers([1, 2, 3], 2, 'throw new Error("no room")'), /^PlainError: A thread did not start: no room\. --threads 1 does without\.$/);
});

test('jobs are taken as they are needed', async () => {
  let taken = 0;
  const jobs = function* () {
    for (; taken < 1000; taken += 1) yield taken;
  };
  const going = pool(2).answers(jobs());
  await going.next();
  assert.ok(taken < 20, `${taken} jobs taken`);
  await going.return(undefined);
});
