// Where a letter begins and ends, line by line.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { closingKind, greetingEnd } from '../../../server/src/core/prose/letter-line.ts';
import { check } from './picture.ts';

describe('a letter without blank lines falls into its parts', () => {
  check(`
    Betreff: Ihre Rechnung {{nr}}
    Hallo {{name}},
    wir haben heute Ihre
    Zahlung erhalten.
    Viele Grüße
    Anna Berg
    Muster & Söhne
  `, `
    subject: Ihre Rechnung {{nr}}
    greeting: Hallo {{name}},
    body: wir haben heute Ihre Zahlung erhalten.
    closing: Viele Grüße
    signature: Anna Berg
    signature: Muster & Söhne
  `);
  check(`
    **Betreff:** Kurze Frage zu {{nr}}

    Guten Tag, Frau {{nachname}},
    passt Ihnen Dienstag?

    Herzlich
    Ihr Team von Morgenbrot
  `, `
    subject: Kurze Frage zu {{nr}}
    greeting: Guten Tag, Frau {{nachname}},
    body: passt Ihnen Dienstag?
    closing: Herzlich
    signature: Ihr Team von Morgenbrot
  `);
  check(`
    Subject: Your order
    Preheader: It is on its way
    Hi {{first_name}}, your parcel left today.
    Happy reading,
    Dolores at Elm Street
  `, `
    subject: Your order
    preheader: It is on its way
    greeting: Hi {{first_name}},
    body: your parcel left today.
    closing: Happy reading,
    signature: Dolores at Elm Street
  `, 'letter.txt');
});

describe('HTML letters part at <br>', () => {
  check('<p>Hallo {{name}},<br>danke für Ihre Nachricht.<br>Wir melden uns bald.</p><p>Beste Grüße<br>Anna Berg</p>', `
    greeting: Hallo {{name}},
    body: danke für Ihre Nachricht. / Wir melden uns bald.
    closing: Beste Grüße
    signature: Anna Berg
  `, 'letter.html');
  check('<p>Liebe:r {{name}}, <b>schön</b>, dass du da bist.</p>', `
    greeting: Liebe:r {{name}},
    body: schön, dass du da bist.
  `, 'letter.html');
});

describe('below the signature', () => {
  check(`
    Hallo {{name}},

    Ihr Tisch ist fertig.

    Viele Grüße
    Anna Berg

    P.S. Bringen Sie gern die Kinder mit.

    Muster GmbH, Amtsgericht Köln, HRB 12345
    Lindenstraße 3, 50667 Köln

    Diese Nachricht wurde automatisch erstellt, bitte antworten Sie nicht.
  `, `
    greeting: Hallo {{name}},
    body: Ihr Tisch ist fertig.
    closing: Viele Grüße
    signature: Anna Berg
    body: P.S. Bringen Sie gern die Kinder mit.
    legal-footer: Muster GmbH, Amtsgericht Köln, HRB 12345 Lindenstraße 3, 50667 Köln
    body: Diese Nachricht wurde automatisch erstellt, bitte antworten Sie nicht.
  `);
  check(`
    Dear Ms. Ruiz,

    Your table is ready.

    Thanks,
    Ruth

    If the link does not work, copy it: {{link}}.

    © 2024 Harbour Tables. All rights reserved.
    12 Quay Road
  `, `
    greeting: Dear Ms. Ruiz,
    body: Your table is ready.
    closing: Thanks,
    signature: Ruth
    body: If the link does not work, copy it: {{link}}.
    legal-footer: © 2024 Harbour Tables. All rights reserved. 12 Quay Road
  `);
  check(`
    Guten Tag,

    Ihr Antrag ist bewilligt.

    Mit freundlichen Grüßen
    Anna Berg

    **Rechtsbehelfsbelehrung**

    Gegen diesen Bescheid kann innerhalb eines Monats Widerspruch erhoben werden. Der Widerspruch ist schriftlich einzulegen.
  `, `
    greeting: Guten Tag,
    body: Ihr Antrag ist bewilligt.
    closing: Mit freundlichen Grüßen
    signature: Anna Berg
    legal-footer: Rechtsbehelfsbelehrung
    legal-footer: Gegen diesen Bescheid kann innerhalb eines Monats Widerspruch erhoben werden. Der Widerspruch ist schriftlich einzulegen.
  `);
});

describe('wrapped lines stay one sentence, rows of facts do not', () => {
  check(`
    Leider konnten wir bislang keinen
    Zahlungseingang feststellen und bitten
    Sie um eine
    Nachricht.
  `, 'body: Leider konnten wir bislang keinen Zahlungseingang feststellen und bitten Sie um eine Nachricht.');
  check(`
    Rechnung: {{nr}}
    Betrag: {{betrag}}
    Fällig am: {{datum}}
  `, `
    body: Rechnung: {{nr}}
    body: Betrag: {{betrag}}
    body: Fällig am: {{datum}}
  `, 'letter.txt');
  check(`
    Muster & Söhne
    Lindenstraße 3
    50667 Köln
  `, `
    body: Muster & Söhne
    body: Lindenstraße 3
    body: 50667 Köln
  `, 'letter.txt');
  check(`
    Wir freuen uns sehr auf Ihren Besuch bei uns in der Werkstatt und danken
    Liebe und Geduld zum Trotz, dass es so lange gedauert hat.
  `, 'body: Wir freuen uns sehr auf Ihren Besuch bei uns in der Werkstatt und danken Liebe und Geduld zum Trotz, dass es so lange gedauert hat.');
});

const slot = '¤';

test('a greeting ends at its comma', () => {
  const greetings = [
    'Sehr geehrte Damen und Herren,', 'Sehr geehrte/r Frau/Herr ' + slot + ',', 'Sehr geehrte(r) ' + slot + ',', 'Liebe:r ' + slot + ',', 'Liebe*r ' + slot + '!',
    'Liebe Kundin, lieber Kunde,', 'Guten Tag, Frau Dr. Sato,', 'Guten Tag', 'Hallo zusammen,', 'Moin ' + slot + ',', 'Grüezi Frau ' + slot, 'Servus!', 'Hallo, ' + slot + ',',
    'Hi there,', 'Dear Mr. Ruiz:', 'Dear patron,', 'Hello', 'Good morning ' + slot + ',', 'To whom it may concern:', slot + ' ' + slot + ',', 'Hey ' + slot, 'Welcome, ' + slot + '!',
    'Liebe Eigentümerinnen und Eigentümer der Lindenstraße 12,', 'Ladies and Gentlemen,', 'Sehr geehrter Herr ' + slot + ', sehr geehrte Frau ' + slot + ',',
  ];
  for (const line of greetings) assert.equal(greetingEnd(line, true), line.length, line);
  assert.equal(greetingEnd('Hallo Anna, danke für Ihre Nachricht.', true), 'Hallo Anna,'.length);
  assert.equal(greetingEnd('Hello, I am Ruth from Harbour Tables.', true), 'Hello,'.length);
});

test('what only looks like a greeting is none', () => {
  const others = [
    'Liebe zum Detail, das ist uns wichtig.', 'Hello world!', 'Hallo Welt', 'Lieber heute als morgen fangen wir mit der Arbeit an.', 'Dear readers will notice that prices rose.',
    'Welcome to our shop!', 'Ihre Rechnung', 'High prices,', slot + ' ist da,', 'Hi-fi für alle', 'Guten Morgen beginnt mit Kaffee. Und mit Brot.',
  ];
  for (const line of others) assert.equal(greetingEnd(line, true), null, line);
});

test('closings, in both languages', () => {
  const closings = [
    'Mit freundlichen Grüßen', 'Mit freundlichen Gruessen', 'Freundliche Grüsse', 'MfG', 'Viele Grüße aus der Werkstatt', 'Liebe Grüße, deine Anna', 'Hochachtungsvoll', 'Alles Gute für Sie',
    'Bis bald und liebe Grüße', 'Kind regards,', 'Best regards', 'Yours sincerely,', 'Sincerely yours', 'Cheers,', 'Best wishes from Leeds', 'Warmly,', 'Thanks, Ruth', 'Herzliche Grüße!',
  ];
  for (const line of closings) assert.equal(closingKind(line), 'closing', line);
  for (const line of ['Vielen Dank,', 'Thanks,', 'Best,', 'Thank you', 'Danke', 'Herzlich']) assert.equal(closingKind(line), 'weak-closing', line);
  for (const line of ['Ihr Team von ' + slot, 'Ihre Hausverwaltung', 'Your ' + slot + ' team', 'Die Hausverwaltung', 'Marcus Lee, Trust team', 'i. A. Anna Berg']) assert.equal(closingKind(line), 'signature', line);
  const others = [
    'Bitte grüßen Sie Ihre Familie.', 'Best wishes are not enough to pay the rent this month.', 'Vielen Dank für Ihre schnelle Antwort und Ihre Geduld.', 'Ihre Rechnung ist da', 'The team has checked your order today.',
    'With regard to your order we have news.', 'Wir senden Ihnen herzliche Grüße.', 'Best price of the year', 'Kind regards?',
  ];
  for (const line of others) assert.equal(closingKind(line), null, line);
});

describe('lines of a table or form above a paragraph', () => {
  check(`
    Hallo {{name}},

    Ihre Bestellung im Überblick
    Posten Menge Preis
    Tisch 2 4,00
    Wir liefern morgen und melden uns bei Ihnen, sobald
    das Paket unterwegs ist.
  `, `
    greeting: Hallo {{name}},
    body: Ihre Bestellung im Überblick
    body: Posten Menge Preis
    body: Tisch 2 4,00
    body: Wir liefern morgen und melden uns bei Ihnen, sobald das Paket unterwegs ist.
  `, 'letter.txt');
  check(`
    Hallo {{name}},

    wir haben Ihre Bestellung und auch die
    Zahlung für den Tisch aus
    Eichenholz heute mit großer Freude erhalten.
  `, `
    greeting: Hallo {{name}},
    body: wir haben Ihre Bestellung und auch die Zahlung für den Tisch aus Eichenholz heute mit großer Freude erhalten.
  `, 'wrapped.txt');
});

check(`
  Hallo Anna,

  Bitte kommen Sie am Freitag.

  Text mehr
`, `
  greeting: Hallo Anna,
  body: Bitte kommen Sie am Freitag.
  body: Text mehr
`);

check(`
  Hallo Anna,

  Bitte kommen Sie am Freitag.

  Ruth von Berg
`, `
  greeting: Hallo Anna,
  body: Bitte kommen Sie am Freitag.
  signature: Ruth von Berg
`);
