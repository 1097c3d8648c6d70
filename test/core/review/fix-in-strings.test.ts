import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitsPlace } from '../../../server/src/core/review/fix/fits-place.ts';
import { read } from '../prose/picture.ts';

function fits(text: string, source: string, path: string): boolean {
  const block = read(source, path).blocks.find(({ role }) => role === 'body');
  return block !== undefined && fitsPlace(text, block, source);
}

test('a fix never ends the string of a program that it stands in', () => {
  const php = '<?php\n$text = \'Hello {name},\\n\\nyou did not pay yet.\';\n';
  assert.equal(fits('we have not seen your payment', php, 'mail.php'), true);
  assert.equal(fits('we haven\'t seen your payment', php, 'mail.php'), false);
  assert.equal(fits('we haven\'t seen your payment', 'Hello {name},\n\nyou did not pay yet.', 'mail.txt'), true);
});

test('a fix never puts a sign into LaTeX that it takes for its own', () => {
  const letter = '\\opening{Dear Anna,}\nyou did not pay yet.\n';
  assert.equal(fits('we have not seen your payment', letter, 'mail.tex'), true);
  assert.equal(fits('we see 10% less & wait', letter, 'mail.tex'), false);
});
