// Markdown is parsed stretch by stretch; what is read must be what one parse of the whole would give.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tree } from '@lezer/common';
import fc from 'fast-check';
import { markdownParser } from '../../../server/src/core/template/markdown-parser.ts';
import { parseMarkdown, type ParsedMarkdown } from '../../../server/src/core/template/parse-markdown.ts';
import { nastyTemplates } from './nasty-templates.ts';

/** Lists hold nothing themselves, and one list may come as two. */
const unread = new Set(['Document', 'BulletList', 'OrderedList']);

/** The nodes of a tree, as far as something is read in them: what a paragraph of plain words holds is words. */
function nodesOf(tree: Tree, offset: number, end: number): string[] {
  const nodes: string[] = [];
  tree.iterate({ enter(node) {
    if (node.name !== 'URL' && !unread.has(node.name) && node.from + offset < end) nodes.push(`${node.name} ${node.from + offset}–${node.to + offset}`);
  } });
  return nodes;
}

function nodesOfParts({ parts }: ParsedMarkdown): string[] {
  return parts.flatMap(({ start, end, tree }) => (tree === null ? [`Paragraph ${start}–${end}`] : nodesOf(tree, start, end)));
}

function assertSame(text: string, before: ParsedMarkdown | null = null): ParsedMarkdown {
  const parsed = parseMarkdown(text, 0, before);
  assert.deepEqual(nodesOfParts(parsed), nodesOf(markdownParser.parse(text), 0, Infinity), JSON.stringify(text));
  return parsed;
}

const lines = ['Hallo Anna,', 'bitte **zahlen** Sie', '- eins', '- ', '* zwei', '1. drei', '2) vier', '12. März', '  noch zu eins', '    mehr', '\teingerückt', '> Zitat', '>', '> - darin', '> ```', '```', '```txt', '~~~', '````',
  '# Titel', 'Titel', '====', '---', '***', '| a | b |', '|---|---|', ':--|--:', 'a | b', '<div>', '</div>', '<script>', '</script>', '<!-- Notiz', '-->', '<?php', '?>', '<!X', '<![CDATA[', ']]>', '<b>fett</b>', '<pre>',
  '[a]: https://example.com', '[a]: <', '"Titel"', '[^1]: Fußnote', '[ ] x', '- [x] fertig', 'Zeile  ', 'Zeile\\', 'www.example.com', 'a@example.com', '&uuml;', '', '', '', ' ', '   ', 'x_y_z', '`code', 'ein ~~Strich~~', '**', '    ', '+', '=', ':'];

test('documents of all sorts of lines', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 16 }), some => void assertSame(some.join('\n'))), { numRuns: 3000, seed: 11 });
});

test('documents that are edited', () => {
  const edit = fc.record({ at: fc.nat(10_000), cut: fc.nat(6), text: fc.constantFrom('a', '\n', '\n\n', '*', '```\n', '> ', '- ', '<', '    ', '-->') });
  fc.assert(fc.property(fc.array(fc.constantFrom(...lines), { minLength: 20, maxLength: 60 }), fc.array(edit, { maxLength: 6 }), (some, edits) => {
    let text = some.join('\n');
    let before = assertSame(text);
    for (const { at, cut, text: more } of edits) {
      const start = at % (text.length + 1);
      text = text.slice(0, start) + more + text.slice(start + cut);
      before = assertSame(text, before);
    }
  }), { numRuns: 300, seed: 12 });
});

test('a long stretch that is edited: a letter in one quote', () => {
  const paragraph = '> Ihre Rechnung vom **3. Mai** ist noch offen.\n> Bitte zahlen Sie *bald*.\n>\n';
  let text = paragraph.repeat(200);
  let before = assertSame(text);
  for (let at = 5; at < text.length; at += 1409) {
    text = `${text.slice(0, at)}* neu\n> - ${text.slice(at)}`;
    before = assertSame(text, before);
  }
});

test('every nasty template', () => {
  for (const source of nastyTemplates) assertSame(source.replaceAll('\r', ' '));
});
