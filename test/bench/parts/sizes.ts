import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { shown, type Part, type Row } from '../section.ts';

const budgets: Readonly<Record<string, number>> = { 'client-web.js': 600, 'server-web.js': 600 };

export const sizes: Part = {
  name: 'sizes', title: 'Sizes', isChecked: true,
  run() {
    const files = existsSync('dist') ? readdirSync('dist').filter(name => /\.(?:js|json|bin|cache)$/u.test(name)).toSorted() : [];
    const rows = files.map((name): Row => {
      const size = statSync(path.join('dist', name)).size / 1000;
      const budget = budgets[name];
      const what = name.replace(/\.\w{16}\./u, '.*.');
      return {
        cells: [what, shown(size, 'KB'), shown(gzipSync(readFileSync(path.join('dist', name))).length / 1000, 'KB'), budget === undefined ? '' : `${budget} KB`],
        goals: budget === undefined ? [] : [{ what, measured: size, unit: 'KB', budget }],
      };
    });
    return { about: 'What is built into `dist`; the second column is compressed, as it travels.', columns: ['file', 'size', 'compressed', 'budget'], rows: rows.length === 0 ? [{ cells: ['nothing is built: npm run build', '', '', ''] }] : rows };
  },
};
