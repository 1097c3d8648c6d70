// What the fuzzer found once stays mended, and what it kept to begin with still breaks no promise.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../support/project-root.ts';
import { coverage } from '../../bench/fuzz/coverage.mjs';
import { targets } from '../../bench/fuzz/targets/targets.ts';

const folder = path.join(projectRoot, 'test/bench/fuzz');

test('every target says what it covers', () => {
  assert.deepEqual(targets.map(target => target.name), Object.keys(coverage));
});

for (const target of targets) {
  const found = path.join(folder, 'regressions', target.name);
  for (const name of existsSync(found) ? readdirSync(found).toSorted() : []) {
    test(`${target.name}: ${name.replace(/\.txt$/, '').replaceAll('-', ' ')}`, () => target.run(readFileSync(path.join(found, name), 'utf8')));
  }

  const corpus = path.join(folder, 'corpus', `${target.name}.jsonl`);
  if (!existsSync(corpus)) continue;
  test(`${target.name}: the kept inputs`, async () => {
    for (const line of readFileSync(corpus, 'utf8').split('\n')) if (line !== '') await target.run(JSON.parse(line) as string);
  });
}
