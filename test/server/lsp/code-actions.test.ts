import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Editor, fullCapabilities } from './editor.ts';

const uri = 'file:///letters/erinnerung.md.hbs';
const plainText = 'file:///letters/erinnerung.txt';
const markdown = 'file:///letters/erinnerung.md';
const config = 'file:///letters/herzlich.yml';

test('the best wording comes first and is preferred; passing over and reading up come last', async () => {
  const editor = await Editor.start({ options: { hasCommands: true } });
  await editor.open(uri, 'Guten Tag, wir konnten keinen Zahlungseingang feststellen.');
  const actions = await editor.actionsAt(uri, 'Zahlungseingang');
  assert.deepEqual(actions.map(({ title, isPreferred }) => (isPreferred === true ? `${title} *` : title)), [
    'Use "Zahlung sehen" *', 'Use "Überweisung finden"', 'Accept "Zahlungseingang feststellen" in this project',
    'Ignore on the next line: About de/no-dunning-words', 'Ignore in this file: About de/no-dunning-words',
    'Ignore in this project: About de/no-dunning-words', 'Read why: About de/no-dunning-words',
  ]);
  assert(actions.every(action => action.diagnostics?.length === 1));
  await editor.stop();
});

test('an edit is made when it is chosen, for the version that then stands there', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, wir konnten keinen Zahlungseingang feststellen.');
  const [best] = await editor.actionsAt(uri, 'Zahlungseingang');
  assert.equal(best?.edit, undefined);
  await editor.type(uri, 'Guten Tag,', 'Guten Tag, Frau {{name}},');
  const { edit } = await editor.resolve(best);
  assert.deepEqual(edit?.documentChanges?.map(change => 'textDocument' in change && change.textDocument), [{ uri, version: 2 }]);
  assert.equal(editor.after(uri, edit), 'Guten Tag, Frau {{name}}, wir konnten keinen Zahlung sehen.');
  await editor.stop();
});

test('an action whose words are gone does nothing', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, hiermit');
  const [best] = await editor.actionsAt(uri, 'hiermit');
  await editor.type(uri, 'hiermit', 'gern');
  assert.equal((await editor.resolve(best)).edit, undefined);
  await editor.stop();
});

test('a client that cannot wait gets the edit at once, one without versions a plain map', async () => {
  const editor = await Editor.start({ capabilities: { textDocument: { diagnostic: {} } } });
  await editor.open(uri, 'Guten Tag, hiermit');
  const [best] = await editor.actionsAt(uri, 'hiermit');
  assert.equal(best?.edit?.documentChanges, undefined);
  assert.equal(editor.after(uri, best?.edit), 'Guten Tag, gerne');
  await editor.stop();
});

test('a missing fact is a tab stop that offers the placeholders of the letter', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, die Rechnung vom {{rechnungsdatum}}: zahlen Sie umgehend.');
  const [best] = await editor.actionsAt(uri, 'umgehend');
  assert.equal(best?.isPreferred, true);
  assert.equal(editor.after(uri, (await editor.resolve(best)).edit), 'Guten Tag, die Rechnung vom {{rechnungsdatum}}: zahlen Sie bis zum ${1|Datum,{{rechnungsdatum}}|}.');
  await editor.stop();
});

test('a client without tab stops sees what is missing', async () => {
  const editor = await Editor.start({ capabilities: { ...fullCapabilities, workspace: { workspaceEdit: { documentChanges: true } } } });
  await editor.open(uri, 'Guten Tag, zahlen Sie umgehend.');
  const [best] = await editor.actionsAt(uri, 'umgehend');
  assert.equal(best?.isPreferred, undefined);
  assert.equal(editor.after(uri, (await editor.resolve(best)).edit), 'Guten Tag, zahlen Sie bis zum ‹Datum›.');
  await editor.stop();
});

test('fix-all holds what is safe and nothing else', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, hiermit Zahlungseingang feststellen, hiermit umgehend.');
  const [all, ...others] = await editor.actionsAt(uri, 'Guten', ['source.fixAll']);
  assert.deepEqual([all?.kind, all?.title, others], ['source.fixAll.herzlich', 'Fix all that is safe in this letter (2)', []]);
  assert.equal(editor.after(uri, (await editor.resolve(all)).edit), 'Guten Tag, gerne Zahlungseingang feststellen, gerne umgehend.');
  await editor.stop();
});

test('one rule is mended everywhere at once', async () => {
  const editor = await Editor.start();
  await editor.open(uri, 'Guten Tag, Zahlungseingang feststellen, hiermit Zahlungseingang feststellen.');
  const everywhere = (await editor.actionsAt(uri, 'Zahlungseingang')).find(action => action.title.startsWith('Everywhere in this letter (2)'));
  assert.equal(editor.after(uri, (await editor.resolve(everywhere)).edit), 'Guten Tag, Zahlung sehen, hiermit Zahlung sehen.');
  await editor.stop();
});

async function ignored(where: string, text: string, what: string): Promise<string | null> {
  const editor = await Editor.start();
  await editor.open(where, text);
  const action = (await editor.actionsAt(where, 'hiermit')).find(({ title }) => title.startsWith(what));
  const result = action === undefined ? null : editor.after(where, (await editor.resolve(action)).edit);
  await editor.stop();
  return result;
}

test('ignore on the next line writes a comment in the manner of the file', async () => {
  assert.equal(await ignored(uri, 'Guten Tag\n\n  hiermit\n', 'Ignore on the next line'), 'Guten Tag\n\n  {{!-- herzlich-ignore-next-line de/no-officialese --}}\n  hiermit\n');
  assert.equal(await ignored(markdown, 'Guten Tag\r\n\r\nhiermit\r\n', 'Ignore on the next line'), 'Guten Tag\r\n\r\n<!-- herzlich-ignore-next-line de/no-officialese -->\r\nhiermit\r\n');
});

test('in a Markdown paragraph the comment does not tear it apart', async () => {
  assert.equal(await ignored(markdown, 'Guten Tag,\nhiermit\n', 'Ignore on the next line'), 'Guten Tag, <!-- herzlich-ignore-next-line de/no-officialese -->\nhiermit\n');
});

test('where no comment can stand, none is offered', async () => {
  assert.equal(await ignored(plainText, 'Guten Tag, hiermit', 'Ignore on the next line'), null);
  assert.equal(await ignored(markdown, '---\nsubject: hiermit\n---\nGuten Tag\n', 'Ignore on the next line'), null);
});

test('ignore in this file goes behind the front matter', async () => {
  assert.equal(await ignored(markdown, '---\nlang: de\n---\nGuten Tag, hiermit\n', 'Ignore in this file'), '---\nlang: de\n---\n<!-- herzlich-ignore-file de/no-officialese -->\n\nGuten Tag, hiermit\n');
  assert.equal(await ignored(uri, 'Guten Tag, hiermit\n', 'Ignore in this file'), '{{!-- herzlich-ignore-file de/no-officialese --}}\nGuten Tag, hiermit\n');
});

async function configured(before: string | null, what: string): Promise<string> {
  const editor = await Editor.start({ files: before === null ? new Map() : new Map([[config, before]]) });
  await editor.open(uri, 'Guten Tag, hiermit');
  const action = (await editor.actionsAt(uri, 'hiermit')).find(({ title }) => title.startsWith(what));
  const { edit } = await editor.resolve(action);
  assert.equal(edit?.documentChanges?.some(change => 'kind' in change && change.kind === 'create'), before === null);
  const result = editor.after(config, edit);
  await editor.stop();
  return result;
}

test('ignore in this project writes herzlich.yml and leaves the rest of it alone', async () => {
  assert.equal(await configured(null, 'Ignore in this project'), 'rules:\n  de/no-officialese: off\n');
  assert.equal(await configured('# ours\nlanguages: [de]\n', 'Ignore in this project'), '# ours\nlanguages: [de]\nrules:\n  de/no-officialese: off\n');
  assert.equal(await configured('rules:\n    # loud\n    blame: error\naccept: []\n', 'Ignore in this project'), 'rules:\n    # loud\n    de/no-officialese: off\n    blame: error\naccept: []\n');
  assert.equal(await configured('rules: { blame: error }\n', 'Ignore in this project'), 'rules: { de/no-officialese: off, blame: error }\n');
  assert.equal(await configured('rules:\n  de/no-officialese: hint\n', 'Ignore in this project'), 'rules:\n  de/no-officialese: off\n');
  assert.equal(await configured('rules: {}\n', 'Ignore in this project'), 'rules:\n  de/no-officialese: off\n');
});

test('accepted wording goes into herzlich.yml', async () => {
  assert.equal(await configured('accept:\n  - "Mahnung"\n', 'Accept'), 'accept:\n  - "hiermit"\n  - "Mahnung"\n');
  assert.equal(await configured(null, 'Accept'), 'accept:\n  - "hiermit"\n');
});
