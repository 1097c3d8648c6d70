import fc from 'fast-check';
import { damagedTemplate } from '../../../core/fuzz/generators.ts';
import { generateLetter, kinds } from '../../generate.ts';

/** An input of a target that reads templates: the first line is the path, the rest the source. */
export interface NamedSource {
  readonly path: string;
  readonly source: string;
}

const names = ['brief.md', 'brief.md.hbs', 'brief.hbs', 'brief.html', 'brief.mjml', 'brief.txt', 'brief.liquid', 'brief.ftl', 'brief.erb', 'brief.php', 'mails.json', 'brief.njk'];

export function named(input: string): NamedSource {
  const end = input.indexOf('\n');
  return { path: names.find(name => name === input.slice(0, end)) ?? 'brief.md.hbs', source: input.slice(end + 1) };
}

/** Letters of every kind, and damaged ones. */
export function templateSeeds(): string[] {
  const letters = kinds.map((kind, at) => generateLetter(at + 1, 400, kind)).map(({ source }, at) => `brief.${kinds[at] ?? 'md'}\n${source}`);
  const damaged = fc.sample(damagedTemplate, { seed: 11, numRuns: 40 }).map(({ path, source }) => `${path}\n${source}`);
  const scraps = templateWords.filter(word => !names.includes(word.trim())).flatMap((word, at) => [`${names[at % names.length] ?? ''}\nHallo ${word} Anna,\n`]);
  return [...letters, ...damaged, ...scraps, ...names.map(name => `${name}\nGuten Tag {{name}},\n\nbislang konnten wir keinen Zahlungseingang feststellen.\n`)];
}

/** Signs that mean something to one reader or another. */
export const templateWords = [
  ...names.map(name => `${name}\n`), '{{#if a}}', '{{else}}', '{{else if b}}', '{{/if}}', '{{#each c}}', '{{/each}}', '{{{raw}}}', '{{{{raw}}}}', '{{{{/raw}}}}', '{{!-- ', '--}}', '{{> kopf}}', '{{#> rahmen}}', '{{=<% %>=}}', '\\{{', '{{~', '~}}',
  '{% if a %}', '{% endif %}', '{% else %}', '{% for a in b %}', '{% endfor %}', '{% comment %}', '{% raw %}', '{# ', ' #}', '<%= a %>', '<% end %>', '<#if a>', '</#if>', '<#-- ', '-->', '${a}', '[Datum]', '*|FNAME|*', '[[a]]', '<<a.b>>', '%name%', '____',
  '<p>', '</p>', '<br>', '<table><tr><td>', '</td></tr></table>', '<!-- ', '<style>', '</style>', '<title>', '</title>', '<mj-text>', '</mj-text>', '<mj-raw>', '<mj-preview>', '<a href="', '" title="', '<img alt="', '&uuml;', '&nbsp;', '&#x26;', '&shy;', '<![CDATA[', ']]>', '<?php ', '?>',
  '---\n', 'subject: "', '```\n', '> ', '- ', '1. ', '# ', '| a | b |\n|---|---|\n', '**', '_', '`', '[a](', '![', '<!-- herzlich-ignore -->', '<!-- herzlich-ignore-next-line -->', '<!-- herzlich-ignore no-blame -->', '{{!-- herzlich-ignore-end --}}',
  'Betreff: ', 'Sehr geehrte Damen und Herren,', 'Mit freundlichen Grüßen', 'Dear customer,', 'Kind regards', 'Sie ', 'du ', 'Bitte zahlen Sie sofort.', 'leider nicht möglich', 'you failed to', 'Mahnung', 'umgehend', 'unverzüglich',
];
