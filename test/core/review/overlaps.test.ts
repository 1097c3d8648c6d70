import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, review, rule } from './judge.ts';

const legal = rule('en/legal', 'category: threat-legal\nseverity: error\nfind:\n  - pattern: "legal action"\n  - pattern: "take legal action"');
const must = rule('en/must', 'category: must-command\nseverity: warning\nfind:\n  - pattern: "must take legal"');
const stiff = rule('en/stiff', 'category: nominal-style\nseverity: warning\nfind:\n  - pattern: "legal action now"');

judge([legal], ['We must «take legal action» now.']);
judge([legal, must], ['We must «take legal action» now.']);
judge([must, stiff], ['We «must take legal» action now.']);

test('messages quote, say what it does, and what to do', () => {
  const [finding] = review([legal], 'We take legal action.').findings;
  assert.equal(finding?.message, '"take legal action" puts legal pressure on the reader. Say it warmly.');
  const [german] = review([legal], 'We take legal action.', { messages: 'de' }).findings;
  assert.equal(german?.message, '„take legal action“ macht mit rechtlichem Druck Angst. Sagen Sie es warm.');
});

test('a long quotation is cut, so that the first part stays under 90 characters', () => {
  const long = rule('en/long', 'category: blame\nseverity: error\nfind:\n  - pattern: "you … … … … … … paid"');
  const [finding] = review([long], 'Until today you have in spite of all our many letters, calls and most friendly visits to your house and garden never once paid us.').findings;
  assert.ok(finding !== undefined);
  assert.ok((finding.message.split('. ')[0]?.length ?? 99) < 90, finding.message);
  assert.match(finding.message, /…" blames the reader\./u);
});
