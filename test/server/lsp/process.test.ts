import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type DocumentDiagnosticReport, type InitializeResult, type ProtocolConnection } from 'vscode-languageserver/node';
import { projectRoot } from '../../support/project-root.ts';

const letter = path.join(projectRoot, 'test/letters/de/zahlungserinnerung.md');

/** The built server as another editor starts it. */
function start(...command: string[]): { child: ChildProcess; connection: ProtocolConnection; ended: Promise<number | null> } {
  const child = spawn(process.execPath, command.map(word => (word.endsWith('.js') ? path.join(projectRoot, word) : word)), { stdio: ['pipe', 'pipe', 'ignore'] });
  assert(child.stdout && child.stdin);
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  return { child, connection, ended: new Promise(resolve => child.on('exit', resolve)) };
}

const hello = { processId: process.pid, rootUri: pathToFileURL(path.dirname(letter)).href, capabilities: { textDocument: { diagnostic: {} } } };

async function review(connection: ProtocolConnection): Promise<number> {
  const uri = pathToFileURL(letter).href;
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: readFileSync(letter, 'utf8') } });
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  return report.kind === 'full' ? report.items.length : 0;
}

for (const command of [['dist/server.js', '--stdio'], ['dist/cli.js', 'lsp', '--stdio']]) {
  test(`${command.join(' ')} reviews a letter and goes when it is told to`, async () => {
    const { connection, ended } = start(...command);
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', hello);
    assert.equal(serverInfo?.name, 'Herzlich');
    assert.ok(3 < await review(connection));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
  });

  test(`${command.join(' ')} goes when its client is gone`, async () => {
    const { child, connection, ended } = start(...command);
    await connection.sendRequest('initialize', hello);
    connection.dispose();
    child.stdin?.end();
    await ended;
  });
}
