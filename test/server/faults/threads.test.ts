// A thread of the command line that dies takes one letter with it, and says so.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { coldGerman } from '../cli/letters.ts';
import { checked, folderWith, herzlich } from '../cli/run-cli.ts';

/** In a thread, reading a file called deadly ends the thread; reading one called greedy takes all the memory it may have. */
const tools = folderWith({
  'deadly.cjs': `const { isMainThread } = require('node:worker_threads'); const fs = require('node:fs'); const { readFileSync } = fs;
    if (!isMainThread) {
      fs.readFileSync = function (file, ...rest) {
        if (String(file).includes('deadly')) process.exit(3);
        return readFileSync.call(this, file, ...rest);
      };
      require('node:module').syncBuiltinESMExports();
    }`,
});

test('the letter that a thread died of is named, all others are reviewed', () => {
  const names = Array.from({ length: 12 }, (_, at) => `mails/${at}.md`);
  const folder = folderWith({ ...Object.fromEntries(names.map(name => [name, coldGerman])), 'mails/deadly.md': coldGerman });
  const { code, err, out } = herzlich(folder, ['check', 'mails', '--threads', '2', '--format', 'json'], { env: { NODE_OPTIONS: `--require ${path.join(tools, 'deadly.cjs')}` } });
  assert.equal(code, 2);
  assert.match(err, /^mails\/deadly\.md .*(?:ended|lost|thread)/m);
  assert.equal(err.trim().split('\n').length, 1);
  assert.deepEqual((JSON.parse(out) as { files: { path: string }[] }).files.map(file => file.path).toSorted(), names.toSorted());
  assert.equal(checked(folder, ['mails']).files.length, 13, 'without threads nobody dies');
});
