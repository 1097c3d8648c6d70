import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { StatusLine } from '../../../server/src/cli/status-line.ts';
import { coldGerman, warmGerman } from './letters.ts';
import { builtCli, folderWith, herzlich, write } from './run-cli.ts';

test('--watch reviews again when a letter or the settings change', async () => {
  const folder = folderWith({ 'mails/a.md': warmGerman });
  const child = spawn(process.execPath, [builtCli(), 'check', 'mails', '--watch'], { cwd: folder });
  let out = '';
  let err = '';
  child.stdout.on('data', data => {
    out += String(data);
  });
  child.stderr.on('data', data => {
    err += String(data);
  });
  const round = async (done: () => boolean): Promise<void> => {
    for (let waited = 0; !done(); waited += 1) {
      assert.ok(waited < 600, `${out}\n${err}`);
      await pause(50);
    }
    out = '';
    err = '';
  };
  const isWatching = (): boolean => err.endsWith('Watching; what you save is reviewed again. Ctrl+C ends.\n');
  try {
    await round(() => isWatching() && out.includes('1 letter read, nothing cold in it.'));
    write(folder, { 'mails/a.md': coldGerman });
    await round(() => isWatching() && /^mails\/a\.md:8:\d+ {2}error/m.test(out));
    write(folder, { 'mails/herzlich.yml': 'rules: { threat-legal: off }\n' });
    await round(() => isWatching() && out.includes('mails/a.md:') && !/rechtliche Schritte einleiten" /.test(out));
    write(folder, { 'mails/b.md': warmGerman });
    await round(() => isWatching() && out.includes('2 letters'));
    rmSync(path.join(folder, 'mails'), { recursive: true });
    await round(() => err.includes('mails does not exist.'));
  } finally {
    child.kill();
  }
});

test('--watch says what it cannot watch', () => {
  const folder = folderWith({ 'a.md': warmGerman });
  for (const args of [['-'], ['--diff', 'a.patch'], ['a.md', '--baseline', 'b.json', '--update-baseline']]) assert.equal(herzlich(folder, ['check', '--watch', ...args]).code, 2);
});

test('progress is shown to people only', () => {
  const said: string[] = [];
  let now = 0;
  const line = new StatusLine(true, () => ({ write: text => said.push(text), columns: 40 }), () => now);
  for (; now < 1000; now += 10) line.show(() => `${now} of 1000`);
  assert.equal(said[0], '\r\u001b[K500 of 1000');
  assert.ok(said.length < 8, said.join('|'));
  line.clear();
  line.clear();
  assert.deepEqual(said.filter(text => text === '\r\u001b[K').length, 1, 'cleared once');
  now += 1000;
  line.show(() => 'x'.repeat(60));
  assert.equal(said.at(-1), '\r\u001b[K', 'a line that would wrap is not shown');
  const quiet = new StatusLine(false, () => ({ write: text => said.push(text) }), () => 9999);
  const before = said.length;
  quiet.show(() => 'never');
  assert.equal(said.length, before);
});

test('on a terminal the progress goes again before the report comes', { skip: spawnSync('script', ['--version']).error !== undefined ? 'no "script" here' : false }, () => {
  const folder = folderWith(Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`mails/${index}.md`, warmGerman.replaceAll('offen', `offen. ${'Danke für Ihre Geduld. '.repeat(40)}`)])));
  const inTerminal = (env: Record<string, string>): string => spawnSync('script', ['-qec', `stty cols 120; ${process.execPath} ${builtCli()} check mails`, '/dev/null'], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], TERM: 'xterm', ...env } }).stdout;
  const shown = inTerminal({});
  // A quick machine is done before the first line of progress is due; what was shown is gone before the report.
  assert.doesNotMatch(shown, /files[^\r]*Coldest/);
  assert.doesNotMatch(inTerminal({ CI: 'true' }), /Reading letters/);
});
