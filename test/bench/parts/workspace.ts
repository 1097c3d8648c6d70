import { existsSync } from 'node:fs';
import { generateLetters } from '../generate.ts';
import { LanguageClient } from '../language-client.ts';
import { quantile } from '../measure.ts';
import { shown, type Part, type Row } from '../section.ts';

const count = 10_000;

export const workspace: Part = {
  name: 'workspace', title: 'A whole workspace in the editor', isChecked: false,
  async run() {
    const columns = ['what', 'measured', 'budget'];
    const about = 'The built server is asked for the findings of 10,000 letters, which the editor hands over one by one; meanwhile a person types into an open letter of 10 KB.';
    if (!existsSync('dist/server.js')) return { about, columns, rows: [{ cells: ['not built: npm run build', '', ''] }] };
    const files = new Map<string, string>();
    for (const { name, source } of generateLetters(count)) files.set(`letters:/${name}`, source);
    const size = [...files.values()].reduce((sum, source) => sum + source.length, 0);
    const client = await LanguageClient.start(files, { readsFiles: true, reviewWorkspace: true });
    const document = await client.open('letters:/open.md', [...generateLetters(1, 77)][0]?.source ?? '');
    await client.type(document, 100, 'e');

    const state = { isDone: false };
    const began = performance.now();
    const whole = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'letters' }).then(() => {
      state.isDone = true;
      return performance.now() - began;
    });
    const typing: number[] = [];
    while (!state.isDone) {
      const before = performance.now();
      await client.type(document, 200, 'n');
      typing.push(performance.now() - before);
      await new Promise(resolve => setTimeout(resolve, 150));
    }
    const wall = await whole;
    const peak = await client.stop();
    const rows: Row[] = [
      { cells: [`${count.toLocaleString('en')} letters, ${(size / 1e6).toFixed(0)} MB`, `${shown(wall / 1000, 's')}, ${shown(size / 1000 / wall, 'MB/s')}`, ''] },
      { cells: ['a keystroke meanwhile, p99', shown(quantile(typing, 0.99), 'ms'), ''] },
      { cells: ['peak memory of the server', shown(peak, 'MB'), '400 MB'], goals: [{ what: 'memory of the server over 10,000 letters', measured: peak, unit: 'MB', budget: 400 }] },
    ];
    return { about, columns, rows };
  },
};
