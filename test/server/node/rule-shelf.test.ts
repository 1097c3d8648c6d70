import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import { packRules } from '../../../server/src/core/rule/pack-rules.ts';
import { packShelf, readShelf } from '../../../server/src/node/rule-shelf.ts';

test('rules from the shelf are the rules, patterns, reasons and examples included', () => {
  let asked = 0;
  const rules = readShelf(packShelf(packRules(builtInRules)), () => {
    asked += 1;
    return builtInRules;
  });
  assert.equal(rules.length, builtInRules.length);
  for (const [at, rule] of builtInRules.entries()) assert.deepEqual(rules[at]?.finds.map(find => [find.kind, find.warmer, find.when]), rule.finds.map(find => [find.kind, find.warmer, find.when]), rule.id);
  assert.equal(asked, 0, 'nobody asked for a pattern yet');
  assert.deepEqual(rules.map(({ id, language, category, level, severity, unless, title, finds, why, examples }) => ({ id, language, category, level, severity, unless, title, finds, why, examples })), builtInRules);
  assert.equal(asked, 1);
});
