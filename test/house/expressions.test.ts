// A regular expression that takes the square of its input's length hangs the editor on one odd file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { findExpressions } from '../support/find-expressions.ts';
import { projectRoot } from '../support/project-root.ts';

/** Grown step by step, so that a very slow one is told from little text. */
const lengths = [300, 6000];
/** In milliseconds. In proportion to the text it takes a small part of this, by the square of it several times as much. */
const limit = 12;
const usual = [' ', '\n', '\t', 'a', 'A', 'ä', '0', '.', ',', '-', '/', '<', '>', '(', '[', '"', '`', '_', '*', '@', '{{', '{', '%', '&', '=', 'a ', 'a.', 'a-', 'a=', '0 ', '<a', ' \n', ': '];

/** Words and characters the expression itself names are what it stumbles over first. */
function pumpsOf(source: string): string[] {
  const plain = source.replace(/\\[pP]\{[^}]*\}|\\[a-zA-Z]/g, ' ');
  const words = (plain.match(/[\p{L}\d<{%‹„“&:]{2,}/gu) ?? []).sort((one, other) => other.length - one.length).slice(0, 4);
  const marks = plain.match(/[^\p{L}\d\s\\|?*+()[\]^$]/gu) ?? [];
  return [...new Set([...usual, ...words, ...marks])];
}

function slowest(expression: RegExp): { readonly pump: string; readonly time: number } {
  let worst = { pump: '', time: 0 };
  for (const pump of pumpsOf(expression.source)) {
    for (const length of lengths) {
      let time = 0;
      for (const tail of ['\0', `\0${pump}`]) time = Math.max(time, leastOf(expression, pump.repeat(length / pump.length) + tail));
      if (worst.time < time) worst = { pump, time };
      if (limit <= worst.time) return worst;
    }
  }
  return worst;
}

/** The least of three runs where the first is slow: the machine may have been busy. */
function leastOf(expression: RegExp, text: string): number {
  let time = run(expression, text);
  for (let tries = 0; tries < 2 && limit <= time; tries += 1) time = Math.min(time, run(expression, text));
  return time;
}

function run(expression: RegExp, text: string): number {
  expression.lastIndex = 0;
  const start = performance.now();
  if (expression.global) text.replace(expression, '');
  else expression.test(text);
  return performance.now() - start;
}

test('no regular expression of ours is slow on a long text', () => {
  const slow: string[] = [];
  const files = globSync(['server/src/**/*.ts', 'client/src/**/*.ts'], { cwd: projectRoot });
  let count = 0;
  for (const file of files.toSorted()) {
    for (const { source, flags, line } of findExpressions(readFileSync(path.join(projectRoot, file), 'utf8'))) {
      count += 1;
      // Without a star or plus it looks at a few characters from each place.
      if (!/[*+]|\{\d+,\}/.test(source)) continue;
      const { pump, time } = slowest(new RegExp(source, flags));
      if (limit <= time) slow.push(`${file}:${line} /${source}/${flags} takes ${time.toFixed(0)} ms for ${JSON.stringify(pump)} repeated`);
    }
  }
  assert.ok(200 < count, `only ${count} expressions were found`);
  assert.deepEqual(slow, []);
});

test('a slow expression is seen', () => {
  assert.ok(limit < slowest(/^\s+$|\s+$/).time);
  assert.ok(limit < slowest(/[\w.+-]*(?:no-?reply)[\w.+-]*@[\w.-]+/giu).time);
  assert.ok(slowest(/^\s+/).time < limit);
});
