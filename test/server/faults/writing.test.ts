// Whatever happens to the disk or the file while Herzlich writes: nothing is lost, and one line says why.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, lstatSync, openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { builtCli, folderWith, herzlich, write } from '../cli/run-cli.ts';

const stiff = 'Guten Tag Frau Kern,\n\nhiermit senden wir Ihnen die Unterlagen.\n\nViele Grüße\nUlf Ott\n';
const text = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');

/** Lets a file system call fail once the command has begun, as a disk does that is full or was taken away. */
function failing(code: string): Record<string, string> {
  const tools = folderWith({
    'failing.cjs': `const fs = require('node:fs'); const { writeSync } = fs;
      fs.writeSync = function (handle, bytes, ...rest) {
        if (handle < 3) return writeSync.call(this, handle, bytes, ...rest);
        writeSync.call(this, handle, bytes.subarray(0, 5));
        throw Object.assign(new Error('${code}: planted'), { code: '${code}' });
      }; require('node:module').syncBuiltinESMExports();`,
  });
  return { NODE_OPTIONS: `--require ${path.join(tools, 'failing.cjs')}` };
}

for (const [code, because] of [['ENOSPC', 'the disk is full'], ['EROFS', 'the disk is read-only']] as const) {
  test(`${because} while a letter is mended: the letter stays whole`, () => {
    const folder = folderWith({ 'a.md': stiff });
    const { code: exit, err } = herzlich(folder, ['fix', 'a.md'], { env: failing(code) });
    assert.equal(exit, 2);
    assert.match(err, new RegExp(`^a\\.md cannot be written: ${because}\\.$`, 'm'));
    assert.equal(text(folder, 'a.md'), stiff);
    assert.deepEqual(readdirSync(folder), ['a.md'], 'and no half file is left');
  });

  test(`${because} while a report is written: the old report stays`, () => {
    const folder = folderWith({ 'a.md': stiff, 'report.json': 'the old one' });
    const { code: exit, err } = herzlich(folder, ['check', 'a.md', '--format', 'json:report.json'], { env: failing(code) });
    assert.equal(exit, 2);
    assert.equal(err, `report.json cannot be written: ${because}.\n`);
    assert.equal(text(folder, 'report.json'), 'the old one');
    assert.deepEqual(readdirSync(folder), ['a.md', 'report.json']);
  });
}

test('standard output on a full disk is said in one line', { skip: existsSync('/dev/full') ? false : 'no /dev/full here' }, () => {
  const folder = folderWith({ 'a.md': stiff });
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [builtCli(), 'check', 'a.md'], { cwd: folder, stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
  closeSync(full);
  assert.equal(status, 2);
  assert.equal(stderr, 'The report cannot be written: the disk is full.\n');
});

test('a report is written through a link, and into a pipe, without taking their place', { skip: process.platform === 'win32' ? 'no pipes in folders' : false }, async () => {
  const folder = folderWith({ 'a.md': stiff, 'real.json': 'old' });
  symlinkSync(path.join(folder, 'real.json'), path.join(folder, 'link.json'));
  assert.equal(spawnSync('mkfifo', [path.join(folder, 'pipe')]).status, 0);
  herzlich(folder, ['check', 'a.md', '--format', 'json:link.json']);
  assert.ok(lstatSync(path.join(folder, 'link.json')).isSymbolicLink());
  assert.match(text(folder, 'real.json'), /^\{"version"/);

  const reader = spawn('cat', [path.join(folder, 'pipe')], { stdio: ['ignore', 'pipe', 'ignore'] });
  let read = '';
  reader.stdout.on('data', (data: Buffer) => void (read += data.toString()));
  const writer = spawn(process.execPath, [builtCli(), 'check', 'a.md', '--format', 'json:pipe'], { cwd: folder, stdio: 'ignore' });
  await Promise.all([reader, writer].map(child => new Promise(resolve => child.on('close', resolve))));
  assert.match(read, /^\{"version"/);
  assert.ok(lstatSync(path.join(folder, 'pipe')).isFIFO());
});

test('a letter that changes while a person picks is left as it is', async () => {
  const folder = folderWith({ 'a.md': stiff });
  const child = spawn(process.execPath, [builtCli(), 'fix', '--pick', 'a.md'], { cwd: folder });
  let out = '';
  let err = '';
  child.stderr.on('data', (data: Buffer) => void (err += data.toString()));
  await new Promise<void>(resolve => child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
    if (/Enter/.test(out)) resolve();
  }));
  const changed = stiff.replace('Unterlagen', 'Schlüssel');
  write(folder, { 'a.md': changed });
  child.stdin.end('1\n1\n1\n1\n');
  const code = await new Promise(resolve => child.on('close', resolve));
  assert.equal(code, 2);
  assert.match(err, /^a\.md was changed in the meantime and is left as it is\.$/m);
  assert.equal(text(folder, 'a.md'), changed);
});
