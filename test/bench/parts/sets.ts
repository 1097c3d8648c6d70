import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { generateLetters } from '../generate.ts';
import { median } from '../measure.ts';
import { listPeers } from '../peers/peers.ts';
import { runProcess, type Run } from '../run-process.ts';
import { shown, type Goal, type Part, type Row } from '../section.ts';

const cli = path.resolve('dist/cli.js');
/** Reads every file of a folder and looks for its words, and does nothing with them. */
const wordsOfFolder = `const fs = require('node:fs'), path = require('node:path'); let count = 0;
for (const name of fs.readdirSync('.', { recursive: true })) if (fs.statSync(name).isFile()) for (const _ of fs.readFileSync(name, 'utf8').matchAll(/\\p{L}+/gu)) count += 1;
console.log(count);`;

interface LetterSet {
  readonly folder: string;
  readonly files: readonly string[];
  readonly size: number;
}

function writeSet(folder: string, count: number, named?: string): LetterSet {
  const files: string[] = [];
  let size = 0;
  for (const { name, source } of generateLetters(count)) {
    const file = path.join(folder, named === undefined ? name : `${name}.${named}`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, source);
    files.push(file);
    size += source.length;
  }
  return { folder, files, size };
}

const about = 'A whole process on a folder of letters of 2 to 20 KB in all formats, German and English, against a Node process that reads the same files and makes one pass of `\\p{L}+` over them.';
const columns = ['files', 'program', 'wall', 'speed', 'processor', 'against words', 'peak memory', 'budget'];

export const sets: Part = {
  name: 'sets', title: 'Many files on the command line', isChecked: false,
  run({ peers }) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'herzlich-bench-'));
    try {
      const rows: Row[] = [];
      for (const [count, runs] of [[100, 3], [1000, 1]] as const) {
        const set = writeSet(path.join(folder, String(count)), count);
        rows.push(...ownRows(set, count, runs));
        if (peers) rows.push(...peerRows(writeSet(path.join(folder, `${count}-md`), count, 'md'), count));
        rmSync(path.join(folder, String(count)), { recursive: true });
      }
      return { about: `${about} Peers run once, and read the same letters named \`.md\`, since they know no templates.`, columns, rows };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export const crowd: Part = {
  name: 'crowd', title: 'Ten thousand files on the command line', isChecked: false,
  run() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'herzlich-bench-'));
    try {
      return { about, columns, rows: ownRows(writeSet(folder, 10_000), 10_000, 1) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function ownRows({ folder, size }: LetterSet, count: number, runs: number): Row[] {
  if (!existsSync(cli)) return [{ cells: [String(count), 'not built: npm run build', '', '', '', '', '', ''] }];
  const check = (...words: string[]): Run => runProcess([process.execPath, cli, 'check', '.', '--fail-on', 'never', '--quiet', ...words], { cwd: folder, seconds: 900 });
  const words = (): Run => runProcess([process.execPath, '-e', wordsOfFolder], { cwd: folder });
  words();
  const rounds = Array.from({ length: runs }, () => ({ own: check(), words: words() }));
  const row = (name: string, of: (round: (typeof rounds)[number]) => Run, budget: string, goalsOf: (speed: number, ratio: number, peak: number) => Goal[]): Row => {
    const wall = median(rounds.map(round => of(round).wall));
    const [speed, ratio, peak] = [size / 1000 / wall, median(rounds.map(round => of(round).wall / round.words.wall)), median(rounds.map(round => of(round).peak))];
    const cpu = median(rounds.map(round => of(round).cpu));
    return { cells: [count.toLocaleString('en'), name, shown(wall / 1000, 's'), shown(speed, 'MB/s'), shown(cpu / 1000, 's'), shown(ratio, '×'), shown(peak, 'MB'), budget], goals: goalsOf(speed, ratio, peak) };
  };
  return [
    row('herzlich check', round => round.own, count < 10_000 ? '' : '10 MB/s, 4 ×, 400 MB', (speed, ratio, peak) => (count < 10_000 ? [] : [
      { what: 'speed over 10,000 files', measured: speed, unit: 'MB/s', budget: 10, isLeast: true },
      { what: '10,000 files against one pass for words', measured: ratio, unit: '×', budget: 4 },
      { what: 'memory over 10,000 files', measured: peak, unit: 'MB', budget: 400 },
    ])),
    row('one pass for words', round => round.words, '', () => []),
  ];
}

function peerRows({ folder, files, size }: LetterSet, count: number): Row[] {
  return listPeers().flatMap((peer): Row[] => {
    const some = files.slice(0, peer.most);
    if (some.length < files.length && 100 < count) return [];
    const share = some.length < files.length ? `, ${some.length} of them` : '';
    const bytes = size * some.length / files.length;
    const { wall, cpu, peak } = runProcess(peer.command(some, folder), { cwd: folder, seconds: 180 });
    return [{ cells: [count.toLocaleString('en'), `${peer.name}${share}`, Number.isNaN(wall) ? 'over 180 s' : shown(wall / 1000, 's'), shown(bytes / 1000 / wall, 'MB/s'), shown(cpu / 1000, 's'), '', shown(peak, 'MB'), ''] }];
  });
}
