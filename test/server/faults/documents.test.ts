// Letters come and go by the thousand: the server holds those that are open, and no others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import v8 from 'node:v8';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from '../../bench/fuzz/client.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import { WorkerWire } from '../../../server/src/lsp/worker-wire.ts';
import { Editor } from '../lsp/editor.ts';
import { fakeHost } from '../lsp/fake-host.ts';

test('10,000 letters opened, reviewed, changed and closed leave none behind', async () => {
  const client = new Client();
  const session = startServer(new WorkerWire(client.serverSide), fakeHost(new Map()));
  await client.ask('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } }, workspaceFolders: [{ uri: 'file:///letters', name: 'letters' }] });
  client.tell('initialized', {});
  client.open('file:///letters/stays.md', 'Guten Tag,\n\nwir bitten hiermit um Geduld.\n');
  for (let count = 0; count < 10_000; count += 1) {
    const uri = `file:///letters/${count}.md`;
    client.open(uri, `Guten Tag ${count},\n\nwir bitten hiermit um Geduld.\n`);
    if (count % 10 === 0) {
      await client.ask('textDocument/diagnostic', { textDocument: { uri } });
      client.change(uri, 0, 5, 'Schönen');
      await client.ask('herzlich/reviewFile', { uri });
    }
    client.close(uri);
  }
  await client.settle();
  assert.deepEqual(session.documents.all().map(document => document.uri), ['file:///letters/stays.md']);
  assert.equal(session.asked.size, 0);
  const kind = TextDocument.create('', '', 0, '').constructor as new () => TextDocument;
  // Collects first, then counts what is still held.
  const held = v8.queryObjects(kind, { format: 'count' });
  assert.ok(held < 20, `${held} documents are held`);
  assert.deepEqual(client.logs, []);
});

test('settings that are deleted while letters are open no longer count', async () => {
  const editor = await Editor.start({ files: new Map([['file:///letters/herzlich.yml', 'rules:\n  de/no-officialese: off\n']]) });
  await editor.open('file:///letters/a.md', 'Guten Tag,\n\nwir bitten hiermit um Geduld.\n');
  assert.doesNotMatch(await editor.marked('file:///letters/a.md'), /«hiermit»/);
  editor.files.delete('file:///letters/herzlich.yml');
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///letters/herzlich.yml', type: 3 }] });
  assert.match(await editor.marked('file:///letters/a.md'), /«hiermit»/);
  assert.deepEqual(editor.logs, []);
  await editor.stop();
});

test('a folder that can no longer be read is as if empty', async () => {
  const editor = await Editor.start({ host: files => ({ ...fakeHost(files), readText: uri => (uri.endsWith('herzlich.yml') ? Promise.resolve('packs: [./tone]\n') : Promise.reject(new Error('gone'))), listFiles: () => Promise.reject(new Error('gone')) }) });
  await editor.open('file:///letters/a.md', 'Guten Tag,\n\nwir bitten hiermit um Geduld. {{> fuss}}\n');
  assert.match(await editor.marked('file:///letters/a.md'), /«hiermit»/);
  await editor.stop();
});
