// Runs the tests: bundles every test/**/*.test.ts with esbuild and hands them to node's test runner.
//   node test/run.mjs               everything
//   node test/run.mjs --fast        the inner loop: no editor tests, no whole-process tests
//   node test/run.mjs core/match    files whose path holds these words
//   node test/run.mjs --update      rewrite .review snapshots
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { rulesPlugin } from '../server/rules-plugin.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const options = process.argv.slice(2).filter(word => word.startsWith('--'));
const words = process.argv.slice(2).filter(word => !word.startsWith('--'));

const files = globSync(['test/{core,house,rules,letters,server}/**/*.test.ts'], { cwd: root })
  .filter(file => words.length === 0 || words.some(word => file.includes(word))).sort();
const outdir = path.join(root, 'dist/test', String(process.pid));
mkdirSync(outdir, { recursive: true });
try {
  await esbuild.build({
    entryPoints: files.map(file => path.join(root, file)), outdir, outbase: path.join(root, 'test'), bundle: true, platform: 'node', format: 'esm', target: 'node20.19',
    outExtension: { '.js': '.mjs' }, sourcemap: 'inline', logLevel: 'warning', packages: 'external', plugins: [rulesPlugin()],
    define: { 'import.meta.projectRoot': JSON.stringify(root) },
  });
  const built = files.map(file => path.join(outdir, path.relative('test', file).replace(/\.ts$/, '.mjs')));
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...built], { cwd: root, stdio: 'inherit', env: { ...process.env, HERZLICH_UPDATE: options.includes('--update') ? '1' : '' } });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
