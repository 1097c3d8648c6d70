import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coldGerman } from './letters.ts';
import { checked, folderWith, herzlich } from './run-cli.ts';

const folder = folderWith({ 'a.md': coldGerman });

const mistakes: readonly [args: readonly string[], message: string][] = [
  [['chekc', '.'], '"chekc" is not a command. Did you mean "check"?'],
  [['mails'], '"mails" is not a command. To review a file or folder: herzlich check mails'],
  [['check', '--formt', 'json'], '--formt is not an option. Did you mean --format?'],
  [['check', '--zzz'], '--zzz is not an option. "herzlich check --help" lists what there is.'],
  [['check', '--format', 'jsn'], '--format is "jsn"; it can be text, json, sarif, github, markdown, rdjson, rdjsonl, gitlab, junit, checkstyle or html. Did you mean "json"?'],
  [['check', '--format'], '--format needs a value: --format NAME[:FILE].'],
  [['check', '--fail-on', 'sometimes'], '--fail-on is "sometimes"; it can be error, warning, info, hint or never.'],
  [['check', '--fail-on', 'colder'], '--fail-on is "colder"; it can be error, warning, info, hint or never.'],
  [['diff', 'main', '--fail-on', 'warning'], '--fail-on is "warning"; it can be colder or never.'],
  [['diff', 'main', '--format', 'junit'], '--format is "junit"; it can be text, json or markdown.'],
  [['read', 'a.md', '--format', 'json:a.json'], '--format is "json:a.json"; it can be text or json.'],
  [['check', '--quiet=1'], '--quiet takes no value.'],
  [['check', '--stdio'], '"herzlich check" has no option --stdio. "herzlich check --help" lists what it has.'],
  [['check', '--rule', 'blame'], '--rule is "blame"; it takes a rule or category and a severity, such as --rule blame=off (error, warning, info, hint or off).'],
  [['check', '--config', 'none.yml'], 'The settings file "none.yml" does not exist.'],
  [['check', '--format', 'json', '--format', 'text'], 'Two reports cannot share standard output. Give one a file, such as --format json:report.json.'],
  [['read'], '"herzlich read" takes one file, such as herzlich read mails/reminder.hbs.'],
  [['lsp'], 'The language server speaks over standard input and output: herzlich lsp --stdio.'],
  [['--quiet'], 'A command is missing, such as "herzlich check mails". "herzlich --help" lists them.'],
];
for (const [args, message] of mistakes) {
  test(`herzlich ${args.join(' ')}`, () => {
    assert.deepEqual(herzlich(folder, args), { code: 2, out: '', err: `${message}\n` });
  });
}

test('a misspelt rule comes with the one that was meant', () => {
  const { code, err } = herzlich(folder, ['check', '--rule', 'de/no-court-threat=off']);
  assert.equal(code, 2);
  assert.equal(err, 'No rule or category is called "de/no-court-threat". Did you mean "de/no-court-threats"?\n');
});

test('--rule sets the severity of a rule and of a category', () => {
  const severities = (args: readonly string[]) => checked(folder, ['a.md', ...args]).files[0]?.findings.map(({ rule, severity }) => `${rule} ${severity}`) ?? [];
  assert.ok(severities([]).includes('de/no-court-threats error'));
  assert.ok(severities(['--rule', 'threat-legal=hint']).includes('de/no-court-threats hint'));
  assert.ok(severities(['--rule', 'threat-legal=off', '--rule', 'de/no-court-threats=info']).includes('de/no-court-threats info'));
  assert.ok(!severities(['--rule', 'threat-legal=off']).some(one => one.startsWith('de/no-court-threats')));
});

test('help tells what there is, in English and in German', () => {
  for (const args of [['--help'], ['help'], ['-h'], []]) {
    const { code, out, err } = herzlich(folder, args);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^ {2}check PATH… +Find cold wording/m);
  }
  assert.match(herzlich(folder, ['--help'], { env: { LANG: 'de_AT.UTF-8' } }).out, /^ {2}check PATH… +Kühle Formulierungen/m);
  assert.match(herzlich(folder, ['check', '--help']).out, /--fail-on SEVERITY/);
  assert.match(herzlich(folder, ['help', 'fix']).out, /--dry-run/);
});

test('the version is a number with dots', () => {
  assert.match(herzlich(folder, ['--version']).out, /^\d+\.\d+\.\d+\n$/);
});
