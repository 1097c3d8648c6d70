// In the extension the rules travel once, in dist/rules.json, for the server in Node and the one in a worker: they are most of its weight.
import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Options for a build that ends in rules.json: its bundle is run here, and what it exports is written. */
export function rulesFileBuild(outfile, root) {
  const contents = `
    import { builtInRules } from 'herzlich:rules';
    import { packRules } from './server/src/core/rule/pack-rules.ts';
    import { packCompilation } from './server/src/core/review/compile-rules.ts';
    export const packed = packRules(builtInRules);
    export const compiled = { de: packCompilation(builtInRules, 'de'), en: packCompilation(builtInRules, 'en') };`;
  return {
    stdin: { contents, resolveDir: root }, platform: 'neutral', format: 'esm', sourcemap: false, write: false, outfile,
    writeRules: {
      name: 'herzlich-write-rules',
      setup: build => build.onEnd(async ({ outputFiles }) => {
        if (outputFiles?.[0] === undefined) return;
        const { packed, compiled } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
        mkdirSync(path.dirname(outfile), { recursive: true });
        writeFileSync(outfile, JSON.stringify(packed));
        for (const [language, rules] of Object.entries(compiled)) writeFileSync(outfile.replace(/\.json$/, `-${language}.json`), JSON.stringify(rules));
      }),
    },
  };
}

/**
 * `import { builtInRules } from 'herzlich:rules'` reads rules.json beside the bundle. For Node. What compiling them comes to
 * stands in rules-de.json and rules-en.json; they are left out of the extension, whose server starts once and lives long.
 */
export function rulesFromFile(root) {
  return {
    name: 'herzlich-rules-from-file',
    setup(build) {
      build.onResolve({ filter: /^herzlich:rules$/ }, () => ({ path: 'rules', namespace: 'herzlich-rules-file' }));
      build.onLoad({ filter: /.*/, namespace: 'herzlich-rules-file' }, () => ({
        contents: `
          import { existsSync, readFileSync } from 'node:fs';
          import path from 'node:path';
          import { unpackRules } from './unpack-rules.ts';
          import { offerCompiled } from '../review/compile-rules.ts';
          const read = name => JSON.parse(readFileSync(path.join(__dirname, name), 'utf8'));
          export const builtInRules = unpackRules(read('rules.json'));
          offerCompiled(builtInRules, language => (existsSync(path.join(__dirname, \`rules-\${language}.json\`)) ? read(\`rules-\${language}.json\`) : null));`,
        resolveDir: path.join(root, 'server/src/core/rule'), loader: 'js',
      }));
    },
  };
}
