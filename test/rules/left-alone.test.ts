// Copy that holds the words of a rule and hurts nobody: each line of left-alone.de.txt passes without an error or a warning.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import { Reviewer } from '../../server/src/core/review/reviewer.ts';
import { projectRoot } from '../support/project-root.ts';

const reviewer = new Reviewer(builtInRules);

test('what a careful German editor lets pass raises no error and no warning', () => {
  const lines = readFileSync(path.join(projectRoot, 'test/rules/left-alone.de.txt'), 'utf8').trim().split('\n');
  assert.ok(300 < lines.length);
  const disturbed = lines.flatMap(line => reviewer
    .review(`Guten Tag {{name}},\n\ndanke für alles. ${line}\n\nHerzliche Grüße\nAnna Weiß\n0421 5550 17\n`, { path: 'letter.md', isArgument: true }).findings
    .filter(({ level, severity }) => level !== 'letter' && (severity === 'error' || severity === 'warning'))
    .map(({ rule, severity, text }) => `${line}: ${severity} ${rule} «${text}»`));
  assert.deepEqual(disturbed, []);
});
