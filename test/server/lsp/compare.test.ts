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

test('a letter that came or went says so in the place of its temperature', async () => {
  assert.match((await compare(before, null))?.line ?? '', /^new → \d+° · /u);
  const editor = await Editor.start({ files: new Map(), host });
  const change = await editor.connection.sendRequest<Change | null>('herzlich/compare', { uri, before: before.replace('bitte', 'wir fordern Sie auf,'), isDeleted: true });
  const markdown = await editor.connection.sendRequest<string>('herzlich/changesAsMarkdown', { letters: [{ uri, before, isDeleted: true }] });
  const none = await editor.connection.sendRequest<Change | null>('herzlich/compare', { uri, before: null });
  await editor.stop();
  assert.match(change?.line ?? '', /^\d+° → deleted · 0 new, [1-9]\d* mended, 0 as before$/u);
  assert.deepEqual([change?.isDeleted, change?.after, change?.fresh, change?.facts], [true, null, [], []]);
  assert.match(markdown, /\| \d+° \w+ \| deleted \|/u);
  assert.equal(none, null);
});

test('a letter that is none any more is told as gone, though its file is there', async () => {
  const change = await compare('# Handbuch\n\nSo wird gebaut.\n');
  assert.match(change?.line ?? '', /^\d+° → deleted · /u);
  assert.equal(change?.isDeleted, false);
});
