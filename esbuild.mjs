// Builds everything into dist/. `--watch` rebuilds; `--only cli` builds one part; `--quiet` says nothing.
import { Buffer } from 'node:buffer';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { rulesPlugin } from './server/rules-plugin.mjs';

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
const watch = process.argv.includes('--watch');
const quiet = process.argv.includes('--quiet');

const shared = { bundle: true, minify: !watch, sourcemap: watch, target: 'es2023', logLevel: watch ? 'info' : 'warning', legalComments: 'none', plugins: [rulesPlugin()] };
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20.19' };
const web = { ...shared, platform: 'browser', format: 'cjs', conditions: ['worker', 'browser'] };

const parts = {
  cli: { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  server: { ...node, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.js' },
  'server-web': { ...web, format: 'iife', entryPoints: ['server/src/lsp/browser.ts'], outfile: 'dist/server-web.js' },
  client: { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  'client-web': { ...web, entryPoints: ['client/src/browser.ts'], outfile: 'dist/client-web.js', external: ['vscode'] },
};

for (const [name, options] of Object.entries(parts)) {
  if (only !== null && only !== name) continue;
  if (!existsSync(options.entryPoints[0])) continue;
  if (watch) {
    await (await esbuild.context(options)).watch();
    continue;
  }
  await esbuild.build(options);
  if (name === 'client') await writeSchema();
  if (name === 'cli') chmodSync(options.outfile, 0o755);
  if (!quiet) console.log(`${options.outfile}`);
}

/** The schema of herzlich.yml with all rules' names, for completion and checking in editors. */
async function writeSchema() {
  const contents = `
    import { builtInRules } from 'herzlich:rules';
    import { settingsSchema } from './server/src/core/config/settings-schema.ts';
    export const schema = settingsSchema([...new Set(builtInRules.flatMap(rule => [rule.id, rule.category]))].sort());`;
  const { outputFiles } = await esbuild.build({ ...shared, stdin: { contents, resolveDir: '.' }, platform: 'neutral', format: 'esm', sourcemap: false, write: false });
  const { schema } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  writeFileSync('dist/herzlich.schema.json', JSON.stringify(schema, null, 1));
}
