// Runs the tests and prints `N passed, N failed`, the sum of all runners.
//   node test/run.mjs               everything: types, lint, unit, rules, server, command line, real VS Code
//   node test/run.mjs --fast        the inner loop: types, lint and what runs inside one process
//   node test/run.mjs core/match    only test files whose path holds one of these words
//   node test/run.mjs --update      rewrite the .review snapshots; read the diff afterwards
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { rulesPlugin } from '../server/rules-plugin.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const flags = process.argv.slice(2).filter(word => word.startsWith('--'));
const words = process.argv.slice(2).filter(word => !word.startsWith('--'));
const fast = flags.includes('--fast');
const update = flags.includes('--update');
const sums = { passed: 0, failed: 0 };

/** Run a command; what it prints is shown as it comes. Resolves to its exit code and its output. */
function run(command, args, environment = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...environment } });
    let output = '';
    child.stdout.on('data', data => {
      output += data;
      process.stdout.write(data);
    });
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** One step without tests of its own counts as one test. */
async function step(name, command, args) {
  const { code } = await run(command, args);
  console.log(code === 0 ? `✔ ${name}` : `✖ ${name}`);
  sums[code === 0 ? 'passed' : 'failed'] += 1;
}

/** A runner says how many tests ran. One that ran none has failed, whatever its exit code. */
async function runner(name, command, args, environment) {
  const { code, output } = await run(command, args, environment);
  const lines = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)];
  const passed = lines.reduce((sum, line) => sum + Number(line[1]), 0);
  const failed = lines.reduce((sum, line) => sum + Number(line[2]), 0);
  sums.passed += passed;
  sums.failed += failed;
  if (passed + failed === 0) console.log(`✖ ${name} ran no test`);
  if (passed + failed === 0 || (code !== 0 && failed === 0)) sums.failed += 1;
}

async function unitTests(files) {
  const outdir = path.join(root, 'dist/test', String(process.pid));
  mkdirSync(outdir, { recursive: true });
  try {
    await esbuild.build({
      entryPoints: files.map(file => path.join(root, file)), outdir, outbase: path.join(root, 'test'), bundle: true, platform: 'node', format: 'esm', target: 'node20.19',
      outExtension: { '.js': '.mjs' }, sourcemap: 'inline', logLevel: words.length > 0 ? 'error' : 'warning', packages: 'external', plugins: [rulesPlugin({ lenient: words.length > 0 })],
    });
    const built = files.map(file => path.join(outdir, path.relative('test', file).replace(/\.ts$/, '.mjs')));
    await runner('unit tests', process.execPath, ['--enable-source-maps', '--test', '--test-reporter', path.join(root, 'test/support/reporter.mjs'), ...built], { HERZLICH_UPDATE: update ? '1' : '' });
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const bin = name => path.join(root, 'node_modules/.bin', name);
const everything = words.length === 0 && !update;
if (everything) {
  await step('types', bin('tsc'), ['--noEmit']);
  await step('types of the core, without node and DOM', bin('tsc'), ['--noEmit', '-p', 'server/src/core']);
  await step('lint', bin('oxlint'), ['-c', 'test/house/oxlint.config.mjs', '--deny-warnings']);
}

// Tests of whole processes need the built files.
const folders = update ? 'letters' : fast ? '{core,rules,letters,house}' : '{core,rules,letters,house,server}';
const files = globSync(words.length > 0 ? 'test/{core,rules,letters,house,server}/**/*.test.ts' : `test/${folders}/**/*.test.ts`, { cwd: root })
  .filter(file => words.length === 0 || words.some(word => file.includes(word))).toSorted();
if (!fast && everything) await step('build', process.execPath, ['esbuild.mjs', '--quiet']);
// Ratios against a plain pass over the same text, with room for a noisy machine; CI asks for it.
if (everything && process.env.HERZLICH_BENCH === '1') await step('benchmarks keep their guards', process.execPath, ['test/support/run-script.mjs', 'test/bench/bench.ts', '--check']);
if (files.length === 0 && !words.some(word => 'editor'.startsWith(word))) {
  console.error(`No test file has ${words.join(' or ')} in its path.`);
  process.exit(2);
}
if (files.length > 0) await unitTests(files);

const editor = path.join(root, 'test/editor/run.mjs');
if ((everything && !fast) || words.includes('editor')) {
  if (existsSync(editor)) await runner('editor tests', process.execPath, [editor]);
}

console.log(`\nAll runners together:\n${sums.passed} passed, ${sums.failed} failed`);
process.exitCode = sums.failed > 0 || sums.passed === 0 ? 1 : 0;
