import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOfPath } from '../../../server/src/core/language/detect-language.ts';
import type { Language, Register } from '../../../server/src/core/language/language.ts';
import { slotMeaning } from '../../../server/src/core/prose/slot-meaning.ts';
import { picture, read } from './picture.ts';

test('the language comes from the front matter, the markup, the path, or the words', () => {
  const cases: readonly (readonly [language: Language, source: string, path: string])[] = [
    ['de', 'Ihre Rechnung ist noch nicht bezahlt.', 'a.md'],
    ['en', 'Your invoice is not paid yet.', 'a.md'],
    ['en', '---\nlang: en-GB\n---\nKaffee und Kuchen', 'a.md'],
    ['de', '<html lang="de"><p>OK {{x}}</p></html>', 'a.html'],
    ['de', 'OK {{x}}', 'mails/de/a.md'],
    ['en', 'OK {{x}}', 'a.en.hbs'],
    ['de', 'OK {{x}}', 'reminder_de-CH.mjml'],
    ['de', '<html lang="en"><p>Wir haben Ihre Zahlung noch nicht erhalten und bitten Sie, das mit uns zu klären. Vielen Dank für Ihre Mühe.</p></html>', 'a.html'],
    ['de', 'Wir koennen Ihre Anfrage nicht mehr pruefen', 'a.txt'],
  ];
  for (const [language, source, path] of cases) assert.equal(read(source, path).language, language, `${path}: ${source}`);
  assert.equal(languageOfPath('templates/deliver.hbs'), null);
  assert.equal(languageOfPath('en/de/a.hbs'), 'de');
});

test('a block in the other language is known as such', () => {
  const { blocks } = read('Hallo {{name}},\n\nwir haben Ihre Zahlung noch nicht erhalten.\n\nWe have not received your payment yet, please call us.\n\nViele Grüße');
  assert.deepEqual(blocks.map(block => block.language), ['de', 'de', 'en', 'de']);
});

test('what is neither German nor English is not judged', () => {
  assert.equal(picture(read('<p>Your payment is open.</p><p>Nous vous remercions pour votre paiement et restons à votre disposition.</p>', 'a.html')),
    'body: Your payment is open.\n(other-language) body: Nous vous remercions pour votre paiement et restons à votre disposition.');
});

test('the form of address', () => {
  const cases: readonly (readonly [register: Register, source: string])[] = [
    ['Sie', 'Bitte zahlen Sie Ihre Rechnung.'],
    ['Sie', 'Sie haben noch nicht gezahlt.'],
    ['du', 'Bitte zahl deine Rechnung.'],
    ['du', 'Die Bücher sind da. Sie warten auf dich, und wir freuen uns auf Dich.'],
    ['ihr', 'Liebe Nachbarn, könnt ihr bitte euer Fahrrad abholen? Danke, dass ihr helft.'],
    ['du', 'Lies die Regeln genau.'],
    ['du', 'Danke für alles. Bitte schick uns das Formular bis Freitag.'],
    ['Sie', 'Bitte schicken Sie das Formular. Klick hier für mehr.'],
    [null, 'Stelle als Koch. Zahl der Gäste: 12. Bitte das Formular ausfüllen.'],
    ['mixed', 'Bitte zahlen Sie Ihre Rechnung. Danke, dass du dich meldest und dein Konto prüfst.'],
    [null, 'Die Rechnung ist offen.'],
    [null, 'Your invoice is open, are you there?'],
    ['Sie', '{{#if formal}}Bitte melden Sie sich bei uns, wir helfen Ihnen.{{else}}Bitte melde dich bei uns, wir helfen dir.{{/if}}'],
    ['du', '---\nregister: du\n---\nDie Rechnung ist noch nicht da.'],
    ['Sie', '# Für dich im Betrieb\n\nDu schickst das ab.\n\n```\nGuten Tag,\n\nbitte melden Sie sich.\n\nViele Grüße\n```'],
  ];
  for (const [register, source] of cases) assert.equal(read(source, /^[#-]/.test(source) ? 'a.md' : 'a.txt').register, register, source);
});

test('the house decides where the letter says nothing', () => {
  assert.equal(read('Die Rechnung ist noch nicht da.', 'a.md', { settings: { register: 'du' } }).register, 'du');
});

test('what a slot stands for is guessed from its name', () => {
  const guesses = {
    name: 'name', vorname: 'name', 'user.firstName': 'name', first_name: 'name', 'customer.company': 'name', anrede: 'salutation', salutation: 'salutation',
    betrag: 'amount', totalAmount: 'amount', 'invoice.total': 'amount', mahngebuehr: 'amount', datum: 'date', due_date: 'date', 'invoice.dueDate': 'date', Zahlungsfrist: 'date',
    nr: 'number', invoiceNumber: 'number', Aktenzeichen: 'number', iban: 'number', url: 'link', resetLink: 'link', action_url: 'link', phone: 'phone', Telefonnummer: 'phone', 'support.phone': 'phone',
    reason: 'other', 'product.title': 'other',
  };
  for (const [name, meaning] of Object.entries(guesses)) assert.equal(slotMeaning(name), meaning, name);
});
