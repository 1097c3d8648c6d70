// Branches: which words stand together, and under which condition.
import { describe } from 'node:test';
import { check } from './picture.ts';

describe('a branch inside a sentence is a choice', () => {
  check('Ihre Zahlung ist {{#if overdue}}noch nicht {{/if}}angekommen.', `
    body [if overdue]: Ihre Zahlung ist noch nicht angekommen.
    body [unless overdue]: Ihre Zahlung ist angekommen.
  `);
  check('Sehr geehrte{{#if female}} Frau{{else}}r Herr{{/if}} {{name}},', `
    greeting [if female]: Sehr geehrte Frau {{name}},
    greeting [unless female]: Sehr geehrter Herr {{name}},
  `);
  check('We {{#unless paid}}have not {{/unless}}received it{{#if paid}}, thank you{{/if}}.', `
    body [if paid]: We received it, thank you.
    body [unless paid]: We have not received it.
  `, 'letter.txt');
  check('Sie haben {{#each items}}{{title}}, {{/each}}geliehen.', `
    body [if items]: Sie haben {{title}}, geliehen.
    body [unless items]: Sie haben geliehen.
  `);
  check('Your card {{#if a}}works{{else if b}}rests{{else}}ended{{/if}}.', `
    body [if a]: Your card works.
    body [unless a, unless b]: Your card ended.
    body [unless a, if b]: Your card rests.
  `);
});

describe('a branch around blocks is a condition of theirs', () => {
  check('{{#if overdue}}<p>Zahlen Sie bitte.</p><p>Danke.</p>{{else}}<p>Alles gut.</p>{{/if}}<p>Bis bald im Laden, wir freuen uns.</p>', `
    body [if overdue]: Zahlen Sie bitte.
    body [if overdue]: Danke.
    body [unless overdue]: Alles gut.
    body: Bis bald im Laden, wir freuen uns.
  `, 'letter.html');
  check(`
    Hallo {{name}},

    {{#if overdue}}
    Ihre Rechnung ist noch offen.

    {{#unless reminded}}
    Das kann passieren.
    {{/unless}}
    {{else}}
    Danke für Ihre Zahlung.
    {{/if}}
  `, `
    greeting: Hallo {{name}},
    body [if overdue]: Ihre Rechnung ist noch offen.
    body [if overdue, unless reminded]: Das kann passieren.
    body [unless overdue]: Danke für Ihre Zahlung.
  `);
  check('<p>{{#if a}}Nur mit a.{{/if}}</p>', 'body [if a]: Nur mit a.', 'letter.html');
  check('{{#if female}}Liebe {{name}},{{else}}Lieber {{name}},{{/if}}', `
    greeting [if female]: Liebe {{name}},
    greeting [unless female]: Lieber {{name}},
  `, 'letter.txt');
});

describe('a branch that ends in another block than it began', () => {
  check('<p>Eins {{#if x}}zwei.</p><p>Drei{{/if}} vier.</p>', `
    body [if x]: Eins zwei.
    body [unless x]: Eins
    body [if x]: Drei vier.
    body [unless x]: vier.
  `, 'letter.html');
  check('<p>Eins {{#if x}}zwei.</p>', `
    body [if x]: Eins zwei.
    body [unless x]: Eins
  `, 'letter.html');
  check('<p>Eins{{/if}} zwei{{else}} drei.</p>', 'body: Eins zwei drei.', 'letter.html');
});

describe('the same condition has the same truth', () => {
  check('{{#if paid}}<p>Danke{{#if paid}} sehr{{/if}}.</p>{{/if}}', 'body [if paid]: Danke sehr.', 'letter.html');
  check('{{#if paid}}{{#unless paid}}<p>Nie.</p>{{/unless}}<p>Danke.</p>{{/if}}', 'body [if paid]: Danke.', 'letter.html');
  check('A{{#if (eq a "b")}} B{{/if}}{{#if (ne a "b")}} C{{/if}} D', `
    body [if eq a "b"]: A B D
    body [unless eq a "b"]: A C D
  `, 'letter.txt');
});

describe('attributes and arguments inside a sentence do not cut it', () => {
  check('<p>Klicken Sie <a href="x" title="zum Konto">hier</a>, bitte.</p>', `
    body: Klicken Sie hier, bitte.
    alt: zum Konto
  `, 'letter.html');
});

check('<p>{{#t}}Ihre Rechnung{{/t}} ist da{{#paid}}, danke{{/paid}}.</p>', `
  body [if paid]: Ihre Rechnung ist da, danke.
  body [unless paid]: Ihre Rechnung ist da.
`, 'brief.html');
