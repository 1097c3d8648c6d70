import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { Format } from '../../../server/src/core/template/piece.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';

/** What somebody has begun to type in the middle of a letter. */
const begun = [
  '{{', '{{na', '{{#', '{{#if', '{{#if overdue', '{{/', '{{/if', '{{else', '{{!', '{{! Notiz', '{{!--', '{{!-- Notiz', '{{t "', '{{t "Ihre Rechnung', "{{t 'x", '{{{', '{{{html', '{{> ', '{{> fuss titel="',
  '{{{{', '{{{{raw', '{{{{raw}}}}', '{{=', '{{=<%', '{%', '{% if', '{% if x', '{% raw %}', '{% comment %}', '{#', '{# Notiz', '<%', '<%= na', '<% if (x) {', '<?php', '[%', '${', '${na', '*|', '*|FNA', '<#if', '<#--', '%(na', '[Da', '[[', '<<',
  '<', '<a', '<a href', '<a href=', '<a href="', "<a href='x", '<a href="x" ', '</', '</p', '<!', '<!--', '<!-- Notiz', '<!--[if mso', '<style>', '<style', '<script>', '<script src="', '<p title="', '<b>', '<div>', '<td>', '&', '&uu', '&#',
  '*', '**', '**fett', '_', '`', '``', '```', '```js', '~~~', '[', '[Text](', '[Text](url', '![', '> ', '- ', '1. ', '#', '|', '| a |', '\\', '~~', '<https://', '---', '===',
  '\\textbf{', '\\opening{', '\\closing{Liebe', '\\href{', '\\href{x}{', '\\begin{', '\\begin{verbatim}', '\\begin{letter}{', '\\setkomavar{subject}{', '\\vspace{', '\\', '{', '}', '$', '%', '\\verb|', '\\item[', '\\"', '``', '\\VAR{', '\\BLOCK{if', '((*', '@name',
];

const letters: readonly (readonly [Format, string])[] = [
  ['text', 'Hallo {{name}},\n\nwir haben eine Frage ‸ an Sie.\n\nBitte melden Sie sich "bald" bei uns.\n\n{{#if x}}Danke!{{/if}}\n\nHerzliche Grüße\n'],
  ['markdown', 'Hallo {{name}},\n\nwir haben eine Frage ‸ an Sie.\n\n**Bitte** melden Sie sich "bald" bei uns.\n\n{{#if x}}Danke!{{/if}}\n\nHerzliche Grüße\n'],
  ['markdown', 'Hallo {{name}},\n\n‸\n\n**Bitte** melden Sie sich "bald" bei uns.\n\n{{#if x}}Danke!{{/if}}\n\nHerzliche Grüße\n'],
  ['html', '<p>Hallo {{name}},</p>\n<p>wir haben eine Frage ‸ an Sie.</p>\n<p class="x">Bitte <b>melden</b> Sie sich "bald" bei uns.</p>\n{{#if x}}<p>Danke!</p>{{/if}}\n<p>Herzliche Grüße</p>\n'],
  ['mjml', '<mj-text>Hallo {{name}},</mj-text>\n<mj-text>wir haben eine Frage ‸ an Sie.</mj-text>\n<mj-text color="#333">Bitte <b>melden</b> Sie sich "bald" bei uns.</mj-text>\n{{#if x}}<mj-text>Danke!</mj-text>{{/if}}\n<mj-text>Herzliche Grüße</mj-text>\n'],
  ['latex', '\\opening{Hallo {{name}},}\n\nwir haben eine Frage ‸ an Sie.\n\n\\textbf{Bitte} melden Sie sich ``bald\'\' bei uns.\n\n{{#if x}}Danke!{{/if}}\n\n\\closing{Herzliche Grüße}\n'],
];

test('what is begun in the middle never swallows the end of the letter', () => {
  const swallowed: string[] = [];
  for (const [format, letter] of letters) {
    for (const start of begun) {
      const source = letter.replace('‸', start);
      const { pieces } = readTemplate(source, { format });
      const at = source.indexOf('Herzliche Grüße');
      const piece = pieces.find(({ start: from, end }) => from <= at && at < end);
      const place = pieces.findLast(other => other.kind === 'break' && other.end <= at);
      const isRead = piece?.kind === 'words' && !(place?.kind === 'break' && (place.place.spot === 'code' || place.place.spot === 'hidden'));
      if (!isRead) swallowed.push(`${format}: ${start}`);
    }
  }
  assert.deepEqual(swallowed, []);
});
