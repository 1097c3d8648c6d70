import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Editor } from './editor.ts';

const uri = 'file:///letters/de/erinnerung.md.hbs';
const letter = 'Guten Tag, hiermit umgehend';

test('herzlich.yml holds for the letters below it, the nearest first', async () => {
  const editor = await Editor.start({ files: new Map([
    ['file:///letters/herzlich.yml', 'rules:\n  de/no-officialese: off\n  de/no-pressure: off\n'],
    ['file:///letters/de/herzlich.yml', 'rules:\n  de/no-pressure: error\n'],
  ]) });
  await editor.open(uri, letter);
  assert.equal(await editor.marked(uri), 'Guten Tag, hiermit «umgehend»');
  await editor.stop();
});

async function withConfigAbove(files: readonly [string, string][], address: string): Promise<string> {
  const editor = await Editor.start({ files: new Map([['file:///herzlich.yml', 'rules:\n  de/no-officialese: off\n'], ...files]) });
  await editor.open(address, 'Guten Tag, hiermit');
  const marked = await editor.marked(address);
  await editor.stop();
  return marked;
}

test('a herzlich.yml is looked for up to the top of the repository, as on the command line', async () => {
  assert.equal(await withConfigAbove([], uri), 'Guten Tag, hiermit');
  assert.equal(await withConfigAbove([['file:///letters/.git/HEAD', 'ref: refs/heads/main']], uri), 'Guten Tag, «hiermit»');
  assert.equal(await withConfigAbove([['file:///letters/.git', 'gitdir: elsewhere']], uri), 'Guten Tag, «hiermit»');
});

test('files that the settings include are letters, those they exclude are not', async () => {
  const editor = await Editor.start({ files: new Map([['file:///letters/herzlich.yml', 'include: ["de/*.txt"]\nexclude: ["de/old/**"]\n']]) });
  await editor.open('file:///letters/de/a.txt', 'hiermit');
  await editor.open('file:///letters/de/old/a.md', 'Guten Tag, hiermit');
  assert.equal(await editor.marked('file:///letters/de/a.txt'), '«hiermit»');
  assert.equal(await editor.marked('file:///letters/de/old/a.md'), 'Guten Tag, hiermit');
  await editor.connection.sendRequest('herzlich/reviewFile', { uri: 'file:///letters/de/old/a.md' });
  assert.equal(await editor.marked('file:///letters/de/old/a.md'), 'Guten Tag, «hiermit»');
  await editor.stop();
});

const ahoy = '---\ncategory: greeting\nseverity: hint\nfind:\n  - pattern: "Ahoi"\n    fix: advice\n---\n\n# No ahoy\n\nWe are no sailors.\n\n# Kein Ahoi\n\nWir fahren nicht zur See.\n';

test('rules of the house hold where the workspace is trusted, and a fault in one is shown', async () => {
  const pack = 'file:///letters/tone/de/no-ahoy.md';
  const files = new Map([['file:///letters/herzlich.yml', 'packs: [tone]\n'], [pack, ahoy]]);
  const editor = await Editor.start({ files, options: { trusted: false } });
  await editor.open(uri, 'Guten Tag, Ahoi');
  assert.equal(await editor.marked(uri), 'Guten Tag, Ahoi');
  await editor.connection.sendNotification('herzlich/trusted');
  assert.equal(await editor.marked(uri), 'Guten Tag, «Ahoi»');
  await editor.open(pack, ahoy.replace('severity: hint', 'severity: loud'));
  const report = await editor.pull(pack);
  assert(report.kind === 'full');
  assert.ok(report.items.some(item => String(item.message).includes('"severity" is "loud"') && item.range.start.line === 2), JSON.stringify(report.items, null, 1));
  await editor.stop();
});

test('a changed herzlich.yml counts at once', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, hiermit');
  assert.equal(await editor.marked(uri), 'Guten Tag, «hiermit»');
  editor.files.set('file:///letters/herzlich.yml', 'accept: [hiermit]\n');
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///letters/herzlich.yml', type: 1 }] });
  assert.equal(await editor.marked(uri), 'Guten Tag, hiermit');
  assert.equal(editor.refreshes, 1);
  await editor.stop();
});

test('a fault in herzlich.yml is shown at the fault, and the rest counts', async () => {
  const config = 'file:///letters/herzlich.yml';
  const text = 'rules:\n  de/no-officialese: off\n  de/no-pressure: loud\n';
  const editor = await Editor.start({ files: new Map([[config, text]]) });
  await editor.open(config, text);
  assert.equal(await editor.marked(config), 'rules:\n  de/no-officialese: off\n  de/no-pressure: «loud»\n');
  await editor.open(uri, letter);
  assert.equal(await editor.marked(uri), 'Guten Tag, hiermit «umgehend»');
  await editor.stop();
});

test('the editor has the last word, and can switch everything off', async () => {
  const editor = await Editor.start({ settings: { rules: { 'de/no-pressure': 'off' } }, files: new Map([['file:///letters/herzlich.yml', 'rules:\n  de/no-pressure: error\n']]) });
  await editor.open(uri, letter);
  assert.equal(await editor.marked(uri), 'Guten Tag, «hiermit» umgehend');
  editor.settings = { enable: false };
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.equal(await editor.marked(uri), letter);
  await editor.stop();
});

test('a client without configuration requests gives its settings at the start', async () => {
  const editor = await Editor.start({ capabilities: { textDocument: { diagnostic: {} } }, options: { settings: { rules: { 'de/no-pressure': 'off' } } } });
  await editor.open(uri, letter);
  assert.equal(await editor.marked(uri), 'Guten Tag, «hiermit» umgehend');
  await editor.stop();
});

const messageOf = async (editor: Editor): Promise<string | undefined> => {
  const report = await editor.pull(uri);
  return report.kind === 'full' ? String(report.items[0]?.message) : undefined;
};

test('Herzlich speaks the language of the editor, unless it is told another', async () => {
  const editor = await Editor.start({ locale: 'de-AT', settings: { messages: 'auto' } });
  await editor.open(uri, letter);
  assert.equal(await messageOf(editor), '„hiermit“ klingt kühl.');
  editor.settings = { messages: 'en' };
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.equal(await messageOf(editor), '"hiermit" sounds cold.');
  await editor.stop();
});

test('settings that make no sense are passed over', async () => {
  const settings = { languages: 'de', rules: { 'de/no-pressure': 'loud', 'de/no-officialese': 'off' }, messages: 7 } as never;
  const editor = await Editor.start({ settings });
  await editor.open(uri, letter);
  assert.equal(await editor.marked(uri), 'Guten Tag, hiermit «umgehend»');
  await editor.stop();
});
