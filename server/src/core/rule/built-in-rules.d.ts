/** The rules of `rules/`, gathered at build time by server/rules-plugin.mjs. */
declare module 'herzlich:rules' {
  import type { Rule } from './rule.ts';
  export const builtInRules: readonly Rule[];
}
