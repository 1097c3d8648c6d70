// Packages that few runs need are made ready when their first function is called: unfolding their tables takes a start milliseconds.
const namespace = 'herzlich-lazy';

/** For bundles that are started often: `import { parseDocument } from 'yaml'` runs nothing of the package until `parseDocument` is called. */
export function lazyPackages(names) {
  return {
    name: 'herzlich-lazy-packages',
    setup(build) {
      const filter = new RegExp(`^(?:${names.map(name => name.replaceAll('/', '\\/')).join('|')})$`);
      build.onResolve({ filter }, ({ path: name, namespace: from, resolveDir }) => (from === namespace ? undefined : { path: name, namespace, pluginData: { resolveDir } }));
      build.onLoad({ filter: /.*/, namespace }, async ({ path: name, pluginData }) => ({
        contents: `
          const load = () => require(${JSON.stringify(name)});
          const lazy = name => new Proxy(function () {}, {
            apply: (_, self, words) => Reflect.apply(load()[name], self, words),
            construct: (_, words) => Reflect.construct(load()[name], words),
            get: (_, key) => load()[name][key],
          });
          ${Object.keys(await import(name)).filter(key => key !== 'default').map(key => `export const ${key} = /* @__PURE__ */ lazy('${key}');`).join('\n')}`,
        resolveDir: pluginData.resolveDir, loader: 'js',
      }));
    },
  };
}
