import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { builtInRules } from 'herzlich:rules';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import type { Template } from '../../../server/src/core/template/template.ts';
import { generateLetter, type Kind, type Letter } from '../generate.ts';
import { cpuTime, median, quantile, time, wordPass } from '../measure.ts';
import { driveKeystrokes, listPeers } from '../peers/peers.ts';
import { Random } from '../random.ts';
import { shown, type Part, type Row } from '../section.ts';

const typed = ['e', 'n', ' ', '.', 'ü', '\n'];
const budgets = [[10_000, 3], [100_000, 12]] as const;
/** A guard for `--check`, not a goal: what a keystroke may cost against the words of the whole text. */
const guards = { 10_000: 120, 100_000: 40 } as const;

/** Milliseconds of each review after a keystroke, once warm; and what processor time it takes against a pass for words over the same text. */
function typeInto({ source: first, name }: Letter, count: number): { readonly times: number[]; readonly processor: number[]; readonly ratio: number } {
  const random = new Random(3);
  const reviewer = new Reviewer(builtInRules);
  let source = first;
  let previous: Template | undefined;
  const times: number[] = [];
  const processor: number[] = [];
  const ratios: number[] = [];
  for (let step = 0; step < count + 40; step += 1) {
    const at = random.below(source.length);
    source = source.slice(0, at) + random.pick(typed) + source.slice(at);
    let spent = 0;
    const cpu = cpuTime(() => {
      spent = time(() => {
        previous = reviewer.review(source, { path: name, settings: defaultSettings, isArgument: true, ...(previous === undefined ? {} : { previous }) }).template;
      });
    });
    if (step < 40) continue;
    times.push(spent);
    processor.push(cpu);
    ratios.push(cpu / cpuTime(() => wordPass(source)));
  }
  return { times, processor, ratio: median(ratios) };
}

function ownRows(check: boolean): Row[] {
  return budgets.flatMap(([size, budget]) => (['md', 'mjml', 'html', 'txt.hbs'] as const satisfies readonly Kind[]).map((kind): Row => {
    const { times, processor, ratio } = typeInto(generateLetter(5, size, kind), check ? 60 : 400);
    const p99 = quantile(times, 0.99);
    const what = `keystroke in ${size / 1000} KB ${kind}`;
    return {
      cells: [what, shown(median(times), 'ms'), shown(p99, 'ms'), shown(quantile(processor, 0.99), 'ms'), shown(ratio, '×'), `p99 ${budget} ms`],
      goals: [{ what, measured: p99, unit: 'ms', budget }, { what: `${what}, against the words of the whole text`, measured: ratio, unit: '×', budget: guards[size] }],
    };
  }));
}

function peerRows(): Row[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'herzlich-bench-'));
  try {
    return budgets.flatMap(([size]) => {
      const file = path.join(folder, `${size}.md`);
      const { source } = generateLetter(5, size, 'md');
      writeFileSync(file, source);
      const words = median(Array.from({ length: 30 }, () => time(() => wordPass(source))));
      return listPeers().flatMap(peer => {
        const times = driveKeystrokes(peer, file, 12);
        return times === null ? [] : [{ cells: [`${peer.name}, ${size / 1000} KB md`, shown(median(times), 'ms'), times.length < 100 ? `${shown(Math.max(...times), 'ms')} (the most of ${times.length})` : shown(quantile(times, 0.99), 'ms'), '', shown(median(times) / words, '×'), ''] }];
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const keystrokes: Part = {
  name: 'keystrokes', title: 'After a keystroke, in process', isChecked: true,
  run: ({ check, peers }) => ({
    about: 'One character is typed at a random place and the whole text reviewed again, once warm; the ratio is of processor time against one pass of `\\p{L}+` over the text. Peers get the same Markdown text and have no way of their own to look only at what changed.',
    columns: ['text', 'p50', 'p99', 'p99 of processor time', 'ratio', 'budget'], rows: [...ownRows(check), ...(peers ? peerRows() : [])],
  }),
};
