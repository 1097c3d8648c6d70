import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { settingKeys } from '../../../server/src/core/config/setting-keys.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { settingsSchema } from '../../../server/src/core/config/settings-schema.ts';
import { projectRoot } from '../../support/project-root.ts';

test('the schema that editors use is the one the reader follows', () => {
  const file = path.join(projectRoot, 'syntaxes/herzlich.schema.json');
  const wanted = `${JSON.stringify(settingsSchema(), null, 2)}\n`;
  if (process.env['HERZLICH_UPDATE'] === '1') writeFileSync(file, wanted);
  assert.ok(readFileSync(file, 'utf8') === wanted, 'syntaxes/herzlich.schema.json is behind server/src/core/config/setting-keys.ts. Run `node test/run.mjs settings-schema --update` and commit.');
});

test('every setting has a key in herzlich.yml', () => {
  assert.deepEqual(Object.keys(settingKeys).filter(key => key !== 'series').sort(), Object.keys(defaultSettings).sort());
});
