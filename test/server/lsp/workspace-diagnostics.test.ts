import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { Editor } from './editor.ts';
import { fakeHost } from './fake-host.ts';

const cold = 'Guten Tag, hiermit';
const options = { readsFiles: true, reviewWorkspace: true };

function files(...entries: [string, string][]): Map<string, string> {
  return new Map(entries.map(([name, text]) => [`file:///letters/${name}`, text]));
}

function pull(editor: Editor, previousResultIds: { uri: string; value: string }[] = [], partialResultToken?: string): Promise<WorkspaceDiagnosticReport> {
  return editor.connection.sendRequest('workspace/diagnostic', { identifier: 'herzlich', previousResultIds, ...(partialResultToken === undefined ? {} : { partialResultToken }) });
}

function known(report: WorkspaceDiagnosticReport): { uri: string; value: string }[] {
  return report.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
}

function told(report: WorkspaceDiagnosticReport): string[] {
  return report.items.map(item => `${item.uri.split('/').at(-1)}: ${item.kind === 'full' ? item.items.length : item.kind}`);
}

test('the workspace is reviewed for those who ask for it only', async () => {
  for (const [given, offered] of [[{}, false], [{ reviewWorkspace: true }, false], [options, true]] as const) {
    const editor = await Editor.start({ options: given });
    assert.deepEqual(editor.initialized.capabilities.diagnosticProvider, { identifier: 'herzlich', interFileDependencies: false, workspaceDiagnostics: offered });
    await editor.stop();
  }
});

test('files that are not open are told of: letters with findings, once', async () => {
  const editor = await Editor.start({ options, files: files(['a.md', cold], ['b.hbs', 'Guten Tag, umgehend hiermit'], ['gut.md', 'Guten Tag, danke.'], ['README.md', 'hiermit']) });
  const report = await pull(editor);
  assert.deepEqual(told(report), ['a.md: 1', 'b.hbs: 2']);
  await editor.stop();
});

test('a second pull waits until something changes, and tells that only', async () => {
  const all = files(['a.md', cold], ['b.md', cold]);
  const editor = await Editor.start({ options, files: all });
  const first = await pull(editor);
  let answered = false;
  const second = pull(editor, known(first)).finally(() => {
    answered = true;
  });
  await editor.pull('file:///letters/elsewhere.md');
  assert.equal(answered, false);
  all.set('file:///letters/b.md', `${cold} hiermit`);
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///letters/b.md', type: 2 }] });
  assert.deepEqual(told(await second), ['b.md: 2']);
  await editor.stop();
});

test('a file that is mended or deleted has no findings left', async () => {
  const all = files(['a.md', cold], ['b.md', cold]);
  const editor = await Editor.start({ options, files: all });
  const first = await pull(editor);
  all.set('file:///letters/a.md', 'Guten Tag, danke.');
  all.delete('file:///letters/b.md');
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///letters/a.md', type: 2 }, { uri: 'file:///letters/b.md', type: 3 }] });
  assert.deepEqual(told(await pull(editor, known(first))), ['a.md: 0', 'b.md: 0']);
  await editor.stop();
});

test('settings count for files that are not open, too', async () => {
  const all = files(['a.md', cold]);
  const editor = await Editor.start({ options, files: all });
  const first = await pull(editor);
  editor.settings = { rules: { 'de/no-officialese': 'off' } };
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  const second = await pull(editor, known(first));
  assert.deepEqual(told(second), ['a.md: 0']);
  editor.settings = { enable: false };
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(told(await pull(editor, known(second))), ['a.md: 0']);
  await editor.stop();
});

test('an open letter is told of as it stands in the editor, and as it stands in its file when it is closed', async () => {
  const editor = await Editor.start({ options, files: files(['a.md', cold], ['b.md', cold]) });
  await editor.open('file:///letters/a.md', `${cold} umgehend`);
  assert.deepEqual(told(await pull(editor)), ['a.md: 2', 'b.md: 1']);
  await editor.close('file:///letters/a.md');
  const last = await editor.pull('file:///letters/a.md');
  assert.equal(last.kind === 'full' && last.items.length, 1);
  await editor.stop();
});

test('many letters come in parts, and a pull that is cancelled is taken up by the next one', async () => {
  const all = files(...Array.from({ length: 180 }, (_, index): [string, string] => [`${String(index).padStart(3, '0')}.md`, cold]));
  let goOn = (): void => undefined;
  const gate = new Promise<void>(resolve => {
    goOn = resolve;
  });
  const editor = await Editor.start({ options, files: all, host: given => {
    const host = fakeHost(given);
    return { ...host, readText: async uri => {
      if (uri.endsWith('/070.md')) await gate;
      return host.readText(uri);
    } };
  } });
  let told50 = (): void => undefined;
  const firstPart = new Promise<void>(resolve => {
    told50 = resolve;
  });
  const parts: number[] = [];
  const seen = new Set<string>();
  editor.connection.onNotification('$/progress', ({ token, value }: { token: string; value: WorkspaceDiagnosticReport }) => {
    assert.equal(token, 'part');
    parts.push(value.items.length);
    for (const { uri } of value.items) seen.add(uri);
    told50();
  });
  const source = new CancellationTokenSource();
  const cancelled = editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { identifier: 'herzlich', previousResultIds: [], partialResultToken: 'part' }, source.token);
  await firstPart;
  source.cancel();
  // An answered question says that the server has heard of the cancelling.
  await editor.pull('file:///letters/elsewhere.md');
  goOn();
  assert.deepEqual((await cancelled).items, []);
  assert.equal(seen.size, 50);
  const rest = await pull(editor, [...seen].map(uri => ({ uri, value: 'some' })), 'part');
  for (const { uri } of rest.items) seen.add(uri);
  assert.deepEqual(parts, [50, 50, 50]);
  assert.equal(seen.size, 180);
  await editor.stop();
});

test('a newer pull takes the place of one that waits', async () => {
  const editor = await Editor.start({ options, files: files(['a.md', cold]) });
  const first = await pull(editor);
  const second = pull(editor, known(first));
  const third = pull(editor, known(first));
  assert.deepEqual((await second).items, []);
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///letters/a.md', type: 2 }] });
  assert.deepEqual(told(await third), ['a.md: 1']);
  await editor.stop();
});
