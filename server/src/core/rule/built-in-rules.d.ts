/** The rules of `rules/`, gathered at build time by server/rules-plugin.mjs. */
declare module 'herzlich:rules' {
  // An `import` statement with a relative path is not followed inside `declare module`; an import type is.
  export const builtInRules: readonly import('./rule.ts').Rule[];
}
