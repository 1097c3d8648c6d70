import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import type { Host } from '../../../server/src/lsp/host.ts';
import { Reviewers } from '../../../server/src/lsp/reviewers.ts';
import { Editor } from './editor.ts';

const reviewers = new Reviewers();
const host = (): Host => ({ rules: builtInRules, readText: async () => null, listFiles: async () => [], listTemplates: async () => [], review: (source, options) => reviewers.review(source, options) });
const uri = 'file:///letters/erinnerung.md.hbs';

/** The places a finding is tied to, as `rule: words ← message`. */
async function related(body: string): Promise<string[]> {
  const editor = await Editor.start({ host });
  const document = await editor.open(uri, `Sehr geehrte Frau {{name}},\n\n${body}\n\nMit freundlichen Grüßen\nIhre Buchhaltung\n`);
  const report = await editor.pull(uri);
  await editor.stop();
  assert(report.kind === 'full');
  return report.items.flatMap(item => (item.relatedInformation ?? []).map(({ location, message }) => `${String(item.code)}: ${document.getText(location.range)} ← ${message}`));
}

test('a finding of some readings leads to the tag it depends on', async () => {
  const places = await related('{{#if overdue}}Wir fordern Sie auf, unverzüglich zu zahlen. {{/if}}Den Betrag haben wir notiert.');
  assert.ok(places.some(place => place.endsWith(': {{#if overdue}} ← Stands here only if overdue.')), places.join('\n'));
});

test('a finding of all readings leads to no tag', async () => {
  const places = await related('Wir fordern Sie auf, unverzüglich zu zahlen. {{#if member}}Wir rufen Sie gern an.{{/if}}');
  assert.deepEqual(places.filter(place => place.includes('{{')), []);
});

test('du in a Sie letter leads to the first Sie', async () => {
  const places = await related('gern helfen wir Ihnen weiter. Wenn Sie Fragen haben, rufen Sie uns an. Wir freuen uns, wenn du dich meldest.');
  assert.ok(places.some(place => place.startsWith('de/no-mixed-address: Ihnen ←')), places.join('\n'));
});

test('a threat leads to the help that comes too late', async () => {
  const places = await related('wenn Sie nicht zahlen, leiten wir gerichtliche Schritte ein. Wenn Sie Fragen haben, rufen Sie uns gern an: 030 1234567.');
  assert.ok(places.some(place => place.startsWith('de/use-help-first: Wenn Sie Fragen haben')), places.join('\n'));
});
