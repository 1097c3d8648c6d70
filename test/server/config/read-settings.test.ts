import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globMatcher } from '../../../server/src/core/config/match-globs.ts';
import { readSettings } from '../../../server/src/core/config/read-settings.ts';

const known = new Set(['de/no-blame', 'de/no-threat', 'blame']);

/** Settings as read, and each problem as `line:column «what it points at» message`. */
function read(source: string): { settings: unknown; problems: string[] } {
  const { settings, problems } = readSettings(source, 'mails/herzlich.yml', known);
  return {
    settings: JSON.parse(JSON.stringify(settings)) as unknown,
    problems: problems.map(({ message, span }) => {
      const { start, end } = span ?? { start: 0, end: 0 };
      const before = source.slice(0, start).split('\n');
      return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} «${source.slice(start, end)}» ${message}`;
    }),
  };
}

test('a file in good order is read as it stands', () => {
  const { settings, problems } = read([
    '# How we write',
    'languages: [de]',
    'register: Sie',
    'kind: reminder',
    'include: ["mails/**/*.txt"]',
    'exclude:',
    '  - drafts',
    'placeholders: [brackets]',
    'arguments: [headline]',
    'rules:',
    '  de/no-blame: info',
    '  blame: off',
    'accept: ["Ihre Stadtwerke", 404]',
    'packs: [tone]',
    'messages: de',
    'series: {anything: at all}',
  ].join('\n'));
  assert.deepEqual(problems, []);
  assert.deepEqual(settings, {
    languages: ['de'], register: 'Sie', kind: 'reminder', include: ['mails/**/*.txt'], exclude: ['drafts'], placeholders: ['brackets'],
    arguments: ['headline'], rules: { 'de/no-blame': 'info', blame: 'off' }, accept: ['Ihre Stadtwerke', '404'], packs: ['tone'], messages: 'de',
  });
});

test('a single word stands for a list of one, and case does not matter', () => {
  assert.deepEqual(read('languages: DE\nregister: sie\n'), { settings: { languages: ['de'], register: 'Sie' }, problems: [] });
});

test('a fault is named with its place, and the rest counts', () => {
  assert.deepEqual(read('languages: [de, fr]\nrules:\n  de/no-blame: loud\n  de/no-threat: hint\n'), {
    settings: { languages: ['de'], rules: { 'de/no-threat': 'hint' } },
    problems: [
      '1:17 «fr» "languages" is "fr"; it can be de or en.',
      '3:16 «loud» "de/no-blame" is "loud"; it can be error, warning, info, hint or off.',
    ],
  });
});

test('a misspelt name comes with the one that was meant', () => {
  assert.deepEqual(read('langauges: [de]\ncolour: red\nrules: {de/no-blam: off}\n').problems, [
    '1:1 «langauges» "langauges" is not a setting. Did you mean "languages"?',
    '2:1 «colour» "colour" is not a setting. There are languages, register, kind, include, exclude, rules, accept, placeholders, arguments, notes, packs and messages.',
    '3:9 «de/no-blam» No rule or category is called "de/no-blam". Did you mean "de/no-blame"?',
  ]);
});

test('a value of the wrong shape says what it takes', () => {
  assert.deepEqual(read('include: {a: b}\nrules: strict\naccept: [[x]]\n').problems, [
    '1:10 «{a: b}» "include" is a map; it takes a list of globs, such as ["mails/**"].',
    '2:8 «strict» "rules" is "strict"; it takes rule ids or categories with a severity, such as "de/no-blame: off".',
    '3:10 «[x]» "accept" is a list; it takes some wording in quotes.',
  ]);
});

test('broken YAML is told once, and what stands before it counts', () => {
  const { settings, problems } = read('languages: [de]\nregister: "Sie\nrules:\n');
  assert.deepEqual((settings as { languages: unknown }).languages, ['de']);
  assert.match(problems[0] ?? '', /^\d+:\d+ «.*» This cannot be read as YAML: .+\.$/s);
});

test('an empty file, a comment alone and an empty key are no faults', () => {
  for (const source of ['', '# later\n', 'include:\nrules:\nregister:\n']) assert.deepEqual(read(source).problems, []);
});

test('a file that is no map says so', () => {
  assert.deepEqual(read('just words').problems, ['1:1 «just words» herzlich.yml holds no settings. Write one as "languages: [de]".']);
});

test('names that JavaScript knows are names like any other', () => {
  const { settings, problems } = readSettings('__proto__: {languages: [de]}\nconstructor: x\nrules: {__proto__: off, toString: off}\n');
  assert.equal(problems.length, 2);
  assert.deepEqual(Object.keys(settings), ['rules']);
  assert.equal(({} as Record<string, unknown>)['languages'], undefined);
  assert.equal(settings.rules?.['constructor'], undefined);
});

test('a glob that could be compared for ever is left out and named', () => {
  const hostile = ['*(a|aa)*(a|aa)*(a|aa)x', '{a,aa}'.repeat(12), '+(a|aa)+(a|aa)+(a|aa)+(a|aa)x'];
  const { settings, problems } = readSettings(`include: [mails/**, "*-*.{md,hbs}"]\nexclude: ${JSON.stringify(hostile)}\n`);
  assert.deepEqual([settings.include, settings.exclude, problems.length], [['mails/**', '*-*.{md,hbs}'], [], hostile.length]);
  assert.match(problems[0]?.message ?? '', /^"\*\(a\|aa\).*" could take for ever to compare\. Write it with fewer/);
  for (const glob of hostile) assert.equal(globMatcher(glob)(`${'a/'.repeat(60)}${'a'.repeat(250)}`), false);
});

test('a glob of many stars is compared in a moment, and as any other', () => {
  const long = `${'a/'.repeat(60)}${`${'a'.repeat(60)}x/`.repeat(20)}${'a'.repeat(250)}`;
  for (const glob of ['**/*a*a*a*a*a*', '**/a/**/a/**/a/**/a/**/a/**/a/**/*', '**/*a*a*x/**/*a*a*x/**/*a*a*']) {
    assert.equal(globMatcher(glob)(long), true);
    assert.equal(globMatcher(`${glob}y`)(long), false);
  }
});

test('hostile YAML neither throws nor hangs', () => {
  const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((name, index) => {
    const one = 'abcdefgh'[index] ?? 'a';
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${one}`).join(', ')}]`;
  }), 'languages: *h'].join('\n');
  for (const source of [laughs, '['.repeat(20_000), 'languages: &a [*a]', 'rules: *nowhere', '%YAML 9\n---\n&a', '\0', '{'.repeat(5_000), '? '.repeat(9_000), '- '.repeat(9_000), '!!js/function "x"']) {
    readSettings(source);
  }
});
