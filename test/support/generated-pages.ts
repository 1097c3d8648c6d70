import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInRules } from 'herzlich:rules';
import { examplesPage } from './examples-page.ts';
import { projectRoot } from './project-root.ts';
import { ruleCatalogue, settingsTable, withGenerated } from './generated.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

const read = (name: string) => readFileSync(path.join(projectRoot, name), 'utf8');
const readJson = <Value>(name: string) => JSON.parse(read(name)) as Value;

/** Every generated page with the text it should have. */
export function generatedPages(): { readonly name: string; readonly text: string }[] {
  return [
    { name: 'rules/README.md', text: withGenerated(read('rules/README.md'), ruleCatalogue(builtInRules)) },
    { name: 'rules/EXAMPLES.md', text: examplesPage(builtInRules) },
    { name: 'THIRD-PARTY-NOTICES.md', text: thirdPartyNotices() },
    { name: 'README.md', text: withGenerated(read('README.md'), settingsTable(readJson('package.json'), readJson('package.nls.json'))) },
  ];
}
