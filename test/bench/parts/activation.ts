import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { shown, type Part, type Row } from '../section.ts';

const suite = 'test/editor/run.mjs';

export const activation: Part = {
  name: 'activation', title: 'Starting the extension', isChecked: false,
  run() {
    const about = 'What the editor tests tell of the extension in a real VS Code, in each host they try: what it does itself, and all in all with the loading of the bundle and what the host does.';
    const columns = ['host', 'of its own', 'all in all', 'budget'];
    const output = existsSync(suite) ? spawnSync(process.execPath, [suite], { encoding: 'utf8', timeout: 600_000, maxBuffer: 1e8 }).stdout : '';
    const told = [...output.matchAll(/activation: ([\d.]+) ms of its own, (\d+) ms/gu)];
    const rows = told.map(([, own = '', inAll = ''], at): Row => ({
      cells: [String(at + 1), `${own} ms`, `${inAll} ms`, '50 ms'], goals: [{ what: `activation in host ${at + 1}`, measured: Number(own), unit: 'ms', budget: 50 }],
    }));
    return { about, columns, rows: rows.length === 0 ? [{ cells: [`no editor could be started here (${shown(Number.NaN, 'ms')})`, '', '', ''] }] : rows };
  },
};
