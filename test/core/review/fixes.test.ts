import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Rule } from '../../../server/src/core/rule/rule.ts';
import { firstFix, mend, review, rule } from './judge.ts';

/** Each pair is the copy before and after the first fix of each finding; the same copy twice means: no fix here. */
function mends(rules: readonly Rule[], pairs: readonly (readonly [before: string, after: string])[], path = 'letter.md'): void {
  for (const [before, after] of pairs) {
    test(before.replaceAll('\n', ' ⏎ ').slice(0, 80), () => assert.equal(mend(rules, before, {}, path), after));
  }
}

const pay = rule('de/pay', `
category: nominal-style
severity: hint
find:
  - pattern: "unverzüglich"
    warmer: ["bis zum ‹Datum›"]
    fix: safe
  - pattern: "zur Gänze"
    warmer: ["vollständig"]
    fix: safe
  - pattern: "seit …4 überfällig"
    warmer: ["seit {1} fällig"]
  - pattern: "wir ersuchen Sie"
    warmer: ["bitte"]
  - pattern: "gänzlich außerhalb"
    warmer: ["ganz außerhalb"]
`);

describe('in the place of the match', () => {
  mends([pay], [
    ['Zahlen Sie zur Gänze.', 'Zahlen Sie vollständig.'],
    ['Zur Gänze gezahlt?', 'Vollständig gezahlt?'],
    ['Die Rechnung ist seit {{date}} überfällig.', 'Die Rechnung ist seit {{date}} fällig.'],
    ['Die Rechnung ist seit dem 3. Mai überfällig.', 'Die Rechnung ist seit dem 3. Mai fällig.'],
    ['Wir ersuchen Sie, die Tür zu schließen.', 'Bitte, die Tür zu schließen.'],
    ['Zahlen Sie zur *Gänze*.', 'Zahlen Sie zur *Gänze*.'],
    ['Zahlen Sie **zur Gänze**.', 'Zahlen Sie **vollständig**.'],
    ['Zahlen Sie zur\nGänze heute.', 'Zahlen Sie vollständig heute.'],
    // A word here would become part of the tag that is being typed.
    ['Zahlen Sie bis {{zur Gänze.', 'Zahlen Sie bis {{zur Gänze.'],
    ['Zahlen Sie bis {{#if zur Gänze.', 'Zahlen Sie bis {{#if zur Gänze.'],
  ]);
});

describe('in the spelling of the file', () => {
  mends([pay], [
    ['Ihr liegt gänzlich außerhalb, mit freundlichen Grüßen', 'Ihr liegt ganz außerhalb, mit freundlichen Grüßen'],
    ['Ihr liegt gänzlich ausserhalb, mit freundlichen Grüssen', 'Ihr liegt ganz ausserhalb, mit freundlichen Grüssen'],
    ['Zahlen Sie zur Gaenze, es waere fuer uns wichtig, die Pruefung.', 'Zahlen Sie vollstaendig, es waere fuer uns wichtig, die Pruefung.'],
    ['Zahlen Sie zur G&auml;nze, gr&uuml;n.', 'Zahlen Sie vollst&auml;ndig, gr&uuml;n.'],
  ]);
});

const take = rule('de/take', `
category: official-decree
severity: hint
find:
  - pattern: "zwingend"
    warmer: [""]
    fix: safe
  - pattern: "wie gesagt"
    warmer: [""]
    fix: safe
`);
const takeEnglish = rule('en/take', `
category: official-decree
severity: hint
find:
  - pattern: "please be advised that"
    warmer: [""]
    fix: safe
  - pattern: "whatsoever"
    warmer: [""]
    fix: safe
`);

describe('leaving words out', () => {
  mends([take], [
    ['Das ist zwingend nötig.', 'Das ist nötig.'],
    ['Bitte zahlen Sie, wie gesagt, bis Freitag.', 'Bitte zahlen Sie bis Freitag.'],
    ['Wie gesagt, heute ist Freitag.', 'Heute ist Freitag.'],
    ['Zwingend!', 'Zwingend!'],
    ['Zwingend werden wir das prüfen.', 'Wir werden das prüfen.'],
    ['Zwingend endet der Vertrag.', 'Zwingend endet der Vertrag.'],
  ]);
  mends([takeEnglish], [
    ['Please be advised that your plan ends in May.', 'Your plan ends in May.'],
    ['Please be advised that {{plan}} ends in May.', '{{plan}} ends in May.'],
    ['There is no hurry whatsoever.', 'There is no hurry.'],
    ['Please be advised that *your* plan ends.', 'Please be advised that *your* plan ends.'],
  ]);
});

const debt = rule('de/debt', `
category: dunning-word
severity: warning
find:
  - pattern: "in Verzug"
    replaces: sentence
    warmer: ["Bei Rechnung ‹Nr.› sind noch ‹Betrag› offen."]
  - pattern: "Frist gesetzt"
    replaces: sentence
    warmer: ["Bitte melden Sie sich bis zum ‹Datum›."]
    du: ["Bitte melde dich bis zum ‹Datum›."]
`);

describe('in the place of a sentence, with its facts', () => {
  mends([debt], [
    ['Sie sind mit {{amount}} in Verzug.', 'Bei Rechnung ‹Nr.› sind noch {{amount}} offen.'],
    ['Sie sind mit 84,50 € in Verzug.', 'Bei Rechnung ‹Nr.› sind noch 84,50 € offen.'],
    ['Mit Rechnung {{number}} über {{amount}} sind Sie in Verzug.', 'Bei Rechnung {{number}} sind noch {{amount}} offen.'],
    ['Sie sind seit {{date}} in Verzug.', 'Sie sind seit {{date}} in Verzug.'],
    ['Es wird eine Frist gesetzt bis zum 3. Mai.', 'Bitte melden Sie sich bis zum 3. Mai.'],
    ['Am Montag wurde, vom 3. Mai an, die Frist gesetzt.', 'Am Montag wurde, vom 3. Mai an, die Frist gesetzt.'],
    ['{{name}}, dir wurde eine Frist gesetzt.', '{{name}}, bitte melde dich bis zum ‹Datum›.'],
    ['Guten Tag {{name}},\n\nes wurde eine Frist gesetzt.\n\nViele Grüße', 'Guten Tag {{name}},\n\nbitte melden Sie sich bis zum ‹Datum›.\n\nViele Grüße'],
    ['Ihnen wurde eine *Frist* gesetzt.', 'Ihnen wurde eine *Frist* gesetzt.'],
  ]);
});

describe('in the place of one main clause of two', () => {
  mends([debt], [
    ['Der Kurs beginnt am Montag, und Ihnen wurde eine Frist gesetzt.', 'Der Kurs beginnt am Montag. Bitte melden Sie sich bis zum ‹Datum›.'],
    ['Es wurde eine Frist gesetzt, und wir freuen uns auf den {{date}}.', 'Bitte melden Sie sich bis zum ‹Datum›. Wir freuen uns auf den {{date}}.'],
    ['Wenn der Kurs beginnt, und Ihnen wurde eine Frist gesetzt, rufen wir an.', 'Bitte melden Sie sich bis zum ‹Datum›.'],
    ['Es wurde eine Frist gesetzt, und danach endet der Kurs.', 'Bitte melden Sie sich bis zum ‹Datum›.'],
  ]);
});

const short = rule('de/short', `
category: empty-phrase
severity: hint
find:
  - pattern: "bzw"
    warmer: ["oder"]
  - pattern: "Handlungsbedarf"
    replaces: sentence
    warmer: ["Bitte schauen Sie bis ‹Datum› hinein."]
`);

describe('with the mark that the place asks for', () => {
  mends([short], [
    ['Wir kommen am Montag bzw. am Dienstag.', 'Wir kommen am Montag oder am Dienstag.'],
    ['Wir kommen am Montag bzw.', 'Wir kommen am Montag oder.'],
    ['Betreff: Handlungsbedarf', 'Betreff: Bitte schauen Sie bis ‹Datum› hinein'],
    ['Es besteht Handlungsbedarf.', 'Bitte schauen Sie bis ‹Datum› hinein.'],
  ]);
});

const address = rule('de/address', `
category: must-command
severity: warning
find:
  - pattern: "(Sie müssen | du musst) lesen"
    warmer: ["lesen Sie bitte"]
    du: ["lies bitte"]
`);

const overdue = rule('en/overdue', `
category: dunning-word
severity: warning
find:
  - pattern: "overdue: invoice"
    replaces: sentence
    warmer: ["Invoice ‹no.›: ‹amount› still to pay"]
`);

describe('around what stays', () => {
  mends([overdue], [
    ['Subject: Overdue: invoice {{number}}', 'Subject: Invoice {{number}}: ‹amount› still to pay'],
    ['Subject: Overdue: invoice {{number}} for {{amount}}', 'Subject: Invoice {{number}}: {{amount}} still to pay'],
  ]);
});

describe('in the letter\'s form of address', () => {
  mends([address], [
    ['Guten Tag, Sie müssen lesen, was wir Ihnen schreiben.', 'Guten Tag, lesen Sie bitte, was wir Ihnen schreiben.'],
    ['Hallo, du musst lesen, was wir dir schreiben.', 'Hallo, lies bitte, was wir dir schreiben.'],
    ['Hallo, du musst lesen, was wir dir und Ihnen schreiben, damit Sie Ihre Post haben.', 'Hallo, du musst lesen, was wir dir und Ihnen schreiben, damit Sie Ihre Post haben.'],
  ]);
});

const subject = rule('en/subject', `
category: dunning-word
severity: warning
find:
  - pattern: "overdue"
    warmer: ["open: let's talk", "open"]
`);

describe('where it has to fit', () => {
  mends([subject], [
    ['---\nsubject: Invoice overdue\n---\nHello', '---\nsubject: Invoice open\n---\nHello'],
    ["---\nsubject: 'Invoice overdue'\n---\nHello", "---\nsubject: 'Invoice open'\n---\nHello"],
    ['---\nsubject: "Invoice overdue"\n---\nHello', '---\nsubject: "Invoice open: let\'s talk"\n---\nHello'],
  ]);
});

test('a fix that needs a fact is never safe, and says what it needs', () => {
  const [finding] = review([pay], 'Zahlen Sie unverzüglich.').findings;
  assert.ok(finding !== undefined);
  assert.deepEqual({ safety: firstFix(finding)?.safety, needs: firstFix(finding)?.needs }, { safety: 'pick', needs: ['Datum'] });
});

test('a fix that cannot be made is told as advice', () => {
  const [finding] = review([pay], 'Zahlen Sie zur *Gänze*.').findings;
  assert.deepEqual(finding?.fixes.map(({ title, safety, edits }) => ({ title, safety, edits })), [{ title: 'Better: “vollständig”', safety: 'advice', edits: [] }]);
});

test('titles are in the language Herzlich speaks', () => {
  const german = review([take, pay], 'Das ist zwingend nötig. Zahlen Sie zur Gänze.', { messages: 'de' }).findings;
  assert.deepEqual(german.map(finding => finding.fixes[0]?.title), ['„zwingend“ streichen', 'Ersetzen durch „vollständig“']);
  const english = review([take, pay], 'Das ist zwingend nötig. Zahlen Sie zur Gänze.').findings;
  assert.deepEqual(english.map(finding => finding.fixes[0]?.title), ['Leave out “zwingend”', 'Replace with “vollständig”']);
});
