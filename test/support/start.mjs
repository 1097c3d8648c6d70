// npm start: reviews the demo letters and says how to open them in VS Code. Exits 0 whatever it finds.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const run = (...words) => spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });

// Built anew, so that a rule or a reader that was just changed counts.
run('esbuild.mjs', '--quiet', '--only', 'cli');
run('dist/cli.js', 'check', 'test/letters', '--fail-on', 'never');

console.log(`
These are the demo letters in test/letters. To see them in VS Code:

  npm run package
  code --install-extension herzlich-${version}.vsix
  code test/letters

Open de/zahlungserinnerung.md, put the cursor on underlined words, press Ctrl+. (⌘. on a Mac) and pick a warmer wording.
(Or open this folder in VS Code and press F5.)`);
