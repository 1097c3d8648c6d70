import { describe } from 'node:test';
import { judge, rule } from './judge.ts';

function when(condition: string, pattern = 'Beitrag'): ReturnType<typeof rule> {
  return rule(`de/${condition}`, `category: dunning-word\nseverity: warning\nfind:\n  - pattern: "${pattern}"\n    when: [${condition}]`);
}

describe('subject-only', () => judge([when('subject-only')], ['Betreff: Ihr «Beitrag»\n\nGuten Tag,\n\nIhr Beitrag fehlt.']));
describe('body', () => judge([when('body')], ['Betreff: Ihr Beitrag\n\nGuten Tag,\n\nIhr «Beitrag» fehlt.', '# Ihr Beitrag\n\nIhr «Beitrag» fehlt uns noch.']));
describe('no-bitte', () => judge([when('no-bitte', 'überweisen Sie')], ['«Überweisen Sie» den Betrag.', 'Bitte überweisen Sie den Betrag.', 'Bitte prüfen Sie die Liste und überweisen Sie den Betrag.']));
describe('reader-acts', () => judge([when('reader-acts', 'umgehend')], ['Sie zahlen «umgehend».', 'Wir zahlen umgehend.', 'Das Paket kommt umgehend.']));
describe('second-in-letter', () => judge([when('second-in-letter', 'leider')], ['Das geht leider nicht. Auch das geht «leider» nicht.', 'Leider nicht.\n\nUnd «leider» auch das nicht.']));
describe('no-name-below', () => judge([when('no-name-below', 'Mit freundlichen Grüßen')], ['Guten Tag,\n\ndas Regal ist da.\n\n«Mit freundlichen Grüßen»\n\nIhr Service-Team', 'Guten Tag,\n\ndas Regal ist da.\n\nMit freundlichen Grüßen\n\nJana Ott', 'Guten Tag,\n\ndas Regal ist da.\n\nMit freundlichen Grüßen\n\n{{absender_name}}']));
describe('all-caps', () => judge([when('all-caps')], ['Ihr «BEITRAG» fehlt.', 'Ihr Beitrag fehlt.']));
describe('signature', () => judge([when('signature', 'Jana')], ['Guten Tag,\n\nJana hat geschrieben.\n\nViele Grüße\n\n«Jana» Ott']));
describe('first-sentence', () => judge([when('first-sentence')], ['Guten Tag,\n\nIhr «Beitrag» fehlt. Der Beitrag ist klein.\n\nIhr Beitrag eben.']));
describe('last-sentence', () => judge([when('last-sentence')], ['Guten Tag,\n\nIhr Beitrag fehlt.\n\nDer Beitrag ist klein. Ihr «Beitrag» eben.']));
describe('only-word', () => judge([when('only-word', 'Hallo')], ['«Hallo»,\n\nIhr Regal ist da.', 'Hallo {{name}},\n\nIhr Regal ist da.']));
describe('payment-asked', () => judge([when('payment-asked')], ['Bitte überweisen Sie den «Beitrag» von 20 €.', 'Bitte überweisen Sie {{betrag}} als «Beitrag».', 'Der Beitrag bleibt gleich.']));
describe('no-other-contact', () => judge([when('no-other-contact')], ['Ihr «Beitrag» fehlt.', 'Ihr Beitrag fehlt. Rufen Sie an: 0421 5550 17.', 'Ihr Beitrag fehlt, schreiben Sie an jana@example.com.', 'Ihr «Beitrag» fehlt, gesendet von noreply@example.com.']));

const other = rule('de/other', 'category: blame\nseverity: error\nfind:\n  - pattern: "versäumt"');
describe('bad-news-letter', () => judge([when('bad-news-letter'), other], ['Ihr «Beitrag» fehlt, Sie haben das «versäumt».', 'Ihr Beitrag fehlt.']));
