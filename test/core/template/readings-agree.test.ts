import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { Format } from '../../../server/src/core/template/piece.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { nastyTemplates } from './nasty-templates.ts';
import { piecesAsText } from './pieces-as-text.ts';

const formats: readonly Format[] = ['markdown', 'mjml', 'html', 'latex', 'text'];

test('carriage returns change no piece but for themselves', () => {
  for (const source of nastyTemplates) {
    for (const format of formats) {
      const expected = piecesAsText(source, { format });
      assert.equal(piecesAsText(source.replaceAll('\n', '\r\n'), { format }).replaceAll('\r', ''), expected, `${format}: ${source}`);
    }
  }
});

test('a reading after an edit is the reading of the new text', () => {
  const letter = nastyTemplates.join('\n\n');
  for (let at = 0; at < letter.length; at += 7) {
    for (const insert of ['a', '\n\n', '{{', '*', '```\n', '> ']) {
      const source = letter.slice(0, at) + insert + letter.slice(at);
      const previous = readTemplate(letter, { format: 'markdown' });
      assert.deepEqual(readTemplate(source, { format: 'markdown', previous }).pieces, readTemplate(source, { format: 'markdown' }).pieces);
    }
  }
});

test('sources made to be slow or deep are read all the same', () => {
  const scraps = ['{{', '<', '<a href="', '_a*', '> ', '1. ', '[', '&', '{%', '<!--', '{{!--', '<div>', '{{#a}}', '{{/a}}', '{{else}}', '{{{{a}}}}', '<style>', '\\opening{', '\\textbf{a}', '\\begin{verbatim}', '\\item[', '\\[', '$', '{{#if (', '{# ', '{% comment %}', '\n\n{{#if a}}\nb'];
  const sources = [...scraps.map(scrap => scrap.repeat(2000)), '{{#a}}'.repeat(2000) + '{{/b}}'.repeat(2000), `---\n${'a: ['.repeat(2000)}\n---\n`, '<a {{#if x}}href="'.repeat(500) + '{{else}}'.repeat(500)];
  for (const source of sources) {
    for (const format of formats) {
      const { pieces } = readTemplate(source, { format });
      assert.equal(pieces.map(piece => source.slice(piece.start, piece.end)).join(''), source, `${format}: ${source.slice(0, 40)}`);
    }
  }
});

test('the format follows the name, else what stands in the file', () => {
  const cases: readonly (readonly [string, string, Format])[] = [
    ['brief.md', '<p>x</p>', 'markdown'], ['brief.md.hbs', '', 'markdown'], ['brief.markdown', '', 'markdown'],
    ['brief.mjml', '', 'mjml'], ['brief.mjml.hbs', '', 'mjml'], ['brief.hbs.mjml', '', 'mjml'], ['brief.hbs', '<mj-text>Hallo</mj-text>', 'mjml'],
    ['brief.html', 'Hallo', 'html'], ['brief.htm', '', 'html'], ['brief.hbs', '<p>Hallo</p>', 'html'], ['brief.html.twig', '<b>x</b>', 'html'],
    ['brief.tex', '<p>x</p>', 'latex'], ['brief.tex.j2', '', 'latex'], ['brief.j2', '\\documentclass{letter}', 'latex'], ['brief.txt', '<p>x</p>', 'text'], ['brief.txt.hbs', '', 'text'], ['brief.handlebars', 'Hallo {{name}}', 'text'], ['brief.ftl', 'Hallo ${name}', 'text'],
    ['', '# Hallo\n\ndanke', 'markdown'], ['', 'Hallo,\n\ndanke', 'text'], ['', '<table><tr><td>x</td></tr></table>', 'html'],
  ];
  for (const [path, source, format] of cases) assert.equal(readTemplate(source, { path }).format, format, `${path}: ${source}`);
});

test('front matter is given as entries too, with its place in the source', () => {
  const source = '---\nsubject: "Ihre {{art}}"\nlang: de\nherzlich: off\nnr: 3\n---\nHallo';
  const { frontMatter } = readTemplate(source, { format: 'markdown' });
  assert.deepEqual(frontMatter.map(({ key, value, span }) => [key, value, source.slice(span.start, span.end)]), [
    ['subject', 'Ihre {{art}}', 'Ihre {{art}}'], ['lang', 'de', 'de'], ['herzlich', 'off', 'off'], ['nr', '3', '3'],
  ]);
});

test('dialects and profiles in use are reported', () => {
  assert.deepEqual(readTemplate('Hallo {{name}}', { format: 'text' }).dialects, ['handlebars']);
  assert.deepEqual(readTemplate('{% if a %}{{b}}{% endif %} [Datum]', { format: 'text' }).dialects, ['liquid', 'brackets']);
  assert.deepEqual(readTemplate('Hallo', { format: 'text' }).dialects, []);
});

test('a parameter named in the settings is copy', () => {
  assert.equal(piecesAsText('{{> kopf zeile="Ihre Rechnung"}}', { format: 'text', arguments: ['zeile'] }), '|¶ paragraph||slot {{> kopf zeile=||( argument zeile|Ihre Rechnung|)|');
});

test('a profile is in use only where one of its placeholders is no part of another tag', () => {
  assert.deepEqual(readTemplate('{{! Notiz }}Hallo {{{name}}}', { format: 'text' }).dialects, ['handlebars']);
  assert.deepEqual(readTemplate('<%= a %> b <% c %>', { format: 'text' }).dialects, ['erb']);
  assert.deepEqual(readTemplate('Hallo {! name } {{x}}', { format: 'text' }).dialects, ['handlebars', 'salesforce']);
});
