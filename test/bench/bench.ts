// npm run bench [-- PART…] : speed, memory and size, beside the peers of the field. Without a part, all of them, which takes half an hour.
//   --check      only ratios and sizes, quickly; fails where one is beyond its guard
//   --no-peers   ours alone
//   --write      put the tables into test/bench/RESULTS.md
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { activation } from './parts/activation.ts';
import { keystrokes } from './parts/keystrokes.ts';
import { phrases } from './parts/phrases.ts';
import { reading } from './parts/reading.ts';
import { review } from './parts/review.ts';
import { server } from './parts/server.ts';
import { crowd, sets } from './parts/sets.ts';
import { sizes } from './parts/sizes.ts';
import { start } from './parts/start.ts';
import { workspace } from './parts/workspace.ts';
import { absent } from './peers/peers.ts';
import { Results, table } from './results.ts';
import { isBroken, shown, type Part } from './section.ts';

const parts: readonly Part[] = [start, sets, crowd, review, keystrokes, server, workspace, phrases, reading, sizes, activation];
const page = 'test/bench/RESULTS.md';

const introduction = `
# How fast Herzlich is

Written by \`npm run bench -- --write\`; only the reasons behind "Why:" are written by people, and are kept while a goal is missed (✖).
Machines differ and are busy: compare rows within a table, and quote ratios. Peers do other work than Herzlich, most of them less;
they stand here for what a person waits for. \`npm run bench -- --check\` looks at ratios and sizes only. Where a ratio misses its budget,
or is near it, the check has a guard with room for a noisy machine: it catches what gets clearly worse, and does not say that all is well.
`;

async function bench(words: readonly string[]): Promise<void> {
  const names = words.filter(word => !word.startsWith('--'));
  const unknown = names.filter(name => !parts.some(part => part.name === name));
  if (0 < unknown.length) {
    console.error(`There is no part "${unknown.join('", "')}"; the parts are ${parts.map(part => part.name).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const [check, writes] = [words.includes('--check'), words.includes('--write')];
  const peers = !check && !words.includes('--no-peers');
  const machine = `Node ${process.versions.node}, ${os.availableParallelism()} cores`;
  for (const part of parts) {
    if (0 < names.length ? !names.includes(part.name) : check && !part.isChecked) continue;
    const began = performance.now();
    const section = await part.run({ check, peers });
    console.log(`\n${part.title} (${part.name}; ${machine}; took ${((performance.now() - began) / 1000).toFixed(0)} s)\n${table(section)}`);
    const results = new Results(existsSync(page) ? readFileSync(page, 'utf8') : '');
    const unexplained = results.put(part.title, machine, section);
    if (writes) {
      writeFileSync(page, results.page(introduction, parts.map(({ title }) => title)));
      for (const goal of unexplained) console.log(`Missed and not explained in ${page}: ${goal.what}, ${shown(goal.measured, goal.unit)}.`);
    }
    if (!check) continue;
    for (const goal of section.rows.flatMap(row => row.goals ?? []).filter(isBroken)) {
      console.log(`✖ ${goal.what} is ${shown(goal.measured, goal.unit)}; the guard is ${goal.guard ?? goal.budget} ${goal.unit}, the budget ${goal.budget} ${goal.unit}.`);
      process.exitCode = 1;
    }
  }
  for (const why of absent) console.log(`Left out: ${why}.`);
}

await bench(process.argv.slice(2));
