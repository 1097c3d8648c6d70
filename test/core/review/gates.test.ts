import { describe } from 'node:test';
import { judge, rule } from './judge.ts';

const hurry = rule('de/hurry', `
category: deadline-pressure
severity: warning
unless: [we-act]
find:
  - pattern: "(umgehend | unverzüglich | sofort)"
`);
const hurryEnglish = rule('en/hurry', `
category: deadline-pressure
severity: warning
unless: [we-act]
find:
  - pattern: "(immediately | at once | right away)"
`);

describe('who acts', () => {
  judge([hurry], [
    'Wir erstatten Ihnen den Betrag umgehend.',
    'Ich kümmere mich sofort darum.',
    'Zahlen Sie «umgehend» den Betrag von {{amount}}.',
    'Wir bitten Sie, «umgehend» zu zahlen.',
    'Wir erwarten «umgehend» Ihre Antwort.',
    'Wir bemühen uns, Ihnen umgehend zu antworten.',
    'Sie erhalten Ihr Geld umgehend zurück.',
    'Wenn Sie «umgehend» zahlen, melden wir uns.',
    'Wenn Sie zahlen, melden wir uns umgehend.',
  ]);
  judge([hurryEnglish], [
    'We will refund you immediately.',
    'Pay {{amount}} «immediately».',
    'We must ask you to pay «immediately».',
    "You'll receive your money immediately.",
    'If you call, we will come right away.',
    'We need your answer «immediately».',
    'We are giving you one chance to reply «at once».',
    'We give you an answer right away.',
    'You must send it back «at once».',
    "You'll have to pay «immediately».",
    'We must hear from you «at once».',
  ]);
});

const fees = rule('de/fees', `
category: threat-sanction
severity: warning
unless: [reader-favour]
find:
  - pattern: "*gebühr~"
  - pattern: "müssen SIE"
`);
const feesEnglish = rule('en/fees', `
category: threat-sanction
severity: warning
unless: [reader-favour]
find:
  - pattern: "(extra cost | late fee | late fees | action is needed)"
  - pattern: "you must"
`);
const unpaid = rule('de/unpaid', `
category: blame
severity: error
unless: [reader-favour]
find:
  - pattern: "nicht bezahlt"
`);

describe('in the reader\'s favour', () => {
  judge([fees], [
    'Es fallen keine weiteren Mahngebühren an.',
    'Sie müssen nichts tun, und das Regal kommt.',
    'Dafür müssen Sie nicht ins Haus kommen.',
    'Auf «Mahngebühren» von {{fee}} achten wir.',
    'Auf die Mahngebühren verzichten wir diesmal.',
    '«Mahngebühren» erstatten wir nicht.',
    'Ohne Ihre Antwort fallen «Mahngebühren» an.',
    'Heute «müssen Sie» zahlen.',
    'Wenn Sie nicht kommen, «müssen Sie» anrufen.',
  ]);
  judge([feesEnglish], [
    'No further action is needed.',
    'You can return it without any extra cost.',
    'There is an «extra cost» of {{fee}}.',
    'We have waived the late fee.',
    '«You must» sign here.',
    'Invoice no. 12 has a «late fee».',
    'If you do not pay the «late fee» is added.',
  ]);
  judge([unpaid], ['Sie haben die Rechnung {{number}} «nicht bezahlt».']);
});

const dunning = rule('de/dunning', `
category: dunning-word
severity: warning
find:
  - pattern: "Mahnung~"
`);
const dunningEnglish = rule('en/dunning', `
category: dunning-word
severity: warning
find:
  - pattern: "final notice"
`);

describe('protected wording', () => {
  judge([dunning], [
    'Verwendungszweck: Mahnung 12',
    'Aktenzeichen: Mahnung 4711',
    'Nach § 286 Abs. 3 BGB kommt der Kunde auch ohne Mahnung in Verzug.',
    'Widerrufsbelehrung: Nach Eingang der Mahnung beginnt die Widerrufsfrist.',
    'Dies ist unsere «Mahnung» zu {{number}}.',
    '# Widerrufsbelehrung\n\nEine Mahnung ändert daran nichts.',
  ]);
  judge([dunningEnglish], [
    'Payment reference: final notice 12',
    'This is an attempt to collect a debt, and the final notice is part of it.',
    'This is your «final notice».',
  ]);
});

describe('quotations, mentions and guides', () => {
  judge([dunning], [
    'Klicken Sie auf „Mahnung“, dann sehen Sie den Brief.',
    'Das Wort Mahnung benutzen wir nicht gern.',
    'Was tun bei einer Mahnung?',
    'Das ist keine Erinnerung, sondern eine „echte“ «Mahnung».',
    'Betreff: Was tun bei einer Mahnung?\n\nGuten Tag,\n\neine Mahnung ist kein Grund zur Sorge.',
  ]);
  judge([dunningEnglish], [
    'The button “Final notice” opens the letter.',
    'How to answer a final notice',
    'You called it “unfair”, and this is the «final notice».',
  ]);
});

describe('security advice', () => {
  judge([hurry], [
    'Karte verloren? Sperren Sie sie bitte sofort.',
    'Waren Sie das nicht? Dann ändern Sie bitte umgehend Ihr Passwort.',
    'Ändern Sie «sofort» Ihr Passwort, Ihr Zugang läuft ab.',
  ]);
  judge([hurryEnglish], [
    "If this wasn't you, change your password immediately.",
    'Has your card been stolen? Block it at once.',
    'Change your plan «at once».',
  ]);
});

const refusal = rule('de/refusal', `
category: flat-refusal
severity: warning
unless: [softened]
find:
  - pattern: "leider nicht"
`);
const refusalEnglish = rule('en/refusal', `
category: flat-refusal
severity: warning
unless: [softened]
find:
  - pattern: "(unable to | cannot)"
`);

describe('the fair No: a reason and a way on', () => {
  judge([refusal], [
    'Das geht «leider nicht».',
    'Das geht «leider nicht», weil das Lager leer ist.',
    'Das geht leider nicht, weil das Lager leer ist. Sie können aber den Tisch in Eiche nehmen.',
    'Das geht leider nicht. Der Grund: Das Lager ist leer. Rufen Sie uns an: 0421 5550 17.',
    'Das geht leider nicht, denn das Lager ist leer. Mehr dazu: {{link}}',
  ]);
  judge([refusalEnglish], [
    'We are «unable to» send it.',
    'We are unable to send it because the shelf is sold out. You can choose the oak one instead.',
    'We are «unable to» send it because the shelf is sold out.',
  ]);
});

describe('direction', () => {
  judge([dunning], [
    'Betreff: Widerspruch gegen Ihre Mahnung\n\nSehr geehrte Damen und Herren,\n\nhiermit lege ich Widerspruch gegen Ihre Mahnung vom 3. Mai ein. Ich habe die Rechnung bezahlt.\n\nMit freundlichen Grüßen\n\nAnna Berg',
  ]);
});
