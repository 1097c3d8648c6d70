import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { projectRoot } from '../../support/project-root.ts';

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for one test, with files as given; a path that ends in `/` is a folder. Removed when the test process ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'herzlich-'));
  folders.push(folder);
  write(folder, files);
  return folder;
}

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(name.endsWith('/') ? file : path.dirname(file), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(file, text);
  }
}

/** Run the built command line in a folder. */
export function herzlich(folder: string, args: readonly string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}): Result {
  const { PATH, HOME } = process.env;
  const result = spawnSync(process.execPath, [builtCli(), ...args], { cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 28, env: { PATH, HOME, TZ: 'UTC', ...env } });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

export interface JsonPlace { readonly offset: number; readonly line: number; readonly column: number }
export interface JsonFinding {
  readonly rule: string; readonly category: string; readonly level: string; readonly severity: string; readonly message: string;
  readonly start: JsonPlace; readonly end: JsonPlace; readonly text: string; readonly readings?: readonly string[];
  readonly fixes: readonly { readonly title: string; readonly safety: string; readonly needs?: readonly string[]; readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[] }[];
}
export interface JsonFile {
  readonly path: string; readonly language: string; readonly register: string | null; readonly findings: readonly JsonFinding[];
  readonly temperature?: { readonly value: number; readonly band: string; readonly parts: readonly unknown[]; readonly ifAllFixed: number }; readonly problems: readonly { readonly message: string; readonly start?: JsonPlace }[];
}
export interface JsonReport { readonly version: number; readonly files: readonly JsonFile[]; readonly summary: Readonly<Record<string, unknown>> }

/** The JSON report of a check. */
export function checked(folder: string, args: readonly string[]): JsonReport {
  const { out, err } = herzlich(folder, ['check', '--format', 'json', ...args]);
  if (out === '') throw new Error(`No report: ${err}`);
  return JSON.parse(out) as JsonReport;
}

/** Run it as a user without rights of their own, so that a test of what cannot be read means something for the superuser too. */
export function herzlichAsNobody(folder: string, args: readonly string[]): Result {
  chmodSync(folder, 0o755);
  const built = path.dirname(builtCli());
  for (const name of readdirSync(built)) if (/^(?:cli\.js|cli-main\..*|rules\.json)$/.test(name)) copyFileSync(path.join(built, name), path.join(folder, name));
  const copy = path.join(folder, 'cli.js');
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const result = spawnSync(process.execPath, [copy, ...args], { cwd: folder, encoding: 'utf8', ...nobody });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

let cli: string | undefined;

/** `dist/cli.js`, built again if a source is newer. Test files run side by side, so one builds and the others wait. */
export function builtCli(): string {
  cli ??= process.env['HERZLICH_CLI'] ?? built('cli', 'dist/cli.js');
  return cli;
}

/** A file of one part of the build, built again if a source is newer. */
export function built(part: string, name: string): string {
  const file = path.join(projectRoot, name);
  const lock = path.join(projectRoot, `dist/.building-${part}`);
  mkdirSync(path.dirname(lock), { recursive: true });
  const newest = Math.max(...['server/src', 'rules'].map(folder => newestIn(path.join(projectRoot, folder))));
  for (let waited = 0; waited < 600; waited += 1) {
    try {
      mkdirSync(lock);
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      continue;
    }
    try {
      if (!existsSync(file) || statSync(file).mtimeMs < newest) {
        const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', '--only', part, '--quiet'], { cwd: projectRoot, encoding: 'utf8' });
        if (status !== 0) throw new Error(`${part} was not built: ${stderr}`);
      }
      return file;
    } finally {
      rmdirSync(lock);
    }
  }
  throw new Error(`Another build holds ${lock}. Remove the folder if none runs.`);
}

function newestIn(folder: string): number {
  return Math.max(0, ...readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => statSync(path.join(entry.parentPath, entry.name)).mtimeMs));
}
