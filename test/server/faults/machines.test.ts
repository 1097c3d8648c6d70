// What other machines do, by data: Windows paths and line ends, names as a Mac writes them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readPatch } from '../../../server/src/node/read-patch.ts';
import { pathOf, uriOf } from '../../../server/src/lsp/path-of.ts';
import { resolveSettings } from '../../../server/src/core/config/resolve-settings.ts';
import { isExcluded, isIncluded } from '../../../server/src/core/config/match-globs.ts';
import { commit, repositoryWith } from '../cli/git-repository.ts';
import { checked, folderWith, herzlich, write } from '../cli/run-cli.ts';
import { Editor } from '../lsp/editor.ts';

const stiff = 'Guten Tag Frau Kern,\n\nhiermit senden wir Ihnen die Unterlagen für März.\n\nViele Grüße\nUlf Ott\n';

test('a Windows drive in an address, colon written or escaped, is one place with its settings', async () => {
  assert.deepEqual(['file:///c%3A/Briefe/M%C3%BCll.md', 'file:///c:/Briefe/Müll.md'].map(pathOf), ['/c:/Briefe/Müll.md', '/c:/Briefe/Müll.md']);
  assert.equal(uriOf('/c:/Briefe/Müll.md', 'file:///c%3A/Briefe/a.md'), 'file:///c%3A/Briefe/M%C3%BCll.md');
  const editor = await Editor.start({ files: new Map([['file:///c%3A/Briefe/herzlich.yml', 'rules:\n  de/no-officialese: off\n']]) });
  await editor.open('file:///c%3A/Briefe/M%C3%BCll.md', 'Guten Tag,\r\n\r\nwir bitten hiermit umgehend um Geduld.\r\n');
  assert.equal(await editor.marked('file:///c%3A/Briefe/M%C3%BCll.md'), 'Guten Tag,\r\n\r\nwir bitten hiermit «umgehend» um Geduld.\r\n');
  await editor.stop();
});

test('settings on a Windows drive hold below their folder, whatever the drive letter is', () => {
  const settings = resolveSettings([{ path: 'C:/Haus/herzlich.yml', settings: { include: ['mails/**'], exclude: ['alt/'] } }]);
  assert.deepEqual(['C:/Haus/mails/a.txt', 'C:/Haus/a.txt'].map(file => isIncluded(file, settings)), [true, false]);
  assert.equal(isExcluded('C:/Haus/mails/alt/a.txt', settings), true);
  assert.deepEqual(resolveSettings([{ path: 'C:/Haus/herzlich.yml', settings: { packs: ['D:/tone', './eigene'] } }]).packs, ['D:/tone', 'C:/Haus/eigene']);
});

test('a checkout with Windows line ends is found, mended and compared as any other', () => {
  const windows = stiff.replaceAll('\n', '\r\n');
  const folder = repositoryWith({ 'a.md': windows, '.gitattributes': '* -text\n' });
  const before = checked(folder, ['a.md']).files[0]?.findings.map(finding => finding.text);
  assert.deepEqual(checked(folderWith({ 'a.md': stiff }), ['a.md']).files[0]?.findings.map(finding => finding.text), before);
  assert.equal(herzlich(folder, ['fix', 'a.md']).code, 0);
  const mended = readFileSync(path.join(folder, 'a.md'), 'utf8');
  assert.notEqual(mended, windows);
  assert.equal(mended.replaceAll('\r\n', '').includes('\n'), false, 'every line still ends as it did');
  commit(folder, 'Mended');
  write(folder, { 'a.md': mended.replaceAll('\r\n', '\n') });
  assert.equal(checked(folder, ['--since', 'HEAD']).files.flatMap(file => file.findings).length, 0, 'other line ends alone bring nothing');
});

test('names and words as a Mac composes them are the same names and words', () => {
  const apart = 'Müll'.normalize('NFD');
  const folder = folderWith({ [`${apart}/brief.txt`]: 'Nur ein Satz, hiermit gesagt.\n', 'herzlich.yml': 'include: ["Müll/**"]\n' });
  assert.deepEqual(checked(folder, ['.']).files.map(file => file.path.normalize('NFC')), ['Müll/brief.txt']);
  const findings = (text: string): readonly string[] => checked(folderWith({ 'a.md': text }), ['a.md']).files[0]?.findings.filter(finding => finding.level !== 'letter').map(finding => finding.rule) ?? [];
  const cold = 'Guten Tag,\n\nbislang konnten wir keinen Zahlungseingang für März feststellen. Überweisen Sie unverzüglich.\n\nViele Grüße\n';
  assert.deepEqual(findings(cold.normalize('NFD')), findings(cold));
  assert.ok(0 < findings(cold).length);
});

test('a diff made on Windows names the same files', () => {
  const patch = '--- a/mails/a.md\r\n+++ b/mails/a.md\r\n@@ -1 +1 @@\r\n-alt\r\n+neu\r\n';
  assert.deepEqual(readPatch(patch).map(({ oldName, newName }) => [oldName, newName]), [['mails/a.md', 'mails/a.md']]);
});
