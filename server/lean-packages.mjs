// Parts of packages that nothing here ever runs, left out of the bundles: a browser has to load every byte before the first finding.
//   @lezer/highlight    colours for Markdown; the parser only hands them on
//   yaml, its writer    settings are read, and edited as text
//   yaml, its schemas   all is read by the core schema, whatever version a file names (server/src/core/text/yaml-options.ts)
import { readFile } from 'node:fs/promises';

const namespace = 'herzlich-lean';

/** What @lezer/markdown calls while it loads: names of colours, and a source of no node properties. */
const noColors = `
  export const tags = { special: () => undefined };
  export const styleTags = () => () => null;
  export class Tag {}`;

/** Modules of yaml's build for browsers that write YAML, walk its syntax tree for others, or know the tags of its other schemas. */
const yamlRest = /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]\w+|parse[\\/]cst-visit|schema[\\/](?:json[\\/]schema|yaml-1\.1[\\/](?:binary|bool|float|int|omap|pairs|schema|set|timestamp)))\.js$/;

/** For all bundles. Where such a part were called after all, it would say so: the test of this plugin reads and edits through it. */
export function leanPackages() {
  return {
    name: 'herzlich-lean-packages',
    setup(build) {
      build.onResolve({ filter: /^@lezer\/highlight$/ }, ({ path }) => ({ path, namespace }));
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents: noColors }));
      build.onLoad({ filter: yamlRest }, async ({ path }) => {
        const names = /^export \{ (.+) \};$/m.exec(await readFile(path, 'utf8'))?.[1]?.split(', ') ?? [];
        if (names.length === 0) throw new Error(`${path} exports otherwise than before.`);
        return { contents: `const leftOut = () => { throw new Error('This part of yaml is left out.'); };\nexport { ${names.map(name => `leftOut as ${name}`).join(', ')} };` };
      });
    },
  };
}
