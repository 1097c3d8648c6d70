import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { generateLetter } from '../generate.ts';
import { median } from '../measure.ts';
import { listPeers } from '../peers/peers.ts';
import { runProcess, type Run } from '../run-process.ts';
import { shown, type Part, type Row } from '../section.ts';

interface Started {
  readonly name: string;
  readonly command: readonly string[];
  readonly rounds: number;
  readonly budget?: number;
}

const cli = path.resolve('dist/cli.js');
const nothing = [process.execPath, '-e', '0'];

export const start: Part = {
  name: 'start', title: 'One small file on the command line', isChecked: true,
  run({ check, peers }) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'herzlich-bench-'));
    try {
      const write = (name: string, seed: number, kind: 'md' | 'mjml'): string => {
        writeFileSync(path.join(folder, name), generateLetter(seed, 2000, kind).source);
        return name;
      };
      const german = write('brief.md', 2, 'md');
      const english = write('letter.md', 3, 'md');
      const mail = write('mail.mjml', 2, 'mjml');
      const ours = (file: string, budget?: number): Started => ({ name: `herzlich check ${file}`, command: [process.execPath, cli, 'check', file, '--fail-on', 'never'], rounds: check ? 15 : 25, ...(budget === undefined ? {} : { budget }) });
      const programs: Started[] = existsSync(cli) ? [ours(german, 2.5), ours(english, 2.5), ...(check ? [] : [ours(mail)])] : [];
      if (peers) for (const peer of listPeers()) programs.push({ name: peer.name, command: peer.command([path.join(folder, german)], folder), rounds: 5 });
      return {
        about: `A whole process on one letter of 2 KB, against \`node -e 0\` before each run; medians. The ratio is of processor time, which other programs on the machine do not change. Peers read the folder of three such letters where they take only a folder.${existsSync(cli) ? '' : ' Herzlich is not built: npm run build.'}`,
        columns: ['program', 'wall', '`node -e 0`', 'processor', '`node -e 0`', 'ratio', 'peak memory', 'budget'],
        rows: programs.map(program => startRow(program, folder)),
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function startRow({ name, command, rounds, budget }: Started, cwd: string): Row {
  runProcess(command, { cwd });
  const pairs = Array.from({ length: rounds }, () => ({ empty: runProcess(nothing, { cwd }), own: runProcess(command, { cwd }) }));
  const ratio = median(pairs.map(({ own, empty }) => own.cpu / empty.cpu));
  const cost = (which: 'own' | 'empty', what: keyof Run): number => median(pairs.map(pair => pair[which][what]));
  return {
    cells: [name, ...(['wall', 'cpu'] as const).flatMap(what => [shown(cost('own', what), 'ms'), shown(cost('empty', what), 'ms')]), shown(ratio, '×'), shown(cost('own', 'peak'), 'MB'), budget === undefined ? '' : `${budget} ×`],
    goals: budget === undefined ? [] : [{ what: name, measured: ratio, unit: '×', budget, guard: 3.2 }],
  };
}
