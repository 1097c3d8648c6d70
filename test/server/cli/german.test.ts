import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repositoryWith } from './git-repository.ts';
import { coldGerman } from './letters.ts';
import { folderWith, herzlich } from './run-cli.ts';

const folder = folderWith({
  'herzlich.yml': 'messages: de\nregister: Ihr Kunde\nregeln: {}\nrules:\n  shoutng: off\n', 'mails/a.md': coldGerman.replace('---\nsubject', '---\nregister: höflich\nsubject'),
});

test('where Herzlich speaks German, it says in German what is wrong in settings and letters', () => {
  const { out, err } = herzlich(folder, ['check', 'mails']);
  assert.match(out, /„register“ ist „höflich“; möglich sind Sie, du oder ihr\./);
  assert.match(err, /^herzlich\.yml:2:11: „register“ ist „Ihr Kunde“; möglich sind Sie, du oder ihr\.$/m);
  assert.match(err, /^herzlich\.yml:3:1: „regeln“ ist keine Einstellung\. /m);
});

const calls: readonly (readonly [call: string, says: string])[] = [
  ['check nirgends', 'nirgends gibt es nicht.\n'],
  ['check --formt json', '--formt ist keine Option. Meinten Sie --format?\n'],
  ['check --since main --staged', '--since und --staged gehen nicht zusammen; wählen Sie eines.\n'],
  ['chek mails', '„chek“ ist kein Befehl. Meinten Sie „check“?\n'],
  ['explain de/no-courtthreats', 'Keine Regel oder Kategorie heißt „de/no-courtthreats“. Meinten Sie „de/no-court-threats“?\n'],
  ['diff', '„herzlich diff“ braucht einen Branch oder Commit zum Vergleichen, etwa herzlich diff main.\n'],
  ['merge fehlt.json', 'fehlt.json gibt es nicht.\n'],
];
for (const [call, says] of calls) {
  test(`herzlich ${call}`, () => {
    const { code, err } = herzlich(folder, call.split(' '));
    assert.equal(code, 2);
    assert.ok(err.startsWith(says), err);
  });
}

test('what the call asks for wins over the settings, and the shell decides where neither says anything', () => {
  const bare = repositoryWith({ 'a.md': coldGerman });
  assert.equal(herzlich(folder, ['diff', '--messages', 'en']).err.split(' needs')[0], '"herzlich diff"');
  assert.match(herzlich(bare, ['check', '--since', 'nirgends'], { env: { LANG: 'de_AT.UTF-8' } }).err, /^Git kennt keinen Branch oder Commit namens „nirgends“\.$/m);
  assert.match(herzlich(bare, ['check', '--since', 'nowhere'], { env: { LANG: 'C' } }).err, /^Git knows no branch/);
});
