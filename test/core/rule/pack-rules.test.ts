import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import { readRule } from '../../../server/src/core/rule/read-rule.ts';
import { packRules } from '../../../server/src/core/rule/pack-rules.ts';
import { unpackRules } from '../../../server/src/core/rule/unpack-rules.ts';

test('rules come out of a bundle as they went in', () => {
  assert.notEqual(builtInRules.length, 0);
  assert.deepEqual(unpackRules(JSON.parse(JSON.stringify(packRules(builtInRules)))), builtInRules);
});

test('a rule keeps everything but the notation of its patterns', () => {
  const { rule } = readRule('en/x', [
    '---', 'category: blame', 'severity: error', 'find:', '  - pattern: "you (have | had) failed~ [again] … (to pay | *pay*)"', '    warmer: ["", "a"]', '    du: ["b", "c"]',
    '    near: ["^ a DATE $"]', '  - kind: shouting', '    severity: hint', '---', '# A', 'b', '# C', 'd', '## Flags', '- «a»',
  ].join('\n'));
  assert.ok(rule !== null);
  const [packed] = unpackRules(packRules([rule]));
  const plain = rule.finds.map(find => ({ ...find, patterns: find.patterns.map(pattern => ({ ...pattern, source: '' })), unlessNear: find.unlessNear.map(pattern => ({ ...pattern, source: '' })) }));
  assert.deepEqual(packed, { ...rule, finds: plain });
});
