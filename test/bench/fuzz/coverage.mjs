// What each target of the fuzzer covers, and the fault that `--prove` plants there: the kind of slip a person makes.
// A plant replaces `find` in `file` by `put`; no seed of the target may find it.
const template = 'server/src/core/template';

export const coverage = {
  scanner: {
    covers: ['scan-', 'read-statement', 'pair-tags', 'mask-tags', 'copy-arguments', 'find-tag-end', 'line-ends'].map(name => `${template}/${name}`),
    plant: {
      about: 'a raw block that ends the file reaches beyond it',
      file: `${template}/scan-handlebars.ts`, find: "makeTag('invisible', close, close + end.length,", put: "makeTag('invisible', close, close + end.length + (source.length < close + 40 ? 1 : 0),",
    },
  },
  readers: {
    covers: [template, 'server/src/core/prose/', 'server/src/core/text/'],
    plant: { about: 'an entity for a character that does not exist throws', file: `${template}/decode-entity.ts`, find: 'String.fromCodePoint(codePoint)', put: 'String.fromCodePoint(codePoint === 0xfffd ? 0x110000 : codePoint)' },
  },
  reviewer: {
    covers: ['review', 'match', 'language'].map(name => `server/src/core/${name}/`),
    plant: { about: 'the hint about a misspelt rule in a comment ends too late', file: 'server/src/core/review/suppress.ts', find: 'text: template.source.slice(at.start, at.end)', put: 'text: template.source.slice(at.start, at.end + fixes.length)' },
  },
  config: {
    covers: ['server/src/core/config/', 'server/src/core/text/is-nested-deeply'],
    plant: { about: 'a setting called "constructor" throws', file: 'server/src/core/config/read-settings.ts', find: '!Object.hasOwn(settingKeys, name)', put: '!(name in settingKeys)' },
  },
  rules: {
    covers: ['server/src/core/rule/', 'server/src/core/match/', 'server/src/core/review/compile-rules', 'server/src/core/review/conditions'],
    plant: { about: '"a & b & c …" in a rule takes the factorial of its sides', file: 'server/src/core/match/read-pattern.ts', find: 'if (3 < sides.length) {', put: 'if (9 < sides.length) {' },
  },
  diff: {
    covers: ['server/src/node/read-patch'],
    plant: { about: 'a hunk that reaches beyond the file throws', file: 'server/src/node/read-patch.ts', find: 'here === undefined || ', put: '' },
  },
  messages: {
    covers: ['server/src/lsp/'],
    plant: { about: 'a review from before the settings changed is given again', file: 'server/src/lsp/session.ts', find: 'known.generation === generation && ', put: '' },
  },
};
