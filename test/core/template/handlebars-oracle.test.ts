import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parseWithoutProcessing } from '@handlebars/parser';
import fc from 'fast-check';
import { copyNames } from '../../../server/src/core/template/copy-arguments.ts';
import { pairTags } from '../../../server/src/core/template/pair-tags.ts';
import { scanHandlebars } from '../../../server/src/core/template/scan-handlebars.ts';

/** As much of Handlebars' own tree as the comparison needs. */
interface Statement {
  readonly type: string;
  readonly value?: string;
  readonly path?: { readonly original?: string | number };
  readonly program?: Program;
  readonly inverse?: Program | null;
  readonly openStrip?: unknown;
}

interface Program {
  readonly body: readonly Statement[];
  readonly chained?: boolean;
}

/** The statements in order, as the stock parser reads them. */
function expectedStatements(body: readonly Statement[]): string[] {
  return body.flatMap(statement => {
    switch (statement.type) {
      case 'MustacheStatement': return ['slot'];
      case 'PartialStatement': return ['slot'];
      case 'CommentStatement': return ['comment'];
      case 'PartialBlockStatement':
      case 'DecoratorBlock': return ['wrap', ...expectedStatements(statement.program?.body ?? []), 'wrap'];
      case 'BlockStatement': return [`open ${String(statement.path?.original)}`, ...arms(statement), 'close'];
      default: return [];
    }
  });
}

function arms(block: Statement): string[] {
  const { program, inverse } = block;
  // Of "{{^leer}}…{{/leer}}" the stock tree has the text as the inverse.
  if (!program) return expectedStatements(inverse?.body ?? []);
  const first = expectedStatements(program?.body ?? []);
  if (!inverse) return first;
  const chained = inverse.chained ? inverse.body[0] : undefined;
  return [...first, 'else', ...(chained ? arms(chained) : expectedStatements(inverse.body))];
}

function scannedStatements(source: string): string[] {
  const tags = scanHandlebars(source, copyNames(), false);
  pairTags(tags);
  return tags.filter(tag => tag.kind !== 'invisible').map(tag => (tag.kind === 'open' ? `open ${tag.name}` : tag.kind));
}

const path = fc.constantFrom('name', 'kunde.name', '../name', '@index', 'this', '[first name]', 'a.[b c].d');
const argument = fc.oneof(path, fc.constantFrom('"x"', "'a }} b'", '"{{ y"', '3', 'true', '(eq a "b")', '(lookup . \'x\')', 'k="v"', "title='Ihre Rechnung'"));
const call = fc.tuple(fc.constantFrom('t', 'format', 'kunde.name'), fc.array(argument, { maxLength: 2 })).map(([helper, list]) => [helper, ...list.filter(item => !item.includes('=') || item.startsWith('(')), ...list.filter(item => item.includes('=') && !item.startsWith('('))].join(' '));
const value = fc.tuple(fc.constantFrom(['{{', '}}'], ['{{~', '~}}'], ['{{{', '}}}'], ['{{&', '}}'], ['{{ ', ' }}']), fc.oneof(path, call)).map(([[open = '', close = ''], inner]) => `${open}${inner}${close}`);
const words = fc.constantFrom('Hallo ', 'f&uuml;r', '\n', '\n\n', ' <b>', '</p>', 'danke', '{ }', "it's", '"', '|');
const comment = fc.constantFrom('{{! kurz }}', '{{!-- lang }} {{x}} --}}', '{{!kurz}}', '{{!----}}');
const partial = fc.constantFrom('{{> fuss}}', '{{>fuss a=1}}', '{{> (lookup . "x") title="Ihre Rechnung"}}', '{{~> fuss ~}}');

const template = fc.letrec<{ body: string; statement: string; block: string }>(tie => ({
  body: fc.array(tie('statement'), { maxLength: 4 }).map(parts => parts.join('')),
  statement: fc.oneof({ depthSize: 'small' }, words, value, comment, partial, tie('block')),
  block: fc.oneof(
    fc.tuple(tie('body'), tie('body'), fc.constantFrom('{{else}}', '{{^}}', '{{~else~}}', '{{else if b}}', '{{else unless (eq a "}}")}}')).map(([yes, no, other]) => `{{#if a}}${yes}${other}${no}{{/if}}`),
    tie('body').map(body => `{{#each items as |item index|}}${body}{{/each}}`),
    tie('body').map(body => `{{~#unless paid~}}${body}{{~/unless~}}`),
    tie('body').map(body => `{{^leer}}${body}{{/leer}}`),
    tie('body').map(body => `{{#> layout title="x"}}${body}{{/layout}}`),
    tie('body').map(body => `{{#*inline "kopf"}}${body}{{/inline}}`),
  ),
}));

test('on well-formed templates the scanner and the stock parser read the same statements', () => {
  fc.assert(fc.property(template.body, source => {
    const tree = parseWithoutProcessing(source) as unknown as Program;
    assert.deepEqual(scannedStatements(source), expectedStatements(tree.body), source);
  }), { numRuns: 2000 });
});
