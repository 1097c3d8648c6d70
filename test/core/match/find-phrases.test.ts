import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../../server/src/core/language/language.ts';
import type { SlotSpan } from '../../../server/src/core/language/token.ts';
import { tokenize } from '../../../server/src/core/language/tokenize.ts';
import { Matcher } from '../../../server/src/core/match/matcher.ts';
import { readPattern } from '../../../server/src/core/match/read-pattern.ts';

/** The pattern finds exactly what stands in «marks». Behind a slash: what its gaps held. */
function check(pattern: string, marked: string, gaps?: string, language: Language = 'de') {
  test(`${pattern}: ${marked}`, () => {
    const text = marked.replace(/[«»]/g, '');
    const read = readPattern(pattern, language);
    assert.deepEqual(read.problems, []);
    const found = new Matcher([{ id: 0, pattern: read.pattern }]).find(tokenize(text, language, slotsOf(text)));
    let written = '';
    let at = 0;
    for (const { start, end } of found) {
      written += `${text.slice(at, start)}«${text.slice(start, end)}»`;
      at = end;
    }
    assert.equal(written + text.slice(at), marked);
    if (gaps !== undefined) assert.equal(found.map(match => match.gaps.map(gap => text.slice(gap.start, gap.end)).join(' / ')).join(' // '), gaps);
  });
}

function english(pattern: string, marked: string, gaps?: string) {
  check(pattern, marked, gaps, 'en');
}

function slotsOf(text: string): SlotSpan[] {
  return [...text.matchAll(/\{\{([^}]*)\}\}/g)].map(found => ({ start: found.index, end: found.index + found[0].length, means: found[1] ?? '' }));
}

check('nicht zustande', 'Der Vertrag kam «nicht zustande». Er ist nicht, ja nie zustande gekommen.');
check('bis spätestens', '«Bis Spätestens», «BIS – SPAETESTENS», bis. Spätestens');
check('gezwungen | genötigt'.replace(' | ', ' || '), 'Wir sind «gezwungen» und «genötigt».');
check('wir sind (leider gezwungen | genötigt)', '«Wir sind genötigt», «wir sind leider gezwungen», wir sind gezwungen');
check('sehen~ wir uns [leider | daher] (gezwungen | genötigt)', 'Daher «sehen wir uns leider gezwungen». «Sähen wir uns genötigt»? «Sahen wir uns daher, „gezwungen»“?');
check('a [b] [c] d', 'x «a d», «a b d», «a c d», «a b c d», a c b d');

check('SIE müssen … rechnen', '«Sie müssen mit hohen, sehr hohen Kosten rechnen» und rechnen.', 'mit hohen, sehr hohen Kosten');
check('müssen …2 zahlen', '«Müssen Sie zahlen»? «Müssen zahlen»? Müssen Sie das alles zahlen?', 'Sie // ');
check('kosten … und … zahlen', '«Kosten, {{a}}, und dann {{b}} zahlen».', '{{a}} / dann {{b}}');
check('wer … zahlt', 'Wer kommt; zahlt. Wer kommt. Er zahlt. «Wer kommt, zahlt».', 'kommt');
check('a …1 b', 'a x y b; «a x b»', 'x');

check('rechtliche~ Schritte & einleiten~', [
  'Wir werden «rechtliche Schritte einleiten».', 'Wir «leiten gegen Sie rechtliche Schritte ein».', 'Dann «leiten wir rechtliche Schritte ein», falls nichts kommt.',
  '«Rechtliche Schritte leiten wir ungern ein».', 'Es gilt, «rechtliche Schritte einzuleiten».', 'Die «eingeleiteten rechtlichen Schritte».'.replace('eingeleiteten rechtlichen Schritte', 'eingeleiteten rechtlichen Schritte'),
].join(' '));
check('Klage & einreichen~', 'Wir erheben Klage, wenn Sie nichts einreichen. Die Klage: einreichen? Wir «reichen morgen Klage ein».');
check('Verfahren & einleiten~', 'Wir leiten ein Verfahren nach dem anderen. Wir «leiten ein Verfahren ein».');
check('nicht nachkommen~ & Pflicht', 'Sie «kommen Ihrer Pflicht nicht nach». Wer «nicht nachkommt: Pflicht»?'.replace('«nicht nachkommt: Pflicht»', 'nicht nachkommt: Pflicht'));
check('Frist & setzen~ & letzte~', '«Letzte Frist setzen» wir. Wir «setzen eine letzte Frist».');

check('*mahnung~', 'Nach der «Zahlungsmahnung», der «Schluss-Mahnung» und zwei «Mahnungen» keine Ermahnung oder Abmahnung.');
check('mahn*', '«Mahngebühren» und «Mahn» und «Mahnung», nicht Ermahnung.');
check('*inkasso*', '«Inkasso», «Inkassobüro», «Rechnungsinkasso», «Auslandsinkassobüro», Cassa.');
check('Schufa Eintrag', 'Ein «Schufa-Eintrag» ist ein «Schufa Eintrag».');

check('^ Mahnung', '«Mahnung» und Mahnung. „«Mahnung»!“');
check('Mahnung $', 'Mahnung, «Mahnung». Ist das eine «Mahnung»?');
check('^ Danke $', '«Danke»! Danke sehr.');

check('SIE können', '«Sie können», sie können, «du können», «ihr können», «Ihr könnt».'.replace('«Ihr könnt»', 'Ihr könnt'));
check('SIE müsst', '«Ihr müsst» und «ihr müsst».');
check('IHR Konto', '«Ihr Konto», «Ihrem Konto», «dein Konto», «euer Konto», «eurem Konto», ihr Konto, ihrem Konto');
check('IHNEN', '«Ihnen» ihnen «dir» «euch»');
check('SIE_AKK', '«Sie» sie «dich» «euch»');
check('WIR haben UNS UNSER', '«wir haben uns unsere» Karte, «ich haben mich mein» Buch');
check('SLOT fehlt', '«{{name}} fehlt», Name fehlt');
check('bis DATE', 'nur «bis 14.03.2025», «bis {{date}}», «bis 14. März», «bis 3. Mai 2026», bis 14 Uhr');
check('AMOUNT offen', '«84,50 € offen», «EUR 1.234,56 offen», «{{amount}} offen», «{{amount}} € offen», 84 offen');
check('binnen TERM', '«binnen 14 Tagen», «binnen zwei Wochen», «binnen {{number}} Tagen», «binnen Monatsfrist», binnen 14 Seiten');
check('NUM Mahnungen', '«3 Mahnungen», «{{number}} Mahnungen», drei Mahnungen');
check('Sehr geehrte/r', '«Sehr geehrte/r» «Sehr geehrte(r)» «sehr geehrte:r», sehr geehrte');
check('Kunde~', 'Liebe «Kund:innen», liebe «Kund*innen», lieber «Kunde», alle «Kunden», Kundendienst');
check('§ 286', 'nach «§ 286» BGB');
check('säumig(e|er)', '«säumig», «säumige», «säumiger», säumiges');

english('WE are unable to', '«We are unable to», «we’re unable to», I am unable to');
english('YOU will be charged', '«You will be charged», «you\'ll be charged»');
english('do not reply', '«Do not reply», «don’t reply», do reply');
english("can't help", '«Can\'t help», «cannot help», «can not help»');
english('YOU have failed~ to', '«You have failed to», «you\'ve failed to»');
english('apologise~', '«apologise» «apologize» «apologised» «apologizing»');
english('past due', '«past due», «past-due», pastdue');
english('no-reply', '«no-reply», no one');
english('penalt(y|ies)', '«penalty» «penalties»');
english('within TERM', '«within 7 days», «within ten business days», within 7 miles');
english('by DATE', '«by March 14», «by 14 March 2025», «by March 3rd, 2025», «by 2025-03-14», by noon');
english('YOUR account', '«Your account», her account');

test('one id, several patterns: the longest at a place, the first of those that overlap', () => {
  const text = tokenize('Wir leiten rechtliche Schritte gegen Sie ein.', 'de', []);
  const patterns = ['rechtliche Schritte', 'rechtliche Schritte gegen', 'Schritte gegen Sie'].map(source => ({ id: 7, pattern: readPattern(source, 'de').pattern }));
  assert.deepEqual(new Matcher(patterns).find(text).map(({ id, firstToken, endToken }) => [id, firstToken, endToken]), [[7, 2, 5]]);
});

test('ids are found apart from one another, sorted by start', () => {
  const text = tokenize('Letzte Mahnung! Zweite Mahnung.', 'de', []);
  const patterns = ['Mahnung', 'letzte Mahnung'].map((source, id) => ({ id, pattern: readPattern(source, 'de').pattern }));
  assert.deepEqual(new Matcher(patterns).find(text).map(({ id, sentence, start, end }) => [id, sentence, start, end]), [[1, 0, 0, 14], [0, 0, 7, 14], [0, 1, 23, 30]]);
});

test('a lazy pattern is not found but told of a sentence on request', () => {
  const text = tokenize('Nicht heute. Mahnung nicht heute. Nie.', 'de', []);
  const matcher = new Matcher(['Mahnung', 'nicht'].map((source, id) => ({ id, pattern: readPattern(source, 'de').pattern, isLazy: source === 'nicht' })));
  assert.deepEqual(matcher.find(text).map(({ id, sentence }) => [id, sentence]), [[0, 1]]);
  assert.deepEqual(text.sentences.map(sentence => [...matcher.companyIn(text, sentence)]), [[1], [1], []]);
});
