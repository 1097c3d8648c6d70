// npm run fuzz: a coverage-guided search for inputs that break a promise of ours.
//   npm run fuzz -- --minutes 5                      every target for five minutes in turn
//   npm run fuzz -- --minutes 20 --target readers    one of them (several: --target readers,rules); --seed 7 searches elsewhere
//   npm run fuzz -- --keep                           put what was kept into test/bench/fuzz/corpus, thinned out
//   npm run fuzz -- --prove                          plant a fault in each target and find it
// What is found lies in dist/fuzz/<target>/found; a file put into test/bench/fuzz/regressions/<target> is run by every `npm test`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { rulesPlugin } from '../../../server/rules-plugin.mjs';
import { countBranches, mostBranches } from './count-branches.mjs';
import { coverage } from './coverage.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const flags = process.argv.slice(2);
const value = (name, otherwise) => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : otherwise);
const names = Object.keys(coverage);
const chosen = value('--target', names.join(',')).split(',');
const strange = chosen.find(name => !names.includes(name));
const minutes = Number(value('--minutes', '1'));
if (strange !== undefined || !(0 < minutes)) {
  console.error(strange !== undefined ? `There is no target "${strange}". There are ${names.join(', ')}.` : '--minutes takes a number above 0, such as --minutes 5.');
  process.exit(2);
}

/** The search of one target, with counters in what it covers. */
async function build(target, folder, plant) {
  const counting = countBranches({ covers: coverage[target].covers, plant });
  const outfile = path.join(folder, 'fuzz.mjs');
  mkdirSync(folder, { recursive: true });
  await esbuild.build({
    entryPoints: [path.join(here, 'fuzz.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20.19', sourcemap: 'inline', packages: 'external', logLevel: 'error',
    banner: { js: `globalThis.herzlichBranches = new Uint8Array(${mostBranches});` }, plugins: [counting.plugin, rulesPlugin({ lenient: true })],
  });
  const table = counting.table();
  if (mostBranches < table.branches) throw new Error(`${table.branches} branches are more than there are counters for.`);
  writeFileSync(path.join(folder, 'table.json'), JSON.stringify(table));
  return outfile;
}

function search(outfile, target, seconds, folder, ...more) {
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, target, String(seconds), value('--seed', '1'), folder, ...more], { cwd: root, stdio: 'inherit' });
  return status ?? 1;
}

/** True if the planted fault is found in two minutes, from the seeds alone; a fault that is there without the plant too does not count. */
async function prove(target, folder) {
  const planted = path.join(folder, 'planted');
  rmSync(planted, { recursive: true, force: true });
  const withPlant = await build(target, planted, coverage[target].plant);
  if (search(withPlant, target, 120, planted, '--until-fault') !== 1) return false;
  const found = path.join(planted, 'found', target);
  const without = await build(target, path.join(folder, 'sound'));
  return readdirSync(found).some(name => search(without, target, 0, folder, '--only', path.join(found, name)) === 0);
}

/** Inputs are thinned out to those of the last search, short ones first, up to this many characters a target. */
const mostKept = 25_000;

function keep(target, folder) {
  const kept = path.join(here, 'corpus');
  mkdirSync(kept, { recursive: true });
  let room = mostKept;
  const lines = readFileSync(path.join(folder, 'corpus', `${target}.jsonl`), 'utf8').split('\n').filter(line => line !== '' && !line.includes('\\ud')).toSorted((a, b) => a.length - b.length);
  writeFileSync(path.join(kept, `${target}.jsonl`), lines.filter(line => 0 <= (room -= line.length)).map(line => `${line}\n`).join(''));
}

let trouble = false;
for (const target of chosen) {
  const folder = path.join(root, 'dist/fuzz', target);
  if (flags.includes('--prove')) {
    const found = await prove(target, folder);
    console.log(`${found ? '✔' : '✖'} ${target}: ${coverage[target].plant.about}`);
    trouble ||= !found;
    continue;
  }
  const outfile = await build(target, folder);
  trouble = search(outfile, target, Math.round(minutes * 60), folder) !== 0 || trouble;
  if (flags.includes('--keep')) keep(target, folder);
}
process.exitCode = trouble ? 1 : 0;
