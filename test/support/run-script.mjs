// Bundles one TypeScript script with the built-in rules and runs it: node test/support/run-script.mjs test/bench/quality.ts ARGUMENTS
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { rulesPlugin } from '../../server/rules-plugin.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const [script, ...rest] = process.argv.slice(2);
const nodeFlags = rest.filter(word => word.startsWith('--node:')).map(word => `--${word.slice(7)}`);
const outfile = path.join(root, 'dist/script', `${process.pid}`, 'script.mjs');
mkdirSync(path.dirname(outfile), { recursive: true });
try {
  await esbuild.build({ entryPoints: [path.resolve(script)], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20.19', sourcemap: 'inline', packages: 'external', logLevel: 'error', plugins: [rulesPlugin({ lenient: true })] });
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', ...nodeFlags, outfile, ...rest.filter(word => !word.startsWith('--node:'))], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(path.dirname(outfile), { recursive: true, force: true });
}
