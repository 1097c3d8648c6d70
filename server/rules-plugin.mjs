// Gathers rules/<language>/*.md at build time: `import { builtInRules } from 'herzlich:rules'`.
// A rule file that cannot be read fails the build with its path, line and what to do.
import { mkdirSync, readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const rulesFolder = path.join(root, 'rules');

/** Paths of all rule files, sorted, with their ids. */
export function listRuleFiles() {
  return readdirSync(rulesFolder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(folder => readdirSync(path.join(rulesFolder, folder.name)).filter(name => name.endsWith('.md'))
      .map(name => ({ id: `${folder.name}/${name.slice(0, -3)}`, file: path.join(rulesFolder, folder.name, name) })))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The project's own rule reader, bundled once per process. */
let reader;
async function loadReader() {
  reader ??= (async () => {
    const outfile = path.join(root, 'dist', 'read-rule.mjs');
    mkdirSync(path.dirname(outfile), { recursive: true });
    await esbuild.build({ entryPoints: [path.join(root, 'server/src/core/rule/read-rule.ts')], bundle: true, platform: 'neutral', mainFields: ['module', 'main'], format: 'esm', outfile, logLevel: 'warning' });
    return import(`${pathToFileURL(outfile)}?${process.pid}`);
  })();
  return reader;
}

/** `lenient`: faults in rule files are warnings and the rest is gathered; for work in progress. */
export function rulesPlugin({ lenient = false } = {}) {
  return {
    name: 'herzlich-rules',
    setup(build) {
      build.onResolve({ filter: /^herzlich:rules$/ }, () => ({ path: 'rules', namespace: 'herzlich-rules' }));
      build.onLoad({ filter: /.*/, namespace: 'herzlich-rules' }, async () => {
        const rules = [];
        const errors = [];
        const files = existsSync(rulesFolder) ? listRuleFiles() : [];
        const { readRule } = await loadReader();
        for (const { id, file } of files) {
          const source = readFileSync(file, 'utf8');
          const { rule, problems } = readRule(id, source);
          for (const problem of problems) {
            const line = problem.span ? source.slice(0, problem.span.start).split('\n').length : 1;
            errors.push({ text: problem.message, location: { file: path.relative(root, file), line } });
          }
          if (rule) rules.push(rule);
        }
        return { contents: `export const builtInRules = JSON.parse(${JSON.stringify(JSON.stringify(rules))});`, loader: 'js', ...(lenient ? { warnings: errors } : { errors }), watchFiles: files.map(({ file }) => file), watchDirs: [rulesFolder] };
      });
    },
  };
}
