import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../../server/src/core/language/language.ts';
import { tokenize } from '../../../server/src/core/language/tokenize.ts';

/** A bar stands where a sentence ends; `⏎` is a line end. */
function check(expected: string, language: Language = 'de') {
  test(expected, () => {
    const text = expected.replaceAll(/ ?\| ?/g, bar => (bar === '|' ? '' : ' ')).replaceAll('⏎', '\n').replaceAll(/\n /g, '\n');
    const slots = [...text.matchAll(/\{\{[^}]*\}\}/g)].map(found => ({ start: found.index, end: found.index + found[0].length }));
    const sentences = tokenize(text, language, slots).sentences.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(sentences, expected.split('|').map(part => part.trim().replace(/^⏎|⏎$/g, '').replaceAll('⏎', '\n').trim()));
  });
}

check('Bitte zahlen Sie. | Danke! | Geht das? | Ja …');
check('Ihr Termin ist am 14. März um 9 Uhr. | Bringen Sie bitte den Ausweis mit.');
check('Das ist Ihre 2. Mahnung. | Wir haben am 3.5. geschrieben.');
check('Es sind 14. | Wir zählen nach.');
check('Fragen Sie Hrn. Dr. Sato, z. B. per Mail, d.h. schriftlich, bzw. bei Fr. Ruiz i. A. der Firma.');
check('Wir zahlen Miete, Strom usw. | Danach sehen wir weiter.');
check('Der Betrag von 1.234,56 € ist offen (siehe Anl. 2). | „Wie geht das?“, fragen Sie. | „Ganz einfach.“ | Rufen Sie an.');
check('Sehr geehrte Frau Ruiz, | wir schreiben Ihnen heute.');
check('Sehr geehrte Frau Ruiz, sehr geehrter Herr Dr. Sato, | vielen Dank für Ihre Nachricht.');
check('Hallo {{vorname}}, | deine Rechnung ist offen.');
check('Hallo, liebe Nachbarn, | bald ist Sommerfest.');
check('Lieber spät als nie, sagt man. | Liebe Grüße');
check('Rufen Sie bei {{name}} an. | {{firma}} hilft gern.');
check('Wir bitten Sie,⏎den Betrag bis zum⏎3. Mai zu zahlen.');
check('Mit freundlichen Grüßen | ⏎Mira Ruiz | ⏎Musterweg 5 | ⏎12345 Neustadt');
check('Ihre Vorteile: | ⏎Schnelle Hilfe | ⏎Faire Preise');
check('Sie haben überwiesen.Danke dafür. | Version 2.0 kommt.'.replace('.Danke', '.|Danke'));
check('Alles Gute | ⏎⏎ihr Team');
check('Wirklich (!) wichtig: Zahlen Sie heute; morgen ist zu spät.');
check('Die Frist endet in 3 Tagen. | danach wird es teurer.');
check('Achtung!!! | Letzte Frist.');
check('Hinweis gem. § 286 Abs. 3 BGB beachten.');

check('Dear Ms. Ruiz, | Thank you for your letter.', 'en');
check('Dear Dr. Sato. | We wrote to J. Ruiz.', 'en');
check('Hi {{name}}, | your invoice no. 5 is open, e.g. since May. | It was due at 5 p.m. yesterday.', 'en');
check('You and I. | We agree.', 'en');
check('Pay £84.50 by 3.30 pm. | See www.example.com. | Thanks!', 'en');
check('Acme Inc. is here. | Kind regards | ⏎Mira Ruiz', 'en');
