import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PartialFiles } from '../../../server/src/lsp/partial-files.ts';
import { fakeHost } from './fake-host.ts';

const files = new Map([
  ['file:///house/mails/_fuss.hbs', 'Viele Grüße\n{{> name}}'],
  ['file:///house/partials/name.hbs', 'Anna Berg'],
  ['file:///elsewhere/partials/geheim.hbs', 'Nichts'],
]);

test('partials of a letter are read, and what they call in turn, up to the workspace folder', async () => {
  const partials = new PartialFiles(fakeHost(files));
  const text = await partials.load('Hallo {{> fuss}} {{> fehlt}}', 'file:///house/mails/brief.hbs', ['file:///house']);
  assert.deepEqual([text?.('fuss'), text?.('name'), text?.('fehlt')], ['Viele Grüße\n{{> name}}', 'Anna Berg', null]);
  assert.equal(partials.holds('file:///house/mails/partials/fehlt.hbs'), true);
  assert.equal(partials.holds('file:///house/mails/andere.hbs'), false);
});

test('a letter that calls nothing costs no question, one outside every folder asks its own only', async () => {
  const partials = new PartialFiles(fakeHost(files));
  assert.equal(await partials.load('Hallo {{name}}', 'file:///house/mails/brief.hbs', ['file:///house']), undefined);
  const text = await partials.load('{{> name}}', 'file:///house/mails/brief.hbs', []);
  assert.equal(text?.('name'), null);
});
