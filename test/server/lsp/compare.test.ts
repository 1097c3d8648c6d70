import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import type { Host } from '../../../server/src/lsp/host.ts';
import type { Change } from '../../../server/src/lsp/protocol.ts';
import { Reviewers } from '../../../server/src/lsp/reviewers.ts';
import { Editor } from './editor.ts';

const reviewers = new Reviewers();
const host = (files: Map<string, string>): Host => ({ rules: builtInRules, readText: async uri => files.get(uri) ?? null, listFiles: async () => [], listTemplates: async () => [], review: (source, options) => reviewers.review(source, options) });
const uri = 'file:///letters/erinnerung.md';
const before = 'Betreff: Ihre Rechnung\n\nHallo Frau {{name}},\n\nbitte überweisen Sie {{betrag}} innerhalb von 14 Tagen.\n\nViele Grüße\nAnna Ruiz\n';

async function compare(after: string, old: string | null = before): Promise<Change | null> {
  const editor = await Editor.start({ files: new Map([[uri, after]]), host });
  const change = await editor.connection.sendRequest<Change | null>('herzlich/compare', { uri, before: old });
  await editor.stop();
  return change;
}

test('a change that makes a letter colder is told with what it brought', async () => {
  const change = await compare(before.replace('innerhalb von 14 Tagen', 'innerhalb von 7 Tagen. Wir fordern Sie auf, unverzüglich zu zahlen'));
  assert(change !== null && change.before !== null && change.after !== null);
  assert.ok(change.after < change.before, change.line);
  assert.ok(0 < change.fresh.length);
  assert.deepEqual(change.facts.filter(fact => fact.includes('14')).length, 1, change.facts.join(' | '));
  assert.match(change.line, /^\d+° → \d+° · \d+ new, 0 mended, \d+ as before$/u);
});

test('what a recipient would not notice is no change', async () => {
  assert.equal(await compare(before.replaceAll('\n', '\r\n')), null);
});

test('a new letter has no temperature before', async () => {
  const change = await compare(before, null);
  assert.deepEqual([change?.before, change?.facts], [null, []]);
});

test('a README is no letter, whatever changed in it', async () => {
  assert.equal(await compare('# Handbuch\n\nSo wird gebaut.\n', '# Handbuch\n'), null);
});
