// What Handlebars itself renders is what the readings promise.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Handlebars from 'handlebars';
import { globSync } from 'tinyglobby';
import type { ChoicePart, Prose } from '../../../server/src/core/prose/block.ts';
import { readProse } from '../../../server/src/core/prose/read-prose.ts';
import { readWay } from '../../../server/src/core/prose/read-way.ts';
import { detectFormat } from '../../../server/src/core/template/detect-format.ts';
import type { Format } from '../../../server/src/core/template/piece.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { projectRoot } from '../../support/project-root.ts';
import { nastyTemplates } from '../template/nasty-templates.ts';

/** Stands for every value, so that a greeting with a name is still one. */
const value = 'Xaver';

interface Statement {
  type: string;
  value?: string;
  original?: string;
  readonly program?: { body: Statement[] };
  readonly inverse?: { body: Statement[] };
}

/** Values and partials become words; of blocks the arm is taken that the truth asks for. */
function fill(body: Statement[]): void {
  for (const statement of body) {
    // A partial's file ends in a line end, as files do.
    if (statement.type === 'PartialStatement') Object.assign(statement, { type: 'ContentStatement', value: `${value}\n`, original: value });
    if (statement.type === 'MustacheStatement') Object.assign(statement, { type: 'ContentStatement', value, original: value });
    for (const program of [statement.program, statement.inverse]) if (program) fill(program.body);
  }
}

function render(source: string, truth: boolean): string {
  const handlebars = Handlebars.create();
  const take = (which: boolean) => function (this: unknown, ...given: unknown[]): string {
    const options = given.at(-1) as Handlebars.HelperOptions;
    return which ? options.fn(this) : options.inverse(this);
  };
  for (const name of ['if', 'each', 'with', 'blockHelperMissing']) handlebars.registerHelper(name, take(truth));
  handlebars.registerHelper('unless', take(!truth));
  handlebars.registerHelper('raw', take(true));
  const tree = handlebars.parse(source) as unknown as { body: Statement[] };
  fill(tree.body);
  return handlebars.compile(tree, { noEscape: true })({});
}

/** The texts of the blocks where every condition has the same truth. */
function textsWhere({ blocks }: Prose, truth: boolean, filled: string | null): string[] {
  const pick = (choice: ChoicePart): number => {
    const arm = choice.arms.findIndex(({ conditions }) => conditions.every(({ holds }) => holds === truth));
    return arm < 0 ? choice.arms.length - 1 : arm;
  };
  return blocks.filter(block => block.under.every(({ holds }) => holds === truth) && block.role !== 'argument').map(block => {
    const { text, runs } = readWay(block.parts, pick, []);
    return runs.map(run => (run.kind === 'slot' && filled !== null ? filled : text.slice(run.inReading, run.inReading + run.length))).join('');
  }).filter(text => /\p{L}/u.test(text));
}

function plain(texts: readonly string[]): string {
  return texts.join(' ').replace(/\s+/gu, ' ').replace(/ ([,.!?])/gu, '$1').trim();
}

function check(name: string, source: string, format: Format): void {
  for (const truth of [true, false]) {
    test(`${name}, all conditions ${truth}`, () => {
      const promised = textsWhere(readProse(readTemplate(source, { format }), { path: name }), truth, value);
      const rendered = textsWhere(readProse(readTemplate(render(source, truth), { format }), { path: name }), true, null);
      assert.equal(plain(promised), plain(rendered));
    });
  }
}

const folder = path.join(projectRoot, 'test/letters');
for (const name of globSync(['**/*.{md,hbs,mjml,html}'], { cwd: folder }).toSorted()) {
  const source = readFileSync(path.join(folder, name), 'utf8');
  if (source.includes('{{')) check(name, source, detectFormat(source, name));
}

nastyTemplates.slice(0, 5).forEach((source, at) => check(`nasty ${at}`, source, (['markdown', 'markdown', 'html', 'html', 'text'] as const)[at] ?? 'text'));

const cases: readonly (readonly [string, Format, string])[] = [
  ['branches on lines of their own', 'markdown', 'Bitte zahlen Sie\n{{#if eilig}}\nsofort\n{{else}}\nbis Freitag\n{{/if}}\nauf unser Konto.\n'],
  ['a branch over paragraphs', 'markdown', 'Guten Tag,\n\n{{#if a}}\nIhre Karte ist da.\n\nSie gilt ab heute.\n{{else}}\nIhre Karte kommt bald.\n{{/if}}\n\nViele Grüße\n'],
  ['a list in a loop', 'markdown', 'Offen sind:\n\n{{#each posten}}\n- {{name}} vom {{datum}}\n{{else}}\n- nichts\n{{/each}}\n\nDanke.\n'],
  ['rows of a table', 'markdown', '| Posten | Betrag |\n|---|---|\n{{#each posten}}\n| {{name}} | {{betrag}} Euro |\n{{/each}}\n\nDanke.\n'],
  ['branches in a quote', 'markdown', '> Guten Tag,\n>\n> {{#if a}}\n> Ihre Karte ist da.\n> {{/if}}\n> Bis bald.\n'],
  ['emphasis around a branch', 'markdown', 'Das ist **sehr {{#if a}}schnell{{else}}langsam{{/if}} gegangen** und {{#unless a}}*ganz* {{/unless}}gut.\n'],
  ['whitespace control', 'text', 'Danke,\n{{~#if a}} liebe Anna {{~else}} lieber Ulf {{~/if}}, und bis bald.\n'],
  ['Mustache sections', 'text', 'Ihre Rechnung ist {{#paid}}bezahlt{{/paid}}{{^paid}}offen{{/paid}}.\n'],
  ['inverse sign', 'html', '<p>Ihre Rechnung ist {{#if paid}}bezahlt{{^}}offen{{/if}}.</p>'],
  ['tags that a branch opens', 'html', '<p>{{#if a}}<b>Eilig:</b> {{/if}}Ihre Karte {{#if a}}<i>läuft</i>{{else}}<u>kommt</u>{{/if}}.</p>'],
  ['cells in a branch', 'html', '<table><tr>{{#if a}}<td>Ihre Karte</td>{{else}}<td>Ihr Konto</td><td>ist leer</td>{{/if}}</tr></table>'],
  ['an attribute in a branch', 'html', '<p {{#if a}}class="x"{{/if}}>Ihre <span {{#unless a}}title="Bis Freitag"{{/unless}}>Karte</span> ist da.</p>'],
  ['whole elements in branches', 'mjml', '<mj-section><mj-column>{{#if a}}<mj-text>Ihre Karte ist da.</mj-text>{{else}}<mj-text>Ihre Karte kommt bald.</mj-text>{{/if}}<mj-button>Zur Karte</mj-button></mj-column></mj-section>'],
  ['raw parts', 'mjml', '<mj-section><mj-column><mj-raw>{{#if a}}</mj-raw><mj-text>Ihre Karte ist da.</mj-text><mj-raw>{{/if}}</mj-raw></mj-column></mj-section>'],
  ['an escaped tag', 'text', 'Schreiben Sie \\{{name}} in die Zeile.\n'],
  ['a raw block', 'text', 'Schreiben Sie {{{{raw}}}}Anna{{{{/raw}}}} in die Zeile.\n'],
  ['entities across branches', 'html', '<p>F&uuml;r {{#if a}}Sie&nbsp;beide{{else}}dich{{/if}} &amp; alle.</p>'],
];
for (const [name, format, source] of cases) check(name, source, format);
