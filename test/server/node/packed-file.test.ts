import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { packFile, readPackedFile } from '../../../server/src/node/packed-file.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'herzlich-packed-'));
after(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'rules.bin');

test('what was packed comes back, numbers and bytes as they lie on the disk', () => {
  const value = { words: ' müssen grüßen “’ 🙂 ', none: null, lists: [[1, 2], ['de', true]], numbers: Int32Array.of(-1, 7, 1 << 30), bytes: Uint8Array.of(1, 2, 3), deep: { numbers: Int32Array.of(), none: [{}, null] } };
  writeFileSync(file, packFile(value));
  assert.deepEqual(readPackedFile(file), value);
});

test('a file that is missing, torn or of another machine is none', () => {
  assert.equal(readPackedFile(path.join(folder, 'missing.bin')), null);
  writeFileSync(file, 'rules');
  assert.equal(readPackedFile(file), null);
  writeFileSync(file, '{"words":"no packed file"}');
  assert.equal(readPackedFile(file), null);
  const bytes = packFile({ numbers: Int32Array.of(1) });
  writeFileSync(file, bytes.swap32());
  assert.equal(readPackedFile(file), null, 'numbers the other way round');
  assert.notEqual(readFileSync(file).length, 0);
});
