// In the extension the rules travel once, in dist/rules.json, for the server in Node and the one in a worker: they are most of its weight.
// Beside it, for the command line, lies what a start can use as it lies on the disk: rules.bin, and rules-de.bin and rules-en.bin with
// what compiling the rules of a language comes to. They are left out of the extension, whose server starts once and lives long.
import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Options for a build that ends in rules.json: its bundle is run here, and what it exports is written. */
export function rulesFileBuild(outfile, root) {
  const contents = `
    import { builtInRules } from 'herzlich:rules';
    import { packRules } from './server/src/core/rule/pack-rules.ts';
    import { packCompilation } from './server/src/core/review/compile-rules.ts';
    import { packFile } from './server/src/node/packed-file.ts';
    import { packShelf } from './server/src/node/rule-shelf.ts';
    export const packed = packRules(builtInRules);
    export const files = { '': packFile(packShelf(packed)), '-de': packFile(packCompilation(builtInRules, 'de')), '-en': packFile(packCompilation(builtInRules, 'en')) };`;
  return {
    stdin: { contents, resolveDir: root }, platform: 'node', format: 'esm', sourcemap: false, write: false, outfile,
    writeRules: {
      name: 'herzlich-write-rules',
      setup: build => build.onEnd(async ({ outputFiles }) => {
        if (outputFiles?.[0] === undefined) return;
        const { packed, files } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
        mkdirSync(path.dirname(outfile), { recursive: true });
        writeFileSync(outfile, JSON.stringify(packed));
        for (const [name, bytes] of Object.entries(files)) writeFileSync(outfile.replace(/\.json$/, `${name}.bin`), bytes);
      }),
    },
  };
}

/** `import { builtInRules } from 'herzlich:rules'` reads what lies beside the bundle: rules.bin where it is there, else rules.json. For Node. */
export function rulesFromFile(root) {
  return {
    name: 'herzlich-rules-from-file',
    setup(build) {
      build.onResolve({ filter: /^herzlich:rules$/ }, () => ({ path: 'rules', namespace: 'herzlich-rules-file' }));
      build.onLoad({ filter: /.*/, namespace: 'herzlich-rules-file' }, () => ({
        contents: `
          import { readFileSync } from 'node:fs';
          import path from 'node:path';
          import { readPackedFile } from './packed-file.ts';
          import { readShelf } from './rule-shelf.ts';
          import { unpackRules } from '../core/rule/unpack-rules.ts';
          import { offerCompiled } from '../core/review/compile-rules.ts';
          const beside = name => path.join(__dirname, name);
          const readWhole = () => unpackRules(JSON.parse(readFileSync(beside('rules.json'), 'utf8')));
          const shelf = readPackedFile(beside('rules.bin'));
          export const builtInRules = shelf === null ? readWhole() : readShelf(shelf, readWhole);
          offerCompiled(builtInRules, language => readPackedFile(beside(\`rules-\${language}.bin\`)));`,
        resolveDir: path.join(root, 'server/src/node'), loader: 'js',
      }));
    },
  };
}
