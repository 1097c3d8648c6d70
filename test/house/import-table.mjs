// Who may import whom: the one table. The linter's bans, the house tests and server/ARCHITECTURE.md follow it.
// Each folder may import from itself, from the folders named, and nothing else of ours.

/** @type {Record<string, readonly string[]>} */
export const mayImport = {
  'server/src/core/text': [],
  'server/src/core/language': ['server/src/core/text'],
  'server/src/core/template': ['server/src/core/text'],
  'server/src/core/prose': ['server/src/core/template', 'server/src/core/language', 'server/src/core/text'],
  'server/src/core/match': ['server/src/core/prose', 'server/src/core/language', 'server/src/core/text'],
  'server/src/core/rule': ['server/src/core/match', 'server/src/core/prose', 'server/src/core/language', 'server/src/core/text'],
  'server/src/core/config': ['server/src/core/rule', 'server/src/core/match', 'server/src/core/prose', 'server/src/core/template', 'server/src/core/language', 'server/src/core/text'],
  'server/src/core/review': ['server/src/core/config', 'server/src/core/rule', 'server/src/core/match', 'server/src/core/prose', 'server/src/core/template', 'server/src/core/language', 'server/src/core/text'],
  'server/src/node': ['server/src/core'],
  'server/src/report': ['server/src/core'],
  'server/src/lsp': ['server/src/report', 'server/src/node', 'server/src/core'],
  'server/src/cli': ['server/src/report', 'server/src/node', 'server/src/core'],
  'client/src': ['server/src/lsp/protocol.ts'],
};

/** Our folders that `folder` must not import from. */
export function bannedFor(folder) {
  const allowed = [folder, ...(mayImport[folder] ?? [])];
  return Object.keys(mayImport).filter(other => !allowed.some(path => other === path || other.startsWith(`${path}/`)));
}
