// The server loses its client, its life or half a message: nothing is lost, since the letters are the client's, and nobody waits for ever.
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { after, test } from 'node:test';
import { CancellationTokenSource, createProtocolConnection, StreamMessageReader, StreamMessageWriter, type DocumentDiagnosticReport, type ProtocolConnection } from 'vscode-languageserver/node';
import { coldGerman } from '../cli/letters.ts';
import { built } from '../cli/run-cli.ts';

const uri = 'untitled:Untitled-1';

const started: ChildProcessWithoutNullStreams[] = [];
after(() => started.forEach(child => child.kill('SIGKILL')));
const patience = { timeout: 60_000 };

function start(): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [built('server', 'dist/server.js'), '--stdio']);
  started.push(child);
  return child;
}

async function connect(child: ChildProcessWithoutNullStreams, processId: number | null = process.pid): Promise<ProtocolConnection> {
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onError(() => undefined);
  connection.listen();
  await connection.sendRequest('initialize', { processId, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  await connection.sendNotification('initialized', {});
  return connection;
}

const open = (connection: ProtocolConnection, text = coldGerman): Promise<void> => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
const pull = (connection: ProtocolConnection): Promise<DocumentDiagnosticReport> => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
const itemsOf = (report: DocumentDiagnosticReport): readonly unknown[] => (report.kind === 'full' ? report.items : []);
const ended = (child: ChildProcessWithoutNullStreams): Promise<unknown> => new Promise(resolve => child.on('exit', (code, signal) => resolve(signal ?? code)));

test('a server that was killed is replaced by one that says the same', patience, async () => {
  const child = start();
  const connection = await connect(child);
  await open(connection);
  const before = itemsOf(await pull(connection));
  assert.ok(0 < before.length);
  const gone = ended(child);
  child.kill('SIGKILL');
  assert.equal(await gone, 'SIGKILL');
  connection.dispose();
  const second = start();
  const again = await connect(second);
  await open(again);
  assert.deepEqual(itemsOf(await pull(again)), before);
});

test('a server whose client died without a word goes by itself', patience, async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  const child = start();
  const gone = ended(child);
  // Its input stays open, held by somebody else; only the number of the process that is no more tells it.
  await connect(child, pid);
  assert.notEqual(await gone, null);
});

/** A message as it goes over the wire. */
function framed(message: object): Buffer {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

test('a message that comes in pieces, even amid a character, is read whole', patience, async () => {
  const child = start();
  const connection = await connect(child);
  const message = framed({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text: coldGerman } } });
  for (const byte of message) child.stdin.write(Uint8Array.of(byte));
  assert.ok(0 < itemsOf(await pull(connection)).length);
});

test('half a message and then the end: the server goes', patience, async () => {
  const child = start();
  await connect(child);
  const gone = ended(child);
  child.stdin.end(framed({ method: 'textDocument/didOpen', params: {} }).subarray(0, 40));
  assert.notEqual(await gone, null);
});

test('a message that is no JSON is passed over, the next one is answered', patience, async () => {
  const child = start();
  const connection = await connect(child);
  child.stdin.write('Content-Length: 9\r\n\r\n{"jsonrpc');
  await open(connection);
  assert.ok(0 < itemsOf(await pull(connection)).length);
});

test('a request that is cancelled costs the others nothing', patience, async () => {
  const child = start();
  const connection = await connect(child);
  await open(connection);
  const cancelled = Array.from({ length: 50 }, () => {
    const source = new CancellationTokenSource();
    const answer = connection.sendRequest<unknown>('herzlich/reviewFiles', { uris: Array.from({ length: 500 }, (_, at) => `file:///nowhere/${at}.md`) }, source.token).then(() => 'answered', () => 'cancelled');
    source.cancel();
    return answer;
  });
  assert.ok(0 < itemsOf(await pull(connection)).length);
  for (const answer of await Promise.all(cancelled)) assert.ok(answer === 'cancelled' || answer === 'answered');
});
