import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv-draft-04';
import { projectRoot } from '../../support/project-root.ts';
import { coldEnglish, coldGerman, warmGerman } from './letters.ts';
import { folderWith, herzlich } from './run-cli.ts';

const schema = JSON.parse(readFileSync(path.join(projectRoot, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
// The schema asks for formats such as "uri", which the validator knows only with another package; the tests below look at the places themselves.
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(schema);

function faults(folder: string, args: readonly string[]): string[] {
  validate(JSON.parse(herzlich(folder, ['check', '--format', 'sarif', ...args]).out));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

test('SARIF is what the schema of SARIF 2.1.0 asks for', () => {
  const mixed = warmGerman.replace('Passt Ihnen', 'Hast du Fragen? Passt Ihnen');
  const folder = folderWith({ 'mails/kühl & <b>.md': coldGerman, 'mails/100 % #1?.txt': coldEnglish, 'mails/du und Sie.md': mixed, 'warm.md': warmGerman });
  assert.deepEqual(faults(folder, ['mails']), []);
  assert.deepEqual(faults(folder, ['mails', '--messages', 'de']), []);
  assert.deepEqual(faults(folder, ['warm.md']), [], 'a report of nothing');
});

test('the schema would notice', () => {
  assert.equal(validate({ version: '2.1.0', runs: [{ results: [{ ruleId: 'a' }] }] }), false);
});
