import { readProse } from '../../../server/src/core/prose/read-prose.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { generateLetter, type Kind } from '../generate.ts';
import { compare, median, time, wordPass } from '../measure.ts';
import { Random } from '../random.ts';
import { shown, type Part, type Row } from '../section.ts';

/** The most a long template may take against one pass for words, where there is a budget; guards leave room for a noisy machine. */
const limits: readonly (readonly [kind: Kind, budget: number | null, guard: number])[] = [['html', 4, 8], ['mjml', 4, 8], ['hbs', 4, 8], ['txt.hbs', 6, 14], ['md', 12, 24]];

export const reading: Part = {
  name: 'reading', title: 'Reading long templates', isChecked: true,
  run({ check }) {
    const rows = limits.map(([kind, budget, guard]): Row => {
      const { source, name } = generateLetter(11, 200_000, kind);
      const work = () => readProse(readTemplate(source, { path: name }), { path: name });
      for (let warm = 0; warm < 20; warm += 1) work();
      const read = compare(work, () => wordPass(source), check ? 9 : 15);
      const what = `read 200 KB ${kind}`;
      return {
        cells: [what, shown(read.work, 'ms'), shown(read.peer, 'ms'), shown(read.ratio, '×'), budget === null ? '' : `${budget} ×`],
        goals: [{ what, measured: read.ratio, unit: '×', budget: budget ?? guard, guard }],
      };
    });
    return { about: 'Template and prose of one template of 200 KB, against one pass of `\\p{L}+` over its text, in turn in one process.', columns: ['template', 'read', 'words', 'ratio', 'budget'], rows: [...rows, againRow(check ? 30 : 60)] };
  },
};

/** Reading a long letter again after each of so many keystrokes. */
function againRow(count: number): Row {
  const letter = generateLetter(5, 200_000, 'md');
  const random = new Random(3);
  let { source } = letter;
  let previous = readTemplate(source, { path: letter.name });
  const spent: number[] = [];
  const words: number[] = [];
  for (let step = 0; step < count + 20; step += 1) {
    const at = random.below(source.length);
    source = source.slice(0, at) + random.pick(['e', ' ', 'n', '.']) + source.slice(at);
    const before = previous;
    const read = time(() => {
      previous = readTemplate(source, { path: letter.name, previous: before });
      readProse(previous, { path: letter.name, previous: before });
    });
    if (20 <= step) {
      spent.push(read);
      words.push(time(() => wordPass(source)));
    }
  }
  const what = 'read 200 KB md again after a keystroke';
  const measured = median(spent);
  return { cells: [what, shown(measured, 'ms'), shown(median(words), 'ms'), shown(measured / median(words), '×'), '12 ms'], goals: [{ what, measured, unit: 'ms', budget: 12 }] };
}
