// Layouts around a letter, includes of MJML, and what a call gives its partial: read where a recipient reads it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeProse } from '../../../server/src/core/prose/describe-prose.ts';
import { readProse } from '../../../server/src/core/prose/read-prose.ts';
import { readPartialArguments } from '../../../server/src/core/template/partial-arguments.ts';
import { findPartialNames } from '../../../server/src/core/template/partial-names.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { outdented, picture } from './picture.ts';

const files: Readonly<Record<string, string>> = {
  'rahmen': '<h1>{{titel}}</h1>\n<table><tr><td>{{> @partial-block}}</td></tr></table>\n<p>Viele Grüße<br>{{absender}}</p>\n',
  'briefkopf': 'Guten Tag {{name}},\n\n{{> @partial-block}}\n\nViele Grüße\nIhre Bücherei\n',
  'ohne-platz': '<p>Nur ein Kopf</p>',
  'gruss': '{{anrede}} {{name}},\n',
  'frist': 'bis {{frist}}',
  'aussen': 'Bitte zahlen Sie {{> frist frist=tag}}.',
  'kopf.mjml': '<mj-section><mj-column><mj-text>Guten Tag {{name}},</mj-text></mj-column></mj-section>',
  'teile/fuss.mjml': '<mj-section><mj-column><mj-text>Viele Grüße<br/>{{absender}}</mj-text></mj-column></mj-section>',
};

function readWith(source: string, path: string) {
  const template = readTemplate(outdented(source), { path });
  return { template, prose: readProse(template, { path, partialText: name => files[name] ?? null }) };
}

function check(title: string, path: string, source: string, expected: string): void {
  test(title, () => assert.equal(picture(readWith(source, path).prose), outdented(expected)));
}

check('a layout stands around what it holds', 'brief.html', '{{#> rahmen titel=betreff}}<p>Ihre Karte liegt bereit.</p>{{/rahmen}}', `
  heading: {{betreff}}
  body: Ihre Karte liegt bereit.
  closing: Viele Grüße
  signature: {{absender}}
`);

check('what stands below it is no part of it', 'brief.html', '{{#> rahmen titel="Ihre Karte"}}<p>Sie liegt bereit.</p>{{/rahmen}}<p>Zum Schluss noch etwas.</p>', `
  heading: Ihre Karte
  argument: Ihre Karte
  body: Sie liegt bereit.
  closing: Viele Grüße
  signature: {{absender}}
  body: Zum Schluss noch etwas.
`);

check('a layout in Markdown', 'brief.md', '{{#> briefkopf}}\nIhre Karte liegt **bereit**.\n{{/briefkopf}}\n', `
  greeting: Guten Tag {{name}},
  body: Ihre Karte liegt bereit.
  closing: Viele Grüße
  signature: Ihre Bücherei
`);

check('a layout under a condition', 'brief.html', '{{#if neu}}{{#> rahmen titel=betreff}}<p>Ihre Karte liegt bereit.</p>{{/rahmen}}{{/if}}', `
  heading [if neu]: {{betreff}}
  body [if neu]: Ihre Karte liegt bereit.
  closing [if neu]: Viele Grüße
  signature [if neu]: {{absender}}
`);

check('a layout without a place for it, one that nobody knows, and one that nobody closed', 'brief.html', '{{#> ohne-platz}}<p>Eins.</p>{{/ohne-platz}}{{#> unbekannt}}<p>Zwei.</p>{{/unbekannt}}{{#> rahmen}}<p>Drei.</p>', `
  body: Nur ein Kopf
  body: Eins.
  body: Zwei.
  body: Drei.
`);

check('the call of a partial says what stands for its slots', 'brief.html', '<p>{{> gruss anrede="Liebe" name=kundin.vorname}}</p>', `
  greeting: Liebe {{kundin.vorname}},
  argument: Liebe
`);

check('and hands it on to the next', 'brief.txt', '{{> aussen tag="Freitag"}}', 'body: Bitte zahlen Sie bis Freitag.');

check('what is computed stays the slot of the partial', 'brief.txt', 'Bitte zahlen Sie {{> frist frist=(formatDate due "DD.MM.")}}.', 'body: Bitte zahlen Sie bis {{frist}}.');

check('an include of MJML, with its own end tag or none', 'brief.mjml', '<mjml><mj-body><mj-include path="./kopf.mjml" /><mj-section><mj-column><mj-text>Ihre Karte liegt bereit.</mj-text></mj-column></mj-section><mj-include path="../teile/fuss.mjml"></mj-include></mj-body></mjml>', `
  greeting: Guten Tag {{name}},
  body: Ihre Karte liegt bereit.
  closing: Viele Grüße
  signature: {{absender}}
`);

check('an include that nobody knows, and one of styles', 'brief.mjml', '<mj-include path="./stil.css" type="css" /><mj-include path="fehlt.mjml" /><mj-text>Ihre Karte liegt bereit.</mj-text>', 'body: Ihre Karte liegt bereit.');

test('the words of a layout have no place in the letter', () => {
  const { template, prose } = readWith('{{#> rahmen titel=betreff}}<p>Ihre Karte.</p>{{/rahmen}}', 'brief.html');
  assert.deepEqual(describeProse(template, prose).blocks.map(({ spans, from }) => [spans.map(([start, end]) => template.source.slice(start, end)), from]), [
    [[], 'rahmen'], [['Ihre Karte.'], undefined], [[], 'rahmen'], [[], 'rahmen'],
  ]);
});

test('the names of layouts and includes', () => {
  assert.deepEqual(findPartialNames('{{#> rahmen}}{{/rahmen}} {{~#>kopf}} <mj-include path="./teile/a.mjml" /> <mj-include type="html" path=\'../b.html\'/> <mj-include path="/etc/passwd"/> <mj-include path="a b"/>'), ['rahmen', 'kopf', 'teile/a.mjml', 'b.html', 'etc/passwd', 'a']);
});

test('the arguments of a call', () => {
  const of = (source: string) => [...readPartialArguments(source, 0)].map(([key, argument]) => `${key}=${argument.kind === 'text' ? `"${argument.text}"` : argument.name}`);
  assert.deepEqual(of('{{> a x=1 y=true z="ein \\"Wort\\"" w=b.c v=(f d)}} q="nicht"'), ['x="1"', 'z="ein "Wort""', 'w=b.c']);
  assert.deepEqual(of('{% include "a" with x="}}" y=z %}'), ['x="}}"', 'y=z']);
  assert.deepEqual(of('{{> a x="offen'), []);
});
