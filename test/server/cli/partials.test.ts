import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, herzlich } from './run-cli.ts';

const files = {
  'mails/reminder.hbs': 'Dear {{name}},\n\nyour card is ready {{> shared/when}}.\n\n{{> closing}}\n',
  'mails/partials/_closing.hbs': 'Kind regards,\nRuth Example\n',
  'shared/when.txt': 'until Friday\n',
};

test('partials are found in their folders, here and further up', () => {
  const { code, out } = herzlich(folderWith({ ...files, '.git/HEAD': '' }), ['read', 'mails/reminder.hbs']);
  assert.equal(code, 0);
  assert.match(out, /body +\n.*your card is ready until Friday\./);
  assert.match(out, /closing +\(from closing\)\n.*Kind regards/);
});

test('not above the top of the repository', () => {
  const { out } = herzlich(folderWith({ ...files, 'mails/.git/HEAD': '' }), ['read', 'mails/reminder.hbs']);
  assert.match(out, /your card is ready \{\{> shared\/when\}\}\./);
});
