// What npm runs after an install: it builds everything into dist/.
// `npm install -g git+…`, by which pre-commit installs hooks, tells every npm below it to install globally too, so that this
// checkout is left without what it is built with (npm/cli, "prepare" of git dependencies). Then it is fetched here first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const run = (command, args, options = {}) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (status !== 0) {
    if (error) console.error(error.message);
    process.exit(status ?? 1);
  }
};

if (!existsSync(path.join(root, 'node_modules/esbuild'))) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|prefix|local_prefix|location|omit|production|dry_run)$/i.test(name)));
  const { npm_execpath: npm } = process.env;
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  if (npm === undefined) run('npm', args, { env, shell: process.platform === 'win32' });
  else run(process.execPath, [npm, ...args], { env });
}
run(process.execPath, ['esbuild.mjs']);
