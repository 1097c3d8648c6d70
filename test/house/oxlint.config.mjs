// What the linter checks. Each folder's ban list is computed whole from the import table,
// because in oxlint a later override replaces an earlier ban list, it does not add to it.
import { bannedFor, mayImport } from './import-table.mjs';

/** `server/src/core/prose` is written `../prose/block.ts` or `../../core/prose/block.ts` in an import. */
const importOf = folder => folder === 'client/src' ? '**/client/src/**' : `**/${folder.split('/').at(-1)}/**`;

function bansOf(folder) {
  const banned = bannedFor(folder);
  const ours = banned.map(other => ({
    group: [importOf(other)],
    message: `${folder} may not import from ${other}. test/house/import-table.mjs says who may import whom.`,
  }));
  if (folder === 'client/src') {
    return [{ group: ['**/server/src/**', '!**/server/src/lsp/protocol.ts'], message: 'The client may import server/src/lsp/protocol.ts only.' }];
  }
  const inCore = folder.startsWith('server/src/core/');
  const outside = inCore ? ['node:*', 'fs', 'path', 'vscode', 'vscode-*', 'vscode-*/**', '@vscode/*'] : folder === 'server/src/lsp' ? ['vscode'] : ['vscode', 'vscode-*', 'vscode-*/**'];
  return [...ours, { group: outside, message: `${folder} is ${inCore ? 'pure: text in, data out' : 'no place for editor protocols'}.` }];
}

export default {
  plugins: ['import', 'typescript', 'unicorn', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['dist/**', 'node_modules/**', 'test/editor/host/**', 'test/bench/peers/**'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'typescript/no-explicit-any': 'error',
    'typescript/ban-ts-comment': 'error',
    'eslint/no-underscore-dangle': 'off',
    'unicorn/no-array-sort': 'off',
    'eslint/no-shadow': 'off',
    'eslint/no-await-in-loop': 'off',
    'eslint/no-control-regex': 'off',
    'eslint/max-lines': ['error', { max: 400 }],
    'import/no-unassigned-import': 'off',
    // fast-check is used as `fc.…` throughout, as its own pages do.
    'import/no-named-as-default-member': 'off',
    'unicorn/consistent-function-scoping': 'off',
    // Meant for windows of a browser; threads have no origin.
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: Object.keys(mayImport).map(folder => ({
    files: [`**/${folder}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: bansOf(folder) }] },
  })),
};
