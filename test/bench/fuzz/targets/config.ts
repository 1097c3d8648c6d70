import assert from 'node:assert/strict';
import { isExcluded, isIncluded } from '../../../../server/src/core/config/match-globs.ts';
import { readSettings } from '../../../../server/src/core/config/read-settings.ts';
import { resolveSettings } from '../../../../server/src/core/config/resolve-settings.ts';
import type { Target } from '../target.ts';

const paths = ['mails/mahnung.md', 'a/b/c/d/sehr-langer-name-eines-briefes-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.md.hbs', 'Briefe/Müll.html'];

/** Any settings file is read, its problems lie inside it, its globs are matched quickly, and none reaches into our objects. */
export const config: Target = {
  name: 'config',
  seeds: () => [
    'languages: [de]\nregister: Sie\ninclude:\n  - mails/**\nexclude: ["**/old/**", "!old/new.md"]\nrules:\n  de/no-blame: off\n  dunning-word: info\naccept:\n  - letzte Mahnung\nplaceholders: [mustache]\narguments: [title]\npacks: [./rules, ../tone]\nmessages: de\n',
    'a: &a [de, en]\nlanguages: *a\nrules: &r {de/no-blame: off}\nkind: null\nnotes: judged\n', '{languages: de, rules: {__proto__: error}, include: "*.md"}', '# nothing\n',
  ],
  words: ['__proto__', 'constructor', 'prototype', '&a ', '*a', '<<: ', '!!js/function ', '? ', ': ', '- ', '  ', '|\n', '>-\n', '"', '{', '}', '[', ']', '**', '*(', '+(', '?(', '{a,b}', '[a-z]', '!', '\\', '%YAML 1.1\n', '---\n', '...\n', 'off', 'error', 'null', '~'],
  run(input) {
    const { settings, problems } = readSettings(input, 'mails/herzlich.yml', new Set(['de/no-blame', 'blame']));
    for (const { message, span } of problems) {
      assert.ok(0 < message.length && !message.includes('undefined'), message);
      if (span !== undefined) assert.ok(0 <= span.start && span.start <= span.end && span.end <= input.length, `${message} at ${span.start}–${span.end} of ${input.length}`);
    }
    const resolved = resolveSettings([{ path: 'mails/herzlich.yml', settings }]);
    for (const path of paths) {
      isIncluded(path, resolved);
      isExcluded(path, resolved);
    }
    for (const severity of Object.values(resolved.rules)) assert.ok(['error', 'warning', 'info', 'hint', 'off'].includes(severity));
    assert.equal(Object.keys(Object.prototype).length, 0, 'the settings reached into the prototype of all objects');
  },
};
