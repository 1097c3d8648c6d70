import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const here = path.resolve('test/bench/peers');

/** A program that reads prose, as it is run beside ours. */
export interface Peer {
  readonly name: string;
  /** The command that reads these files; the folder holds them and no others. */
  command(files: readonly string[], folder: string): string[];
  /** What to ask `drive.mjs` for. */
  readonly driven?: string;
  /** More files than this take it minutes. */
  readonly most: number;
  readonly isNode: boolean;
}

const bin = (name: string): string => path.join(here, 'node_modules', ...name.split('/'));

const known: readonly Peer[] = [
  { name: `write-good ${version('write-good')}`, driven: 'write-good', most: 1000, isNode: true, command: files => [process.execPath, bin('write-good/bin/write-good.js'), ...files] },
  { name: `textlint ${version('textlint')}, prh with ten phrases`, driven: 'textlint', most: 1000, isNode: true, command: (_, folder) => [process.execPath, bin('textlint/bin/textlint.js'), '--config', path.join(here, 'textlint.json'), folder] },
  { name: `alex ${version('alex')}`, driven: 'alex', most: 1000, isNode: true, command: files => [process.execPath, bin('alex/cli.js'), '--why', ...files] },
  { name: `cspell ${version('cspell')}, en and de`, driven: 'cspell', most: 1000, isNode: true, command: (_, folder) => [process.execPath, bin('cspell/bin.mjs'), '--no-progress', '--no-cache', '--config', path.join(here, 'cspell.json'), '--root', folder, '**'] },
  { name: `harper.js ${version('harper.js')}`, driven: 'harper', most: 10, isNode: true, command: files => [process.execPath, path.join(here, 'drive.mjs'), 'lint', 'harper', ...files] },
  { name: 'GNU diction, German', most: 1000, isNode: false, command: files => ['diction', '-L', 'de', ...files] },
];

/** Says of a peer that is not on this machine why; filled by `listPeers`. */
export const absent: string[] = [];

/** The peers that can be run here. They are installed when they are first asked for, from their own lock file. */
export function listPeers(): readonly Peer[] {
  absent.length = 0;
  if (!existsSync(path.join(here, 'node_modules'))) {
    console.error('Installing the peers from test/bench/peers/package-lock.json, once (about 180 MB) …');
    try {
      execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
    } catch {
      console.error('The peers could not be installed; the figures stand alone. To try again: npm ci --ignore-scripts --prefix test/bench/peers');
    }
  }
  return known.filter(peer => {
    const isHere = peer.isNode ? existsSync(path.join(here, 'node_modules')) : spawnSync('diction', ['-h'], { stdio: 'ignore' }).error === undefined;
    if (!isHere) absent.push(`${peer.name}: not on this machine`);
    return isHere;
  });
}

function version(name: string): string {
  const { dependencies } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
  return dependencies[name] ?? '';
}

/** The times `drive.mjs` tells for typing into a file, in milliseconds; `null` where it cannot. */
export function driveKeystrokes(peer: Peer, file: string, seconds: number): number[] | null {
  if (peer.driven === undefined) return null;
  const { status, stdout } = spawnSync(process.execPath, [path.join(here, 'drive.mjs'), 'keystrokes', peer.driven, file, String(seconds)], { encoding: 'utf8', timeout: (seconds + 60) * 1000, stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as number[] : null;
}
