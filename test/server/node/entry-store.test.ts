import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { EntryStore, hashOf } from '../../../server/src/node/entry-store.ts';
import { folderWith } from '../cli/run-cli.ts';

const name = hashOf('a letter');

/** The one file a store holds. */
function onlyFile(folder: string): string {
  const [file] = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
  assert.ok(file !== undefined);
  return file;
}

test('an entry comes back as it was put in', () => {
  const store = new EntryStore(folderWith({}));
  assert.equal(store.get(name), null);
  store.put(name, 'Grüße 👋🏽\n');
  assert.equal(store.get(name), 'Grüße 👋🏽\n');
});

test('an entry that is torn or altered counts as missing', () => {
  const folder = folderWith({});
  const store = new EntryStore(folder);
  store.put(name, 'warm');
  const file = onlyFile(folder);
  const whole = readFileSync(file, 'utf8');
  for (const damaged of ['', whole.slice(0, 40), whole.slice(0, -1), whole.replace('warm', 'cold'), `${whole} `, 'x'.repeat(200)]) {
    writeFileSync(file, damaged);
    assert.equal(store.get(name), null, damaged);
  }
});

test('a folder that cannot be used remembers nothing and stops nobody', () => {
  const store = new EntryStore(path.join(folderWith({ 'a.txt': '' }), 'a.txt', 'cache'));
  store.put(name, 'warm');
  assert.equal(store.get(name), null);
  const locked = folderWith({});
  chmodSync(locked, 0o500);
  new EntryStore(locked).put(name, 'warm');
});

test('what nobody asked for in a month goes, what is asked for stays', () => {
  const folder = folderWith({});
  const month = 31 * 86_400_000;
  const part = Number.parseInt(name.slice(0, 2), 16);
  const now = Math.floor(Date.now() / 256) * 256 + part;
  new EntryStore(folder, now).put(name, 'warm');
  const file = onlyFile(folder);
  utimesSync(file, new Date(now - month), new Date(now - month));
  assert.equal(new EntryStore(folder, now).get(name), 'warm');
  assert.ok(now - statSync(file).mtimeMs < 1000);
  utimesSync(file, new Date(now - month), new Date(now - month));
  new EntryStore(folder, now).put(hashOf('another'), 'warm');
  assert.equal(new EntryStore(folder, now).get(name), null);
});

test('where one text ends and the next begins makes a difference', () => {
  assert.notEqual(hashOf('ab', 'c'), hashOf('a', 'bc'));
});
