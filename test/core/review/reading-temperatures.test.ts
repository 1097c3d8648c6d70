import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import type { Temperature } from '../../../server/src/core/review/review.ts';
import { tellApart } from '../../../server/src/core/review/tell-apart.ts';

const reviewer = new Reviewer(builtInRules);
const temperature = (source: string, messages: 'de' | 'en' = 'en'): Temperature | undefined => reviewer.review(source, { path: 'mails/a.hbs', isArgument: true, settings: { ...defaultSettings, messages } }).temperature;
const readings = (source: string): [string, number][] => (temperature(source)?.readings ?? []).map(({ reading, value }) => [reading, value]);

/** The letter that a recipient gets: the branches decided by hand. */
function sent(source: string, truth: Readonly<Record<string, boolean>>): string {
  return source.replace(/\{\{#if (\w+)\}\}([^]*?)(?:\{\{else\}\}([^]*?))?\{\{\/if\}\}/g, (_, name: string, yes: string, no = '') => (truth[name] === true ? yes : no));
}

const letter = `Subject: Your invoice {{number}}

Hi {{first_name}},

{{#if overdue}}
You have failed to pay invoice {{number}}. We will take legal action.
{{else}}
Thank you for your order. Your invoice {{number}} over {{amount}} is due on {{date}}.
{{/if}}

If you need more time, just reply.

Best wishes from Leeds,

Ruth Okafor
`;

test('each reading has the temperature of the letter that is sent', () => {
  assert.deepEqual(readings(letter), [
    ['if overdue', temperature(sent(letter, { overdue: true }))?.value],
    ['unless overdue', temperature(sent(letter, { overdue: false }))?.value],
  ]);
});

test('its parts are listed, and nothing is said that stands in the other branch', () => {
  const [cold, warm] = temperature(letter)?.readings ?? [];
  assert.ok(cold?.parts.some(({ name }) => name === 'chill') && !cold.parts.some(({ name }) => name === 'thanks'));
  assert.ok(warm?.parts.some(({ name }) => name === 'thanks') && !warm.parts.some(({ name }) => name === 'chill'));
});

test('readings are named in the language Herzlich speaks', () => {
  assert.deepEqual(temperature(letter, 'de')?.readings?.map(({ reading }) => reading), ['wenn overdue', 'wenn nicht overdue']);
});

describe('where readings feel alike, none are told apart', () => {
  for (const source of [
    letter.replace(/\{\{#if[^]*?\{\{else\}\}|\{\{\/if\}\}/g, ''),
    letter.replace(/\{\{#if[^]*?\{\{\/if\}\}/, 'Your invoice {{number}} is due{{#if date}} on {{date}}{{/if}}.'),
  ]) test(source.split('\n\n').slice(2).join(' ').replaceAll('\n', ' ').slice(0, 90), () => assert.deepEqual(readings(source), []));
});

test('a name at the end, a way to answer and a kind beginning count in the readings that have them', () => {
  const split = `Subject: Your shelf {{number}}

Dear customer,

{{#if first}}Thank you for your first order.

{{/if}}The shelf {{number}} is on its way.

{{#if phone}}Call me: 0421 5550 17.

{{/if}}Regards

{{#if personal}}Ruth Okafor{{/if}}
`;
  const found = temperature(split)?.readings ?? [];
  assert.equal(found.length, 8);
  for (const { reading, value } of found) {
    const truth = Object.fromEntries(reading.split(', ').map(one => [one.replace(/^if |^unless /, ''), one.startsWith('if ')]));
    assert.equal(value, temperature(sent(split, truth))?.value, reading);
  }
});

test('an else-if chain gives as many readings as it has arms', () => {
  const chain = letter.replace('{{else}}', '{{else if new}}\nWelcome! We hope you enjoy your shelf.\n{{else}}');
  assert.deepEqual(readings(chain).map(([reading]) => reading).toSorted(), ['if overdue', 'unless overdue, if new', 'unless overdue, unless new']);
});

test('of many conditions the ones that matter most are told apart, in sixteen readings at most', () => {
  const many = letter.replace('If you need', `${Array.from({ length: 40 }, (_, index) => `{{#if case${index}}}You have failed to pay.{{/if}}`).join('\n\n')}\n\nIf you need`);
  const found = readings(many);
  assert.ok(1 < found.length && found.length <= 16, String(found.length));
  assert.ok(found.every(([reading]) => reading.includes('overdue')));
});

test('what a writer has excepted takes no warmth in any reading', () => {
  assert.ok(readings(letter.replace('{{#if', '<!-- herzlich-ignore-file threat-legal -->\n{{#if'))[0]?.[1] ?? 0 > (readings(letter)[0]?.[1] ?? 0));
});

test('a fragment has no readings, as it has no temperature', () => {
  assert.equal(temperature('{{#if overdue}}You have failed to pay.{{else}}Thank you.{{/if}}'), undefined);
});

describe('readings are told apart in as few words as it takes', () => {
  const names = ['a', 'b', 'c'];
  const cases: readonly (readonly [name: string, ask: (on: (name: string) => boolean) => string, expected: string])[] = [
    ['all alike', () => 'x', ': x'],
    ['one decides', on => (on('b') ? 'x' : 'y'), 'b: x | !b: y'],
    ['both are needed', on => (on('a') && on('c') ? 'x' : 'y'), 'a c: x | a !c: y | !a: y'],
    ['a chain', on => (on('a') ? 'x' : on('b') ? 'y' : 'z'), 'a: x | !a b: y | !a !b: z'],
  ];
  for (const [name, ask, expected] of cases) {
    test(name, () => {
      const groups = tellApart(names, truth => ask(one => truth.get(one) === true), String);
      assert.equal(groups.map(({ conditions, value }) => `${conditions.map(({ text, holds }) => (holds ? text : `!${text}`)).join(' ')}: ${value}`).join(' | '), expected);
    });
  }
});
