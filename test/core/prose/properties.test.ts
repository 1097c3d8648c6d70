// What holds of every template, half typed or not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { describeProse } from '../../../server/src/core/prose/describe-prose.ts';
import { listReadings } from '../../../server/src/core/prose/list-readings.ts';
import { readProse } from '../../../server/src/core/prose/read-prose.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { projectRoot } from '../../support/project-root.ts';
import { assertSound } from './assert-sound.ts';

const folder = path.join(projectRoot, 'test/letters');
const letters = globSync(['**/*.{md,hbs,mjml,html,txt}'], { cwd: folder }).toSorted().map(name => ({ name, source: readFileSync(path.join(folder, name), 'utf8') }));

const small = [
  { name: 'small.md', source: '---\nsubject: "Ihre Rechnung {{nr}}"\n---\n# Hallo\n\nLiebe{{#if m}}r{{/if}} {{name}},\n\n{{#each items}}\n- {{title}} **fehlt**\n{{else}}\n- nichts\n{{/each}}\n\n> Viele Grüße\n> Anna\n\n```\nBetreff: x\n```\n' },
  { name: 'small.html', source: '<table role="presentation"><tr><td>Sch&ouml;n,<br>&nbsp; {{#if a}}da{{else if b}}<b>dort</b>{{/if}}<img alt="Bild {{x}}"></td></tr></table><!-- x --><a href="{{u}}" title="zum Konto">hier</a>' },
  { name: 'small.txt', source: 'An: Anna\r\nBetreff: Frage\r\n\r\nHallo,\r\n\tkommst du{{#unless x}} nicht{{/unless}}?\r\nLG\r\nUlf\r\n' },
  { name: 'small.tex', source: '\\documentclass[ngerman]{letter}\n\\signature{Anna Berg}\n\\begin{document}\n\\begin{letter}{<<name>>\\\\ @ort@}\n\\opening{Liebe{{#if m}}r{{/if}} {{name}},}\nf"ur \\textbf{Sie} 10\\,\\% % Notiz\nund \\href{https://example.com}{hier}.\n\n\\begin{itemize}\n\\item[Neu:] \\"Apfel\n\\end{itemize}\n\\closing{Viele Gr\\"u\\ss e}\n\\end{letter}\n\\end{document}\n' },
  { name: 'strings.txt', source: '<?php\r\nreturn [\r\n  \'subject\' => \'Ihre Rechnung\',\r\n  "text" => "Hallo {name},\\n\\nf\\u00fcr Sie ist\\tetwas da.\\r\\n\\nViele Grüße\\nAnna \\"Berg\\"",\r\n];\r\n' },
];

function assertReads(source: string, name: string): void {
  const template = readTemplate(source, { path: name });
  const prose = readProse(template, { path: name });
  assertSound(template, prose);
  describeProse(template, prose, name);
}

for (const { name, source } of [...small, ...letters]) {
  test(`${name} and prefixes of it`, () => {
    const step = Math.max(1, Math.floor(source.length / 60));
    for (let end = 0; end <= source.length; end += step) assertReads(source.slice(0, end), name);
    assertReads(source, name);
  });
}

test('templates put together at random', () => {
  const bits = ['{{#if a}}', '{{/if}}', '{{else}}', '{{else if b}}', '{{#each c}}', '{{/each}}', '{{#unless a}}', '{{/unless}}', '{{name}}', '<p>', '</p>', '<br>', '&uuml;', '&nbsp;', '\n', '\n\n', ' ', '> ', '```\n',
    'Betreff: ', 'Hallo Anna,', 'Viele Grüße', 'Sie', 'zahlen', '.', '**', '- ', '<b>', '</b>', '<a title="', '">', '\r\n', '# ', '{{', '}}', '—', '© 2024', '\\textbf{', '\\opening{', '}', '\\\\', '%', '\\closing{'];
  fc.assert(fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), fc.constantFrom('a.md', 'a.html', 'a.txt', 'a.mjml', 'a.tex'), (parts, name) => assertReads(parts.join(''), name)), { numRuns: 400 });
});

test('line ends change nothing that is read', () => {
  for (const { name, source } of [...small, ...letters]) {
    const textsOf = (text: string): string[] => readProse(readTemplate(text, { path: name }), { path: name }).blocks.flatMap(block => listReadings(block).readings.map(reading => `${block.role}: ${reading.text}`));
    const plain = source.replace(/\r\n?/g, '\n');
    assert.deepEqual(textsOf(plain.replace(/\n/g, '\r\n')).map(text => text.replace(/\r\n/g, '\n')), textsOf(plain), name);
  }
});
