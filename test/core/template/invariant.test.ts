import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Format } from '../../../server/src/core/template/piece.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { nastyTemplates } from './nasty-templates.ts';

const formats: readonly Format[] = ['markdown', 'mjml', 'html', 'latex', 'text'];

/** Pieces put end to end are the source; branches are tied in order. */
function checkPieces(source: string, format: Format): void {
  const { pieces } = readTemplate(source, { format });
  let at = 0;
  const open = new Set<number>();
  for (const piece of pieces) {
    assert.equal(piece.start, at, `${format}: a gap or overlap at ${at} of ${JSON.stringify(source)}`);
    assert.ok(piece.start < piece.end || piece.kind === 'break', `${format}: an empty ${piece.kind} at ${at} of ${JSON.stringify(source)}`);
    at = piece.end;
    if (piece.kind === 'branch-open') open.add(piece.id);
    if (piece.kind === 'branch-else') assert.ok(open.has(piece.id), `${format}: an else without its open in ${JSON.stringify(source)}`);
    if (piece.kind === 'branch-close') assert.ok(open.delete(piece.id), `${format}: a close without its open in ${JSON.stringify(source)}`);
  }
  assert.equal(at, source.length, `${format}: the end is missing of ${JSON.stringify(source)}`);
}

test('every prefix of every nasty template: pieces put end to end are the source', () => {
  for (const source of nastyTemplates) {
    for (const format of formats) for (let end = 0; end <= source.length; end += 1) checkPieces(source.slice(0, end), format);
  }
});

test('any mutation of a nasty template: pieces put end to end are the source', () => {
  const scrap = fc.constantFrom('{{', '}}', '{{#if x}}', '{{else}}', '{{/if}}', '<', '>', '"', "'", '<td>', '</p>', '<!--', '-->', '\n\n', '\n', '> ', '```\n', '- ', '|', '{%', '%}', '[', ']', '*', '\\', '&', '\r\n', '{{!--', '${', '*|', '\\textbf{', '}', '%', '\\begin{letter}{', '\\opening{', '\\\\');
  fc.assert(fc.property(fc.constantFrom(...nastyTemplates), fc.constantFrom(...formats), fc.array(fc.tuple(fc.nat(400), fc.nat(12), scrap), { maxLength: 4 }), (source, format, cuts) => {
    let text = source;
    for (const [at, length, insert] of cuts) text = text.slice(0, at) + insert + text.slice(at + length);
    checkPieces(text, format);
  }), { numRuns: 1500 });
});
