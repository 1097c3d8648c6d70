import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { generatedPages } from '../support/generated-pages.ts';
import { projectRoot } from '../support/project-root.ts';

for (const { name, text } of generatedPages()) {
  test(`${name} is fresh`, () => {
    assert.ok(readFileSync(path.join(projectRoot, name), 'utf8') === text, `${name} is behind what it is made from. Run \`npm run gen\` and commit.`);
  });
}
