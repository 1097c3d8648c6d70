// Builds everything into dist/. `--watch` rebuilds; `--only cli` builds one part; `--quiet` says nothing.
import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { cliLauncher } from './server/cli-launcher.mjs';
import { lazyPackages } from './server/lazy-packages.mjs';
import { leanPackages } from './server/lean-packages.mjs';
import { rulesFileBuild, rulesFromFile } from './server/rules-file.mjs';
import { rulesPlugin } from './server/rules-plugin.mjs';

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
const watch = process.argv.includes('--watch');
/** The most bytes of a bundle for the web. */
const webBudget = 600_000;
const quiet = process.argv.includes('--quiet');
const root = path.dirname(fileURLToPath(import.meta.url));

const shared = { bundle: true, minify: !watch, sourcemap: watch, target: 'es2023', logLevel: watch ? 'info' : 'warning', legalComments: 'none', plugins: [rulesPlugin(), leanPackages()] };
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20.19' };
const web = { ...shared, platform: 'browser', format: 'cjs', charset: 'utf8', conditions: ['worker', 'browser'] };
const { writeRules, ...rulesFile } = rulesFileBuild(path.join(root, 'dist/rules.json'), root);

const parts = {
  // Before the command line, which is run once when it is built.
  rules: { ...shared, ...rulesFile, plugins: [...shared.plugins, writeRules] },
  cli: { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli-main.js', plugins: [rulesFromFile(root), leanPackages(), lazyPackages(['yaml', 'entities/decode']), cliLauncher(root)] },
  api: { ...node, charset: 'utf8', entryPoints: ['server/src/cli/api.ts'], outfile: 'dist/api.js' },
  // yaml's build for browsers is the same code, a sixth smaller: the extension stays under 1 MB.
  server: { ...node, charset: 'utf8', alias: { yaml: path.join(root, 'node_modules/yaml/browser/index.js') }, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.js', plugins: [rulesFromFile(root), leanPackages()] },
  'server-web': { ...web, format: 'iife', entryPoints: ['server/src/lsp/browser.ts'], outfile: 'dist/server-web.js' },
  client: { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  'client-web': { ...web, entryPoints: ['client/src/browser.ts'], outfile: 'dist/client-web.js', external: ['vscode'] },
};

for (const [name, options] of Object.entries(parts)) {
  if (only !== null && only !== name && !(only === 'cli' && name === 'rules')) continue;
  if (options.entryPoints !== undefined && !existsSync(options.entryPoints[0])) continue;
  if (watch) {
    await (await esbuild.context(options)).watch();
    continue;
  }
  const { metafile } = await esbuild.build({ ...options, metafile: true });
  // The types that scripts see are written the way they are read.
  if (name === 'api') copyFileSync(path.join(root, 'server/src/cli/api-types.ts'), path.join(root, 'dist/api.d.ts'));
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  // What a browser has to load before the first finding.
  if (webBudget < bytes && name.endsWith('-web')) throw new Error(`${name} is ${Math.ceil(bytes / 1000)} KB; ${webBudget / 1000} KB is the most.`);
  if (!quiet) console.log(path.relative(root, options.outfile) || options.outfile);
}
