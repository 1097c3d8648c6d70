import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { commands, options } from '../../../server/src/cli/commands.ts';
import { folderWith, herzlich, write } from './run-cli.ts';

const folder = folderWith({});
const { PATH } = process.env;

/** What bash would offer after these words. */
function offered(...words: string[]): string[] {
  write(folder, { 'herzlich.bash': herzlich(folder, ['completion', 'bash']).out });
  const script = `source ./herzlich.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _herzlich; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', 'herzlich', ...words], { cwd: folder, encoding: 'utf8', env: { PATH } });
  assert.equal(stderr, '');
  return stdout.split('\n').filter(line => line !== '');
}

test('bash completes commands, options and their words', () => {
  assert.deepEqual(offered('ch'), ['check']);
  assert.deepEqual(offered('').filter(word => !word.startsWith('-')), Object.keys(commands));
  assert.deepEqual(offered('check', '--sta'), ['--staged']);
  assert.deepEqual(offered('check', '--format', 'ma'), ['markdown']);
  assert.deepEqual(offered('diff', '--fail-on', ''), ['colder', 'never']);
  assert.deepEqual(offered('fix', '--format'), []);
  assert.deepEqual(offered('completion', ''), ['bash', 'zsh', 'fish']);
  assert.deepEqual(offered('explain', 'de/no-dunning-s'), ['de/no-dunning-subject']);
  assert.deepEqual(offered('check', 'mai'), [], 'files are left to bash');
});

test('zsh and fish hear of every command and option, in the language of the shell', () => {
  for (const shell of ['zsh', 'fish']) {
    const { code, out } = herzlich(folder, ['completion', shell], { env: { LANG: 'de_AT.UTF-8' } });
    assert.equal(code, 0);
    for (const name of Object.keys(commands)) assert.ok(out.includes(name), `${shell} ${name}`);
    for (const name of Object.keys(options).filter(one => one !== 'version')) assert.ok(out.includes(shell === 'zsh' ? `--${name}` : `-l ${name} `), `${shell} --${name}`);
    assert.ok(out.includes('Diese Hilfe zeigen.'));
    if (spawnSync(shell, ['--version']).error === undefined) {
      write(folder, { [`herzlich.${shell}`]: out });
      assert.equal(spawnSync(shell, ['-n', path.join(folder, `herzlich.${shell}`)], { encoding: 'utf8' }).stderr, '');
    }
  }
});

test('another shell is told what there is', () => {
  assert.match(herzlich(folder, ['completion', 'tcsh']).err, /takes bash, zsh or fish/);
  assert.equal(herzlich(folder, ['completion']).code, 2);
});
