// Whole letters, each with its review beside it, exactly as the command line prints it.
// `npm test -- --update` writes the reviews anew: read the diff.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { projectRoot } from '../support/project-root.ts';
import { reviewAsText } from '../support/review-as-text.ts';

const folder = path.join(projectRoot, 'test/letters');
const letters = globSync(['*/*.{md,hbs,mjml,html,txt}'], { cwd: folder }).toSorted();

test('there are letters of every kind', () => {
  assert.ok(letters.length >= 16, `${letters.length} letters`);
  for (const ending of ['.md', '.mjml', '.hbs', '.md.hbs', '.mjml.hbs', '.html', '.txt.hbs']) assert.ok(letters.some(name => name.endsWith(ending)), `no letter ends in ${ending}`);
});

for (const name of letters) {
  const source = readFileSync(path.join(folder, name), 'utf8');
  test(`test/letters/${name}`, () => {
    const review = reviewAsText(name, source);
    const snapshot = path.join(folder, `${name}.review`);
    if (process.env['HERZLICH_UPDATE'] === '1') writeFileSync(snapshot, review.text);
    assert.ok(existsSync(snapshot), `${name}.review is missing. Run \`npm test -- --update\`.`);
    assert.equal(review.text, readFileSync(snapshot, 'utf8'));
    if (name.includes('-warm.')) assert.deepEqual(review.findings, [], 'a warm letter raises nothing');
    else assert.notDeepEqual(review.findings, [], 'a cold letter raises something');
  });
}
