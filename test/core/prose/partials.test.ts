// Partials are read in the place of their call, and belong to their own file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeProse } from '../../../server/src/core/prose/describe-prose.ts';
import { readProse } from '../../../server/src/core/prose/read-prose.ts';
import { findPartialNames, partialPaths } from '../../../server/src/core/template/partial-names.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { outdented, picture } from './picture.ts';

const files: Readonly<Record<string, string>> = {
  'frist': 'bis Freitag\n',
  'frist-wahl': '{{#if eilig}}sofort{{else}}bis {{datum}}{{/if}}\n',
  'liste': '- den Ausweis\n- die Karte\n',
  'gruss': 'Viele Grüße\nAnna Berg\n',
  'kopf': '<p>Hallo {{name}},</p>\n',
  'kreis': 'Anfang {{> kreis}} Ende',
  'aussen': 'von außen {{> frist}}',
  'teile/hinweis': '---\ntitle: Baustein\n---\nIhre Karte gilt weiter.',
};

function readWith(source: string, path: string) {
  const template = readTemplate(outdented(source), { path });
  return { template, prose: readProse(template, { path, partialText: name => files[name] ?? null }) };
}

function check(title: string, path: string, source: string, expected: string): void {
  test(title, () => assert.equal(picture(readWith(source, path).prose), outdented(expected)));
}

check('in the middle of a sentence', 'brief.txt', 'Bitte zahlen Sie {{> frist}}, danke.', 'body: Bitte zahlen Sie bis Freitag, danke.');

check('with branches of its own', 'brief.html', '<p>Bitte zahlen Sie {{> frist-wahl}}{{#if a}}, danke{{/if}}.</p>', `
  body [if eilig, if a]: Bitte zahlen Sie sofort, danke.
  body [unless eilig, unless a]: Bitte zahlen Sie bis {{datum}}.
  body [unless eilig, if a]: Bitte zahlen Sie bis {{datum}}, danke.
  body [if eilig, unless a]: Bitte zahlen Sie sofort.
`);

check('greeting and closing from partials make the letter whole', 'brief.html', '{{> kopf}}<p>Ihre Karte liegt bereit, {{> aussen}}.</p>{{> gruss}}', `
  greeting: Hallo {{name}},
  body: Ihre Karte liegt bereit, von außen bis Freitag.
  closing: Viele Grüße Anna Berg
`);

check('on a line of its own', 'brief.md', 'Hallo Anna,\n\nIhre Karte liegt bereit.\n\n{{> teile/hinweis}}\n\n{{> gruss}}\n', `
  greeting: Hallo Anna,
  body: Ihre Karte liegt bereit.
  body: Ihre Karte gilt weiter.
  closing: Viele Grüße
  signature: Anna Berg
`);

check('under a condition', 'brief.md', '{{#if neu}}\n{{> teile/hinweis}}\n{{/if}}\n\nDie Karte liegt im Laden.', `
  body [if neu]: Ihre Karte gilt weiter.
  body: Die Karte liegt im Laden.
`);

check('on a line of its own within a sentence', 'brief.md', 'Bitte zahlen Sie\n{{> frist}}\nden offenen Betrag.', 'body: Bitte zahlen Sie bis Freitag den offenen Betrag.');

check('in plain text too', 'brief.txt', 'Bitte zahlen Sie\n{{> frist}}\nden offenen Betrag.', 'body: Bitte zahlen Sie bis Freitag den offenen Betrag.');

check('on a line of its own between two sentences', 'brief.md', 'Die Frist läuft.\n{{> frist}}\nDanke sehr.', `
  body: Die Frist läuft.
  body: bis Freitag
  body: Danke sehr.
`);

check('a list on a line of its own parts the sentence', 'brief.md', 'Bitte bringen Sie\n{{> liste}}\nmit, wenn Sie kommen.', `
  body: Bitte bringen Sie
  list-item: den Ausweis
  list-item: die Karte
  body: mit, wenn Sie kommen.
`);

check('a computed one on a line of its own, and in the middle of one', 'brief.md', 'Danke.\n\n{{> (lookup . "fuss")}}\n\nBis {{> (concat "frist" art)}} bald.', `
  body: Danke.
  body: {{> (lookup . "fuss")}}
  body: Bis {{> (concat "frist" art)}} bald.
`);

check('a circle is cut', 'brief.txt', 'Dies ist {{> kreis}}.', 'body: Dies ist Anfang {{> kreis}} Ende.');

check('an unknown one is a slot', 'brief.txt', 'Dies ist {{> unbekannt}} und {{> (lookup . "x")}}.', 'body: Dies ist {{> unbekannt}} und {{> (lookup . "x")}}.');

test('their words have no place in the including file, and their blocks say where they come from', () => {
  const { template, prose } = readWith('Bitte zahlen Sie {{> frist}} den Betrag.\n\n{{> teile/hinweis}}\n', 'brief.txt');
  const { blocks } = describeProse(template, prose);
  assert.deepEqual(blocks.map(({ spans, from }) => [spans.map(([start, end]) => template.source.slice(start, end)), from]), [
    [['Bitte zahlen Sie ', ' den Betrag.'], undefined], [[], 'teile/hinweis'],
  ]);
});

test('the names that a source calls', () => {
  assert.deepEqual(findPartialNames('{{> kopf title="x"}} {{>teile/fuss}} {{~> "kopf"}} {{> (lookup . "x")}} {{> ../../geheim}} {% include "a.txt" %} {{#> rahmen}}{{/rahmen}} {% include \'./b\' %} {{ template "c" . }}'), ['kopf', 'teile/fuss', 'a.txt', 'rahmen', 'b', 'c']);
});

test('the places where a partial may be, likely ones first', () => {
  assert.deepEqual(partialPaths('teile/fuss', 'mails/mahnung.md.hbs').slice(0, 4), ['teile/fuss.md.hbs', 'teile/_fuss.md.hbs', 'teile/fuss.hbs', 'teile/_fuss.hbs']);
  assert.ok(partialPaths('fuss', 'mahnung.hbs').includes('partials/_fuss.hbs'));
  assert.equal(partialPaths('fuss.txt', 'mahnung.txt')[0], 'fuss.txt');
});
