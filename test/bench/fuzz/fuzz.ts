// One target, searched for a while. Started by run.mjs, which has put counters into the sources:
//   TARGET SECONDS SEED FOLDER [--until-fault | --only FILE]
// FOLDER holds table.json (the branches) and receives what is found. `--only` runs one input and ends with 1 if it breaks a promise.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Explorer, type Fault } from './explorer.ts';
import { longestInput } from './mutate.ts';
import type { Target } from './target.ts';
import { targets } from './targets/targets.ts';

/** An input that runs longer than this never ends, in milliseconds. */
const patience = 20_000;

/** Memory that both threads see: how many inputs were begun, how long the one that runs is, and the input itself. */
interface Shared {
  readonly state: Int32Array;
  readonly input: Uint16Array;
}

interface Table {
  readonly branches: number;
  readonly words: readonly string[];
}

interface Task {
  readonly target: string;
  readonly seconds: number;
  readonly seed: number;
  readonly folder: string;
  readonly untilFault: boolean;
  readonly memory: SharedArrayBuffer;
}

type Told = { readonly kind: 'progress'; readonly runs: number; readonly kept: number; readonly passed: number; readonly branches: number }
  | { readonly kind: 'fault'; readonly fault: Fault; readonly seconds: number }
  | { readonly kind: 'end'; readonly corpus: readonly string[]; readonly runs: number; readonly seconds: number; readonly passed: number; readonly branches: number; readonly faults: number };

function sharedIn(memory: SharedArrayBuffer): Shared {
  return { state: new Int32Array(memory, 0, 4), input: new Uint16Array(memory, 16) };
}

/** Inputs of one target that were kept before: one a line, as JSON. */
function readInputs(folder: string, target: string): string[] {
  try {
    return readFileSync(path.join(folder, `${target}.jsonl`), 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as string);
  } catch {
    return [];
  }
}

function targetCalled(name: string): Target {
  const target = targets.find(one => one.name === name);
  if (target === undefined) throw new Error(`No target is called ${name}.`);
  return target;
}

async function search({ target: name, seconds, seed, folder, untilFault, memory }: Task, tell: (told: Told) => void): Promise<void> {
  const target = targetCalled(name);
  const { branches, words } = JSON.parse(readFileSync(path.join(folder, 'table.json'), 'utf8')) as Table;
  const counts = (globalThis as unknown as { herzlichBranches: Uint8Array }).herzlichBranches.subarray(0, branches);
  const shared = sharedIn(memory);
  const explorer = new Explorer(target, counts, words, seed, input => {
    shared.state[1] = input.length;
    for (let at = 0; at < input.length; at += 1) shared.input[at] = input.charCodeAt(at);
    Atomics.add(shared.state, 0, 1);
  });
  const start = performance.now();
  const spent = (): number => (performance.now() - start) / 1000;
  let told = 0;
  let lastLine = 0;
  const say = (): void => {
    for (; told < explorer.faults.length; told += 1) {
      const fault = explorer.faults[told];
      if (fault !== undefined) tell({ kind: 'fault', fault, seconds: spent() });
    }
    if (spent() - lastLine < 5) return;
    lastLine = spent();
    tell({ kind: 'progress', runs: explorer.runs, kept: explorer.kept.length, passed: explorer.passed(0, branches), branches });
  };
  // Who proves that a planted fault is found begins with the seeds alone.
  const known = untilFault ? [] : readInputs(path.join(process.cwd(), 'test/bench/fuzz/corpus'), name);
  for (const input of [...target.seeds(), ...known].map(one => one.slice(0, longestInput))) await explorer.offer(input);
  const inSeeds = explorer.faults.length;
  if (untilFault && 0 < inSeeds) throw new Error('The seeds hold the planted fault already; that proves nothing.');
  const isOver = (): boolean => seconds <= spent() || (untilFault && 0 < explorer.faults.length);
  while (!isOver()) {
    for (let count = 0; count < 20; count += 1) await explorer.step();
    say();
  }
  lastLine = -100;
  say();
  tell({ kind: 'end', corpus: explorer.kept.map(({ input }) => input), runs: explorer.runs, seconds: spent(), passed: explorer.passed(0, branches), branches, faults: explorer.faults.length });
}

/** Watch over the search from outside, where an input that never ends can be ended. */
function supervise(task: Task): Promise<number> {
  const shared = sharedIn(task.memory);
  const worker = new Worker(process.argv[1] ?? '', { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 2000 } });
  let faults = 0;
  const note = (fault: Fault, seconds: number): void => {
    faults += 1;
    const file = saveFault(task, fault);
    console.log(`✖ ${task.target}, after ${seconds.toFixed(1)} s: ${fault.message.split('\n').slice(0, 12).join('\n  ')}\n  ${fault.place}\n  ${file}`);
  };
  const atHand = (): string => String.fromCharCode(...shared.input.subarray(0, shared.state[1]));
  let seen = -1;
  let since = performance.now();
  const began = performance.now();
  return new Promise(resolve => {
    const watch = setInterval(() => {
      const now = Atomics.load(shared.state, 0);
      if (now !== seen) {
        seen = now;
        since = performance.now();
      } else if (0 < now && patience < performance.now() - since) {
        clearInterval(watch);
        note({ input: atHand(), message: `runs longer than ${patience / 1000} s`, place: 'endless' }, (performance.now() - began) / 1000);
        void worker.terminate();
      }
    }, 1000);
    worker.on('message', (told: Told) => {
      if (told.kind === 'fault') note(told.fault, told.seconds);
      if (told.kind === 'progress') console.log(`  ${task.target}: ${told.runs} inputs, ${told.kept} kept, ${percent(told.passed, told.branches)} of ${told.branches} branches`);
      if (told.kind !== 'end') return;
      if (!task.untilFault) saveCorpus(task, told.corpus);
      console.log(`${told.faults === 0 ? ' ' : '✖'} ${task.target}: ${told.runs} inputs in ${told.seconds.toFixed(0)} s (${Math.round(told.runs / told.seconds)} a second), ${percent(told.passed, told.branches)} of ${told.branches} branches, ${told.faults === 0 ? 'no finding' : told.faults === 1 ? 'one finding' : `${told.faults} findings`}`);
    });
    worker.on('error', error => {
      note({ input: atHand(), message: error.message, place: 'the thread ended' }, (performance.now() - began) / 1000);
    });
    worker.on('exit', () => {
      clearInterval(watch);
      resolve(faults);
    });
  });
}

function percent(part: number, of: number): string {
  return `${(100 * part / Math.max(1, of)).toFixed(1)} %`;
}

function saveFault({ target, folder }: Task, { input }: Fault): string {
  const file = path.join(folder, 'found', target, `${createHash('sha256').update(input).digest('hex').slice(0, 12)}.txt`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, input);
  return path.relative(process.cwd(), file);
}

/** What the search kept, for the next one; run.mjs puts it into the repository when told to. */
function saveCorpus({ target, folder }: Task, corpus: readonly string[]): void {
  mkdirSync(path.join(folder, 'corpus'), { recursive: true });
  writeFileSync(path.join(folder, 'corpus', `${target}.jsonl`), corpus.map(input => `${JSON.stringify(input)}\n`).join(''));
}

const [target = '', seconds = '60', seed = '1', folder = '', flag, file = ''] = process.argv.slice(2);
if (flag === '--only') {
  const explorer = new Explorer(targetCalled(target), new Uint8Array(0), [], 1, () => undefined);
  await explorer.offer(readFileSync(file, 'utf8'));
  process.exitCode = explorer.faults.length;
} else if (isMainThread) {
  const memory = new SharedArrayBuffer(16 + 2 * longestInput);
  const faults = await supervise({ target, seconds: Number(seconds), seed: Number(seed), folder, untilFault: flag === '--until-fault', memory });
  process.exitCode = faults === 0 ? 0 : 1;
} else {
  await search(workerData as Task, told => parentPort?.postMessage(told));
}
