// Tries the grammars in syntaxes/ with VS Code's own HTML, CSS, Markdown and Handlebars below them.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { host, vscode } from '../support/install-host.mjs';

const tool = path.join(host, 'node_modules/vscode-tmgrammar-test/dist/unit.js');

function grammarsOf(extension) {
  const folder = path.join(vscode, 'extensions', extension);
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).contributes.grammars.map(grammar => path.join(folder, grammar.path));
}

/** Each file beside this one is a text with carets under what is coloured. Resolves to `{ passed, failed }`. */
export function tryGrammars(root) {
  const grammars = ['html', 'css', 'markdown-basics', 'handlebars'].flatMap(grammarsOf).flatMap(file => ['-g', file]);
  const files = readdirSync(path.join(root, 'test/editor/grammars')).filter(name => !name.endsWith('.mjs')).toSorted().map(name => `test/editor/grammars/${name}`);
  const sum = { passed: 0, failed: 0 };
  for (const file of files) {
    const { status, stdout } = spawnSync(process.execPath, [tool, ...grammars, '--config', 'package.json', file], { cwd: root, encoding: 'utf8' });
    console.log(status === 0 ? `✔ ${file}` : `✖ ${file}\n${stdout}`);
    sum[status === 0 ? 'passed' : 'failed'] += 1;
  }
  return sum;
}
