import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** What a process took. Wall and processor time in milliseconds; `peak` is its resident memory at its largest in MB. */
export interface Run {
  readonly wall: number;
  /** On all threads; of Node programs only, else NaN. */
  readonly cpu: number;
  /** Of Node programs only, else NaN. */
  readonly peak: number;
}

/** Loaded before a Node program, which takes less than a millisecond. */
export const probe = path.resolve('test/bench/tell-cost.cjs');

/** What the probe told, in its last line. */
export function readCost(told: string): Pick<Run, 'cpu' | 'peak'> {
  if (told === '') return { cpu: Number.NaN, peak: Number.NaN };
  const [cpu, peak] = told.trim().split('\n').at(-1)?.split(',').map(Number) ?? [];
  return { cpu: cpu ?? Number.NaN, peak: peak === undefined ? Number.NaN : peak / 1000 };
}

/**
 * Run a whole process; what it prints goes into a file, so that nobody waits for a reader. A run that takes longer than
 * `seconds` is ended, and its time is NaN.
 */
export function runProcess(command: readonly string[], { cwd = process.cwd(), seconds = 120 }: { readonly cwd?: string; readonly seconds?: number } = {}): Run {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'herzlich-bench-run-'));
  const out = openSync(path.join(folder, 'out'), 'w');
  try {
    const [program = '', ...words] = command;
    const began = performance.now();
    const { error, output } = spawnSync(program, program === process.execPath ? ['-r', probe, ...words] : words, { cwd, stdio: ['ignore', out, out, 'pipe'], timeout: seconds * 1000, env: { ...process.env, NO_COLOR: '1' } });
    return { wall: error === undefined ? performance.now() - began : Number.NaN, ...readCost(output?.[3]?.toString() ?? '') };
  } finally {
    closeSync(out);
    rmSync(folder, { recursive: true, force: true });
  }
}
