// Runs the extension inside a real VS Code and prints `N passed, N failed`.
//   node test/editor/run.mjs              everything
//   node test/editor/run.mjs web          only the suites and walks whose name holds one of these words: node, web, person …
//   node test/editor/run.mjs crowd        named by itself, the crowd is 5,000 templates: a trial of minutes
//   HERZLICH_ONLY=tree node test/editor/run.mjs node    of the suites only the proofs whose name holds this
// The suites in the extension hosts run in VS Code for the desktop where VSCODE_TEST_ELECTRON names one (a path, or a version to
// download), else in code-server's build with Chromium. The walks of a person always use the latter.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { runSuite } from './support/code-server.mjs';
import { runInElectron } from './support/electron.mjs';
import { tryGrammars } from './grammars/run.mjs';
import { installHost } from './support/install-host.mjs';
import { houseWithRule, manyLetters, withFiles } from './support/workspaces.mjs';
import { runVirtual } from './support/virtual-workspace.mjs';
import { neovim } from './neovim/walk.mjs';
import { walks } from './person/walks.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const workspace = path.join(root, 'test/letters');
const screenshots = path.join(root, 'test/editor/screenshots');
const words = process.argv.slice(2);
const wanted = name => words.length === 0 || words.some(word => name.includes(word));
const sum = { passed: 0, failed: 0 };

function count(name, { passed, failed, why }) {
  if (why) console.log(`✖ ${name}: ${why}`);
  if (passed + failed === 0) console.log(`✖ ${name} ran no test`);
  console.log(`  ${name}: ${passed} tests, ${failed} failed`);
  sum.passed += passed;
  sum.failed += passed + failed === 0 ? 1 : failed;
}

/** What the command line finds in the letters, for the suites to compare with. */
function expectedFindings() {
  const report = execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), 'check', '.', '--format', 'json', '--fail-on', 'never'], { cwd: workspace, encoding: 'utf8', maxBuffer: 1 << 26 });
  const place = ({ line, column }) => `${line}:${column}`;
  return Object.fromEntries(JSON.parse(report).files.map(file => [file.path, file.findings.map(finding => `${finding.rule} ${place(finding.start)}-${place(finding.end)}`)]));
}

async function bundle(entry, name, platform) {
  const outfile = path.join(root, 'dist/test/editor', `${name}.js`);
  const expected = `export const expected = ${JSON.stringify(expectedFindings())};`;
  await esbuild.build({
    entryPoints: [path.join(root, entry)], outfile, bundle: true, format: 'cjs', platform, target: 'es2023', external: ['vscode'], logLevel: 'warning', sourcemap: 'inline',
    define: { HERZLICH_ONLY: JSON.stringify(process.env.HERZLICH_ONLY ?? '') },
    plugins: [{ name: 'expected', setup(build) {
      build.onResolve({ filter: /^herzlich:expected$/ }, () => ({ path: 'expected', namespace: 'expected' }));
      build.onLoad({ filter: /.*/, namespace: 'expected' }, () => ({ contents: expected }));
    } }],
  });
  return outfile;
}

try {
  if (!existsSync(path.join(root, 'dist/client.js')) || !existsSync(path.join(root, 'dist/cli.js'))) execFileSync(process.execPath, ['esbuild.mjs', '--quiet'], { cwd: root, stdio: 'inherit' });
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const electron = process.env.VSCODE_TEST_ELECTRON !== undefined;
  if (electron && wanted('node')) {
    count('VS Code for the desktop', await runInElectron({ extension: root, tests: await bundle('test/editor/suite/node.ts', 'node', 'node'), workspace }));
  }
  if (!electron || process.platform === 'linux') {
    const chromium = installHost();
    if (!electron && wanted('node')) {
      count('node extension host', await runSuite({ kind: 'node', extension: root, tests: await bundle('test/editor/suite/node.ts', 'node', 'node'), workspace, chromium, screenshot: path.join(screenshots, 'node-host.png') }));
    }
    if (wanted('grammars')) count('grammars', tryGrammars(root));
    if (wanted('web')) {
      count('web extension host', await runSuite({ kind: 'web', extension: root, tests: await bundle('test/web/suite.ts', 'web', 'browser'), workspace, chromium, screenshot: path.join(screenshots, 'web-host.png') }));
    }
    if (wanted('virtual')) {
      count('virtual workspace, web only', await runVirtual({ extension: root, tests: await bundle('test/web/virtual.ts', 'virtual', 'browser'), workspace, chromium, screenshot: path.join(screenshots, 'virtual-workspace.png') }));
    }
    if (wanted('restricted')) {
      await withFiles(houseWithRule, async folder => {
        count('restricted window', await runSuite({ kind: 'node', extension: root, tests: await bundle('test/editor/suite/restricted.ts', 'restricted', 'node'), workspace: folder, chromium, trust: true, screenshot: path.join(screenshots, 'restricted.png') }));
      });
    }
    if (wanted('crowd')) {
      const crowd = words.includes('crowd') ? 5000 : 500;
      await withFiles(await manyLetters(root, crowd), async folder => {
        count(`${crowd} templates`, await runSuite({ kind: 'node', extension: root, tests: await bundle('test/editor/suite/crowd.ts', 'crowd', 'node'), workspace: folder, chromium, screenshot: path.join(screenshots, 'crowd.png') }));
      });
    }
    for (const walk of [neovim, ...walks].filter(({ name }) => wanted(name))) {
      try {
        await walk.walk({ root, workspace, chromium, screenshots });
        console.log(`✔ ${walk.name}`);
        sum.passed += 1;
      } catch (fault) {
        console.log(`✖ ${walk.name}\n  ${String(fault?.stack ?? fault).replaceAll('\n', '\n  ')}`);
        sum.failed += 1;
      }
    }
  }
} catch (fault) {
  console.log(`✖ ${fault instanceof Error ? fault.message : String(fault)}`);
  sum.failed += 1;
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
