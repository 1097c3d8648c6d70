// npm run new-rule de/no-<fault>: writes a rule file to begin with.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { projectRoot } from './project-root.ts';
import { ruleSkeleton } from './rule-skeleton.ts';

const [id = ''] = process.argv.slice(2);
const name = `rules/${id}.md`;

/** What keeps the file from being written, or null. */
function trouble(): string | null {
  if (!/^(?:de|en)\/(?:no|use)-[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) return `${id === '' ? 'A name is missing' : `"${id}" is no name for a rule`}. It is the language and the fault (no-…) or the virtue (use-…), such as de/no-blame or en/use-names: npm run new-rule de/no-blame`;
  return existsSync(path.join(projectRoot, name)) ? `${name} is there already. Choose another name, or add a pattern to that rule.` : null;
}

const because = trouble();
if (because === null) {
  writeFileSync(path.join(projectRoot, name), ruleSkeleton(id.startsWith('de/') ? 'de' : 'en'), { flag: 'wx' });
  console.log(`${name} is there. Put your words into it; rules/README.md has the notation. Then try it:

  node server/rules-plugin.mjs --check ${id}
  HERZLICH_RULES=${id} node test/run.mjs rules/examples
  npm run gen`);
} else {
  console.error(because);
  process.exitCode = 2;
}
