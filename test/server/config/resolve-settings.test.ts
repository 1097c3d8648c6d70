import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closestWord } from '../../../server/src/core/config/closest-word.ts';
import { isExcluded, isIncluded } from '../../../server/src/core/config/match-globs.ts';
import { foldersAbove, resolveSettings } from '../../../server/src/core/config/resolve-settings.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';

test('without a settings file the defaults hold', () => {
  assert.deepEqual({ ...resolveSettings([]), rules: {} }, defaultSettings);
});

test('the nearest file wins per key, rules one by one, and the caller over all', () => {
  const files = [
    { path: '/shop/herzlich.yml', settings: { register: 'Sie', languages: ['de'], rules: { blame: 'off', 'de/no-threat': 'error' } } },
    { path: '/shop/app/herzlich.yml', settings: { register: 'du', rules: { blame: 'hint' } } },
  ] as const;
  const settings = resolveSettings(files, { rules: { 'de/no-threat': 'info' }, messages: 'de' });
  assert.deepEqual(settings.languages, ['de']);
  assert.equal(settings.register, 'du');
  assert.equal(settings.messages, 'de');
  assert.deepEqual({ ...settings.rules }, { blame: 'hint', 'de/no-threat': 'info' });
});

test('packs count from the folder of the file that names them', () => {
  const packs = (path: string, pack: string): readonly string[] => resolveSettings([{ path, settings: { packs: [pack] } }]).packs;
  assert.deepEqual(packs('/shop/app/herzlich.yml', '../tone'), ['/shop/tone']);
  assert.deepEqual(packs('/shop/herzlich.yml', './tone/'), ['/shop/tone']);
  assert.deepEqual(packs('herzlich.yml', 'tone'), ['tone']);
  assert.deepEqual(packs('C:/shop/herzlich.yml', 'tone'), ['C:/shop/tone']);
});

const globs: readonly [glob: string, folder: string, matches: readonly string[], leaves: readonly string[]][] = [
  ['*.txt', '/shop', ['/shop/a.txt', '/shop/deep/er/b.txt'], ['/shop/a.md', '/other/a.txt']],
  ['mails', '/shop', ['/shop/mails/a.md', '/shop/x/mails/b.md'], ['/shop/mailshot/a.md']],
  ['/mails/', '/shop', ['/shop/mails/a.md'], ['/shop/x/mails/b.md']],
  ['mails/**/*.{md,hbs}', '/shop', ['/shop/mails/a.md', '/shop/mails/x/b.hbs'], ['/shop/mails/a.txt', '/shop/a.md']],
  ['**', '/a [b] (c)', ['/a [b] (c)/x.md'], ['/a b c/x.md']],
  ['*.md', '', ['a.md', 'x/a.md'], ['a.txt']],
];
for (const [glob, folder, matches, leaves] of globs) {
  test(`the glob ${glob} in ${folder === '' ? 'the top folder' : folder}`, () => {
    const settings = resolveSettings([{ path: folder === '' ? 'herzlich.yml' : `${folder}/herzlich.yml`, settings: { include: [glob] } }]);
    for (const path of matches) assert.ok(isIncluded(path, settings), path);
    for (const path of leaves) assert.ok(!isIncluded(path, settings), path);
  });
}

test('a later glob with ! takes files back out', () => {
  const settings = resolveSettings([{ path: '/shop/herzlich.yml', settings: { exclude: ['drafts', '!drafts/ready.md'] } }]);
  assert.ok(isExcluded('/shop/drafts/a.md', settings));
  assert.ok(!isExcluded('/shop/drafts/ready.md', settings));
});

test('the folders above a file come root first', () => {
  assert.deepEqual(foldersAbove('a/b/c.md'), ['', 'a', 'a/b']);
  assert.deepEqual(foldersAbove('/a/b/c.md'), ['/', '/a', '/a/b']);
  assert.deepEqual(foldersAbove('c.md'), ['']);
});

test('the closest word is offered only where it is close', () => {
  const known = ['languages', 'rules', 'register', 'de/no-blame'];
  assert.equal(closestWord('langauges', known), 'languages');
  assert.equal(closestWord('rule', known), 'rules');
  assert.equal(closestWord('de/no-blam', known), 'de/no-blame');
  assert.equal(closestWord('colour', known), null);
  assert.equal(closestWord('x', known), null);
});
