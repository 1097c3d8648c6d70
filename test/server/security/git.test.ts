// A repository may come from strangers, settings, attributes, refs and file names included. Asking git about it runs nothing of theirs.
import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { coldGerman, warmGerman } from '../cli/letters.ts';
import { git, repositoryWith } from '../cli/git-repository.ts';
import { folderWith, herzlich, write } from '../cli/run-cli.ts';

/** A script that leaves a mark when it is run; then it gives on what it is given. */
function trap(): { readonly script: string; readonly ran: () => boolean } {
  const folder = folderWith({ 'trap.sh': '' });
  const mark = path.join(folder, 'ran');
  write(folder, { 'trap.sh': `#!/bin/sh\necho "$0 $*" >> '${mark}'\ncat\n` });
  chmodSync(path.join(folder, 'trap.sh'), 0o755);
  return { script: path.join(folder, 'trap.sh'), ran: () => existsSync(mark) };
}

const asks = [['check', '--since', 'main'], ['check', '--staged'], ['diff', 'HEAD']] as const;

function hostile(settings: (script: string) => readonly (readonly [string, string])[], attributes = ''): void {
  const { script, ran } = trap();
  const folder = repositoryWith({ 'a.md': warmGerman, '.gitattributes': attributes });
  for (const [name, value] of settings(script)) git(folder, 'config', name, value);
  write(folder, { 'a.md': coldGerman, 'new.md': coldGerman });
  for (const args of asks) {
    const { code, err } = herzlich(folder, args);
    assert.ok(code === 0 || code === 1, `${args.join(' ')}: ${err}`);
  }
  assert.equal(ran(), false);
}

test('no file system monitor, pager, editor or askpass', () => hostile(script => ['core.fsmonitor', 'core.pager', 'core.editor', 'core.askPass', 'core.sshCommand', 'pager.diff'].map(name => [name, script])));
test('no external diff and no text conversion', () => hostile(script => [['diff.external', script], ['diff.mine.command', script], ['diff.mine.textconv', script]], '*.md diff=mine\n'));
test('no filter', () => hostile(script => [['filter.mine.clean', script], ['filter.mine.smudge', script], ['filter.mine.process', script], ['filter.mine.required', 'true']], '*.md filter=mine\n'));

test('no filter of a file that the settings include', () => {
  const { script, ran } = trap();
  const folder = repositoryWith({ 'a.md': warmGerman, '.gitattributes': '*.md filter=mine\n' });
  write(folder, { '.git/more': `[filter "mine"]\n\tclean = ${script}\n\tprocess = ${script}\n` });
  appendFileSync(path.join(folder, '.git/config'), '[include]\n\tpath = more\n');
  write(folder, { 'a.md': coldGerman });
  for (const args of asks) herzlich(folder, args);
  assert.equal(ran(), false);
});

test('no hook, wherever they are kept', () => {
  const { script, ran } = trap();
  const folder = repositoryWith({ 'a.md': warmGerman });
  const hooks = folderWith({});
  for (const name of ['post-index-change', 'post-checkout', 'reference-transaction', 'pre-commit']) {
    write(folder, { [`.git/hooks/${name}`]: `#!/bin/sh\n${script} </dev/null\n` });
    write(hooks, { [name]: `#!/bin/sh\n${script} </dev/null\n` });
    chmodSync(path.join(folder, '.git/hooks', name), 0o755);
    chmodSync(path.join(hooks, name), 0o755);
  }
  write(folder, { 'a.md': coldGerman });
  for (const args of asks) herzlich(folder, args);
  git(folder, 'config', 'core.hooksPath', hooks);
  for (const args of asks) herzlich(folder, args);
  assert.equal(ran(), false);
});

test('a ref that looks like an option or a command is a ref nobody knows', () => {
  const folder = repositoryWith({ 'a.md': warmGerman });
  for (const ref of ['--output=taken', '--upload-pack=touch taken', '-c', '$(touch taken)', '`touch taken`', 'HEAD;touch taken', 'HEAD\ntouch taken', '--help']) {
    const { code, err } = herzlich(folder, ['check', `--since=${ref}`]);
    assert.equal(code, 2, ref);
    assert.match(err, /^Git knows no branch or commit called/, ref);
  }
  assert.deepEqual(readdirSync(folder).toSorted(), ['.git', 'a.md']);
});

test('file names that look like options, commands or magic are file names', { skip: process.platform === 'win32' ? 'such names cannot be there' : false }, () => {
  const names = ['-rf.md', '--output=taken.md', '$(touch taken).md', '`touch taken`.md', ';touch taken;.md', ':(exclude)a.md', 'two\nlines.md', '"quoted".md'];
  const folder = repositoryWith({ 'a.md': warmGerman });
  write(folder, Object.fromEntries(names.map(name => [name, coldGerman])));
  const { out } = herzlich(folder, ['check', '--since', 'HEAD', '--format', 'json']);
  assert.deepEqual((JSON.parse(out) as { files: { path: string }[] }).files.map(file => file.path).toSorted(), names.toSorted());
  assert.deepEqual(readdirSync(folder).toSorted(), [...names, '.git', 'a.md'].toSorted());
});
