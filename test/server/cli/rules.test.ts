import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, herzlich } from './run-cli.ts';

const folder = folderWith({});

test('the rules can be listed and searched', () => {
  const all = herzlich(folder, ['rules']).out.split('\n');
  assert.ok(all.length > 50);
  assert.ok(all.some(line => /^de\/no-court-threats +error +\S/.test(line)));
  const some = herzlich(folder, ['rules', 'court', 'de/']).out;
  assert.match(some, /^de\/no-court-threats/m);
  assert.ok(!some.includes('en/'));
  assert.equal(herzlich(folder, ['rules', 'zzz']).out, 'No rule holds these words.\n');
});

test('a rule is explained with its reason and examples, in both languages', () => {
  const { out, code } = herzlich(folder, ['explain', 'de/no-court-threats']);
  assert.equal(code, 0);
  assert.match(out, /^de\/no-court-threats · threat-legal · error$/m);
  assert.match(out, /^Found here$/m);
  assert.match(out, /^ {2}- .*«.+»/m);
  assert.match(herzlich(folder, ['explain', 'de/no-court-threats', '--messages', 'de']).out, /^Gefunden wird$/m);
  assert.equal(herzlich(folder, ['explain', 'de/no-court-threat']).err, 'No rule or category is called "de/no-court-threat". Did you mean "de/no-court-threats"?\n');
});
