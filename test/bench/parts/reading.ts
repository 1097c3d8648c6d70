import { readProse } from '../../../server/src/core/prose/read-prose.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { generateLetter, type Kind } from '../generate.ts';
import { compare, wordPass } from '../measure.ts';
import { shown, type Part, type Row } from '../section.ts';

/** The most a long template may take against one pass for words, where there is a budget; guards leave room for a noisy machine. */
const limits: readonly (readonly [kind: Kind, budget: number | null, guard: number])[] = [['html', 4, 8], ['mjml', 4, 8], ['hbs', 4, 8], ['txt.hbs', null, 14], ['md', null, 24]];

export const reading: Part = {
  name: 'reading', title: 'Reading long templates', isChecked: true,
  run({ check }) {
    const rows = limits.map(([kind, budget, guard]): Row => {
      const { source, name } = generateLetter(11, 200_000, kind);
      const read = compare(() => readProse(readTemplate(source, { path: name }), { path: name }), () => wordPass(source), check ? 9 : 15);
      const what = `read 200 KB ${kind}`;
      return {
        cells: [what, shown(read.work, 'ms'), shown(read.peer, 'ms'), shown(read.ratio, '×'), budget === null ? '' : `${budget} ×`],
        goals: [{ what, measured: read.ratio, unit: '×', budget: budget ?? guard, guard }],
      };
    });
    return { about: 'Template and prose of one template of 200 KB, against one pass of `\\p{L}+` over its text, in turn in one process.', columns: ['template', 'read', 'words', 'ratio', 'budget'], rows };
  },
};
