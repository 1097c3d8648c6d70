import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import { packRules } from '../../../server/src/core/rule/pack-rules.ts';
import { unpackRules } from '../../../server/src/core/rule/unpack-rules.ts';

test('rules come out of a bundle as they went in', () => {
  assert.notEqual(builtInRules.length, 0);
  assert.deepEqual(unpackRules(JSON.parse(JSON.stringify(packRules(builtInRules)))), builtInRules);
});
