import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Frames } from '../../../server/src/lsp/process-messages.ts';

const frame = (text: string, head = `Content-Length: ${Buffer.byteLength(text)}`): Buffer => Buffer.from(`${head}\r\n\r\n${text}`);

function read(...pieces: Buffer[]): unknown[] {
  const frames = new Frames();
  return pieces.flatMap(piece => frames.read(piece));
}

test('messages are whole whatever pieces they come in', () => {
  const both = Buffer.concat([frame('{"text":"grüßt 👋🏽"}'), frame('[2]')]);
  for (let size = 1; size <= both.length; size += 1) {
    const pieces = Array.from({ length: Math.ceil(both.length / size) }, (_, index) => both.subarray(index * size, (index + 1) * size));
    assert.deepEqual(read(...pieces), [{ text: 'grüßt 👋🏽' }, [2]]);
  }
});

test('other lines in a head, and their case, do not matter', () => {
  assert.deepEqual(read(frame('1', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:1')), [1]);
});

test('what is no message is passed over, and the next one read', () => {
  assert.deepEqual(read(frame('{"half":'), frame('3')), [3]);
  assert.deepEqual(read(Buffer.from('no head\r\n\r\n'), frame('4')), [4]);
});

test('half a message waits', () => {
  assert.deepEqual(read(frame('[1, 2]').subarray(0, -1)), []);
});
