// A reading after a keystroke takes over what has not changed. It must be the reading of the new text, to the last span.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { readProse } from '../../../server/src/core/prose/read-prose.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import type { Template } from '../../../server/src/core/template/template.ts';
import { projectRoot } from '../../support/project-root.ts';
import { nastyTemplates } from '../template/nasty-templates.ts';

const letters = globSync(['test/letters/*/*.{md,hbs,html,mjml,txt}'], { cwd: projectRoot }).toSorted().map(file => ({ file, source: readFileSync(path.join(projectRoot, file), 'utf8') }));
const nasty = ['md', 'html', 'mjml', 'tex', 'txt'].map(ending => ({ file: `nasty.${ending}`, source: (ending === 'tex' ? nastyTemplates.toReversed() : nastyTemplates).join('\n\n').slice(0, 6_000) }));

/** What a writer may do next. */
const step = fc.record({
  at: fc.nat(1_000_000),
  cut: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 60 }) }),
  text: fc.constantFrom('e', 'n', ' ', '.', '  ', '\n', '\r\n', '\n\n', 'Betreff: ', 'Viele Grüße', '{{name}}', '{{#if late}}', '{{else}}', '{{/if}}', '{{', '}}', '[Datum]', '**', '`', '<b>', '</td>', '<p>', '> ', '- ', '```\n', '<!-- ', '&uuml;', '\ufeff', '{{> fuss}}', '\\textbf{', '}', '\\\\', '%', '\\n\\n', '{{> kopf title="Ihre Mahnung"}}', ''),
});

function assertFresh(source: string, file: string, previous: Template | undefined): Template {
  const template = readTemplate(source, { path: file, ...(previous && { previous }) });
  const fresh = readTemplate(source, { path: file });
  assert.deepEqual(template, fresh);
  assert.deepEqual(readProse(template, { path: file, ...(previous && { previous }) }), readProse(fresh, { path: file }));
  return template;
}

for (const { file, source } of [...letters, ...nasty]) {
  test(`after any row of edits: ${file}`, () => {
    fc.assert(fc.property(fc.array(step, { minLength: 10, maxLength: 30 }), steps => {
      let text = source;
      let previous = assertFresh(text, file, undefined);
      for (const { at, cut, text: more } of steps) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + more + text.slice(start + cut);
        previous = assertFresh(text, file, previous);
      }
    }), { numRuns: 8, seed: 5, interruptAfterTimeLimit: 3000 });
  });
}

test('a letter typed from its first character to its last', () => {
  for (const { file, source } of letters.slice(0, 6)) {
    let previous: Template | undefined;
    for (let end = 1; end <= Math.min(source.length, 900); end += 1) previous = assertFresh(source.slice(0, end), file, previous);
  }
});
