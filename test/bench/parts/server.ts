import { existsSync } from 'node:fs';
import { generateLetter, type Kind } from '../generate.ts';
import { LanguageClient } from '../language-client.ts';
import { median, quantile } from '../measure.ts';
import { Random } from '../random.ts';
import { shown, type Part, type Row } from '../section.ts';

const typed = ['e', 'n', ' ', '.', 'ü', '\n'];
const warmUp = 60;
const counted = 400;

export const server: Part = {
  name: 'server', title: 'After a keystroke, through the server', isChecked: false,
  async run() {
    const rows: Row[] = [];
    for (const [size, budget] of existsSync('dist/server.js') ? [[10_000, 3], [100_000, 12]] as const : []) {
      for (const kind of ['md', 'mjml', 'html', 'txt.hbs'] as const satisfies readonly Kind[]) {
        const times = await typeInto(kind, size);
        const p99 = quantile(times, 0.99);
        const what = `didChange to diagnostics, ${size / 1000} KB ${kind}`;
        rows.push({ cells: [what, shown(median(times), 'ms'), shown(p99, 'ms'), `p99 ${budget} ms`], goals: [{ what, measured: p99, unit: 'ms', budget }] });
      }
    }
    return { about: 'The built server over standard input and output: one incremental change at a random place, then a request for the diagnostics, until the answer is read.', columns: ['text', 'p50', 'p99', 'budget'], rows: rows.length === 0 ? [{ cells: ['not built: npm run build', '', '', ''] }] : rows };
  },
};

async function typeInto(kind: Kind, size: number): Promise<number[]> {
  const client = await LanguageClient.start();
  const { source } = generateLetter(5, size, kind);
  const document = await client.open(`letters:/letter.${kind}`, source);
  const random = new Random(3);
  const times: number[] = [];
  for (let step = 0; step < warmUp + counted; step += 1) {
    const at = random.below(document.getText().length);
    const began = performance.now();
    await client.type(document, at, random.pick(typed));
    if (warmUp <= step) times.push(performance.now() - began);
  }
  await client.stop();
  return times;
}
