import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflect } from '../../../server/src/core/language/inflect.ts';
import type { Language } from '../../../server/src/core/language/language.ts';
import { fold } from '../../../server/src/core/language/fold.ts';

/** `word~` stands for at least these forms, and not for those behind a slash. */
function check(word: string, forms: string, language: Language = 'de') {
  test(`${word}~: ${forms}`, () => {
    const { joined, split } = inflect(word, language);
    const [has = '', hasNot = ''] = forms.split(' / ');
    const apart = split.flatMap(({ verb, particle }) => verb.map(form => `${form}…${particle}`));
    const known = new Set([...joined, ...apart]);
    assert.deepEqual(has.split(' ').map(fold).filter(form => !known.has(form)), [], 'lacks');
    assert.deepEqual(hasNot.split(' ').map(fold).filter(form => form !== '' && known.has(form)), [], 'has too much');
  });
}

check('mahnen', 'mahnen mahne mahnst mahnt mahnte mahntest mahnten mahn gemahnt gemahnten mahnend mahnende');
check('leiten', 'leite leitest leitet leitete leiteten geleitet / leitst');
check('rechnen', 'rechne rechnest rechnet rechnete gerechnet / rechnst rechnt');
check('öffnen', 'öffnest öffnet öffnete geöffnet');
check('fordern', 'fordere fordre forderst fordert forderte gefordert / forderen');
check('handeln', 'handele handle handelst handelt gehandelt');
check('setzen', 'setze setzt setzte gesetzt / setzst');
check('geben', 'gebe gibst gibt gab gabst gaben gäbe gäben gib gegeben gegebene');
check('nehmen', 'nehme nimmst nimmt nahm nähme nimm genommen');
check('lassen', 'lasse lässt ließ ließen ließe lass gelassen');
check('halten', 'hältst hält haltet hielt hieltest gehalten / haltst');
check('treten', 'trittst tritt trat tritt getreten');
check('bitten', 'bitte bittest bittet bat baten bäte gebeten');
check('ziehen', 'zieht zog zöge gezogen');
check('stehen', 'steht stand stünde gestanden'.replace('stünde', 'stände'));
check('senden', 'sendet sandte sendete gesandt gesendet');
check('sein', 'bin bist ist sind seid war waren wäre gewesen sei seien');
check('haben', 'habe hast hat haben habt hatte hätten gehabt');
check('werden', 'wird wurden würde geworden');
check('müssen', 'muss musst müsst musste müsste müssten');
check('verlassen', 'verlässt verließ verlassen / geverlassen');
check('veranlassen', 'veranlasst veranlasste veranlassten / verließ');
check('überweisen', 'überweist überwies überwiesen / übergewiesen');
check('beantragen', 'beantragt beantragte / gebeantragt');
check('beenden', 'beendet beendete / gebeendet');
check('begleichen', 'beglich beglichen beglichene');
check('gewähren', 'gewährt gewährte / gegewährt');
check('informieren', 'informiert informierte / geinformiert');
check('erhalten', 'erhältst erhält erhielt erhalten');
check('antworten', 'antwortet geantwortet / tworte…an');
check('wiederholen', 'wiederholt wiederholte / wiedergeholt');

check('einleiten', 'einleiten einleitet einleitete eingeleitet eingeleiteten einzuleiten einzuleitende leite…ein leiten…ein leiteten…ein leitet…ein');
check('mitteilen', 'mitgeteilt mitzuteilen mitteilt teilen…mit teile…mit');
check('anerkennen', 'anerkannt anzuerkennen anerkannte erkennen…an');
check('vorbehalten', 'vorbehalten vorzubehalten vorbehält behalten…vor');
check('zurückfordern', 'zurückgefordert zurückzufordern fordern…zurück fordere…zurück');
check('durchführen', 'durchgeführt führen…durch');
check('ausschließen', 'ausgeschlossen ausschließt schließen…aus schloss…aus');
check('aufrechterhalten', 'aufrechtzuerhalten aufrechterhalten erhält…aufrecht');

check('Rechnung', 'Rechnung Rechnungen / Rechnunge');
check('Anspruch', 'Anspruch Anspruchs Anspruches Ansprüche Ansprüchen');
check('Zahlungsrückstand', 'Zahlungsrückstands Zahlungsrückstände Zahlungsrückständen');
check('Verstoß', 'Verstoßes Verstöße');
check('Frist', 'Fristen');
check('Kunde', 'Kunden Kund:innen Kunde/in');
check('Kundin', 'Kundinnen');
check('Konto', 'Kontos Konten');
check('Schuldner', 'Schuldners Schuldnern Schuldner:innen');
check('Mahnschreiben', 'Mahnschreibens');
check('Ergebnis', 'Ergebnisses Ergebnisse Ergebnissen');
check('Bescheid', 'Bescheids Bescheide Bescheiden');

check('rechtliche', 'rechtlich rechtliche rechtlichen rechtlicher rechtliches rechtlichem');
check('säumig', 'säumige säumigen säumiger');
check('offen', 'offene offenen offener offenes offenem / geoffen');
check('gezwungen', 'gezwungene gezwungenen');
check('teuer', 'teure teuren');
check('unser', 'unsere unserem unserer unsere unsrer');
check('kein', 'keine keinen keinem keiner keines');
check('jeder', 'jede jeden jedem jedes');

check('suspend', 'suspends suspended suspending', 'en');
check('refer', 'refers referred referring / refered', 'en');
check('visit', 'visited visiting / visitted', 'en');
check('stop', 'stopped stopping', 'en');
check('cancel', 'cancelled canceled cancelling canceling', 'en');
check('pay', 'pays paid paying', 'en');
check('deny', 'denies denied denying', 'en');
check('be', 'am is are was were been being', 'en');
check('withdraw', 'withdrew withdrawn withdrawing', 'en');
check('charge', 'charges charged charging', 'en');
check('agree', 'agrees agreed agreeing', 'en');
check('penalty', 'penalties', 'en');
check('person', 'people', 'en');
check('notice', 'notices', 'en');
