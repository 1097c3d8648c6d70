// Letters in fences and quotes, several in a file, and what is said to the clerk around them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check, read } from './picture.ts';

describe('a fence or quote with a greeting is the letter', () => {
  check(`
    # Zahlungserinnerung

    Bitte nur nach Rücksprache versenden.

    \`\`\`
    Betreff: Ihre Rechnung {{nr}}

    Hallo {{name}},

    Ihre Rechnung ist noch offen.

    Viele Grüße
    Anna Berg
    \`\`\`

    Danach im System vermerken.
  `, `
    (instruction) heading: Zahlungserinnerung
    (instruction) body: Bitte nur nach Rücksprache versenden.
    subject: Ihre Rechnung {{nr}}
    greeting: Hallo {{name}},
    body: Ihre Rechnung ist noch offen.
    closing: Viele Grüße
    signature: Anna Berg
    (instruction) body: Danach im System vermerken.
  `);
  check(`
    ## Level 1

    **Subject:** Your invoice

    > Dear Ms. Ruiz,
    >
    > Your invoice is open.

    Send it on Mondays.

    > It is easy to pay.
    >
    > > You wrote: I will pay.
    >
    > Kind regards,
    > Ruth
  `, `
    (instruction) heading: Level 1
    subject: Your invoice
    greeting: Dear Ms. Ruiz,
    body: Your invoice is open.
    (instruction) body: Send it on Mondays.
    body: It is easy to pay.
    (quotation) quote: You wrote: I will pay.
    closing: Kind regards,
    signature: Ruth
  `);
});

describe('a quote inside a letter is a quotation', () => {
  check(`
    Hallo {{name}},

    Sie schrieben uns:

    > Guten Tag, wo bleibt mein Tisch?

    Er kommt am Dienstag.

    Viele Grüße
    Anna Berg
  `, `
    greeting: Hallo {{name}},
    body: Sie schrieben uns:
    (quotation) quote: Guten Tag,
    (quotation) quote: wo bleibt mein Tisch?
    body: Er kommt am Dienstag.
    closing: Viele Grüße
    signature: Anna Berg
  `);
});

describe('several letters in a row, notes between them', () => {
  check(`
    # Two levels

    Send the first after a week.

    ## Level 1

    **Subject:** Your invoice

    Hello {{name}},

    It is open.

    Kind regards,
    Ruth

    ## Level 2

    Only with approval.

    **Subject:** Your invoice again

    Hello {{name}},

    It is still open.

    Kind regards,
    Ruth

    ## Notes

    Keep a copy.
  `, `
    (instruction) heading: Two levels
    (instruction) body: Send the first after a week.
    (instruction) heading: Level 1
    subject: Your invoice
    greeting: Hello {{name}},
    body: It is open.
    closing: Kind regards,
    signature: Ruth
    (instruction) heading: Level 2
    (instruction) body: Only with approval.
    subject: Your invoice again
    greeting: Hello {{name}},
    body: It is still open.
    closing: Kind regards,
    signature: Ruth
    (instruction) heading: Notes
    (instruction) body: Keep a copy.
  `);
});

describe('code is never judged', () => {
  check(`
    Hallo {{name}},

    so geht es:

    \`\`\`js
    throw new Error('Sie müssen sofort zahlen')
    \`\`\`

    Viele Grüße
    Anna
  `, `
    greeting: Hallo {{name}},
    body: so geht es:
    (code) code: throw new Error('Sie müssen sofort zahlen')
    closing: Viele Grüße
    signature: Anna
  `);
});

describe('front matter', () => {
  check(`
    ---
    subject: Ihre Rechnung {{nr}}
    preheader: Sie ist noch offen
    title: Erinnerung 1
    layout: mail
    kind: reminder
    ---
    Hallo {{name}},

    danke.
  `, `
    subject: Ihre Rechnung {{nr}}
    preheader: Sie ist noch offen
    title: Erinnerung 1
    greeting: Hallo {{name}},
    body: danke.
  `);
});

test('the settings may have the notes around a letter judged', () => {
  const source = 'Bitte nur nach Rücksprache versenden.\n\n```\nHallo {{name}},\n\nIhre Karte ist da.\n\nViele Grüße\nAnna\n```\n\nDanach im System vermerken.\n';
  const judged = (notes: 'quiet' | 'judged'): boolean[] => read(source, 'letter.md', { settings: { notes } }).blocks.filter(block => block.role === 'body').map(block => block.judged);
  assert.deepEqual(judged('quiet'), [false, true, false]);
  assert.deepEqual(judged('judged'), [true, true, true]);
});

describe('letters as strings of a program', () => {
  check(String.raw`
    $lang['reminder']['body'] = "Hallo {name},\n\nIhre Rechnung ist noch offen,\nbis Freitag.\n\nViele Grüße\nIhr Team von \"Beispiel\"";
    $lang['reminder']['subject'] = 'Ihre Rechnung {nr}';
  `, `
    (code) code: $lang['reminder']['body'] = "
    greeting: Hallo {name},
    body: Ihre Rechnung ist noch offen, bis Freitag.
    closing: Viele Grüße
    signature: Ihr Team von "Beispiel"
    (code) code: "; $lang['reminder']['subject'] = '
    subject: Ihre Rechnung {nr}
    (code) code: ';
  `, 'texte.php');
  check(String.raw`
    { "ready.text": "Hello {name},\r\n\r\nyour card is ready \u2013 at last.\r\n\r\nKind regards\r\nRuth", "colour": "red" }
  `, `
    (code) code: { "ready.text": "
    greeting: Hello {name},
    body: your card is ready – at last.
    closing: Kind regards
    signature: Ruth
    (code) code: ", "colour": "red" }
  `, 'texts.json');
  check(String.raw`
    { "html": "<p>Hallo {{name}},</p><p>Ihr \"Konto\" ist\tda.<br/>Bis bald</p>", "text": "Bitte melden Sie sich bei uns.\nIhr Administrator" }
  `, `
    (code) code: { "html": "
    greeting: Hallo {{name}},
    body: Ihr "Konto" ist da.
    closing: Bis bald
    (code) code: ", "text": "
    body: Bitte melden Sie sich bei uns.
    signature: Ihr Administrator
    (code) code: " }
  `, 'mail.json');
  check(String.raw`
    INSERT INTO mails VALUES (1, 'Dank', 'Hallo [Name],\r\nwir haben''s erhalten.\r\nIhr Administrator');
  `, `
    (code) code: INSERT INTO mails VALUES (1, 'Dank', '
    greeting: Hallo [Name],
    body: wir haben's erhalten.
    signature: Ihr Administrator
    (code) code: ');
  `, 'mails.sql');
});

describe('in a collection, a fence or quote of the same kind with running text is a letter too', () => {
  check(`
    # Textbausteine

    ## Eingang

    > Guten Tag {{name}},
    >
    > danke für Ihre Nachricht.

    ## Biotonne

    > Bei der Leerung am {{datum}} lag in der Tonne leider auch Plastik, das dort nicht hineingehört.

    > **Hinweis:** Vor dem Versand bitte immer das Foto der Tonne beilegen lassen.
  `, `
    (instruction) heading: Textbausteine
    (instruction) heading: Eingang
    greeting: Guten Tag {{name}},
    body: danke für Ihre Nachricht.
    (instruction) heading: Biotonne
    body: Bei der Leerung am {{datum}} lag in der Tonne leider auch Plastik, das dort nicht hineingehört.
    (quotation) quote: Hinweis: Vor dem Versand bitte immer das Foto der Tonne beilegen lassen.
  `);
  check(`
    # Messages

    \`\`\`
    Dear {{name}},

    your order is on its way.
    \`\`\`

    ## Delay

    \`\`\`
    $SALUTATION

    your order takes two days longer than we told you on Monday.
    \`\`\`

    ## Try it

    \`\`\`
    npm install --save-dev mailer and then run it with --to you@example.com.
    \`\`\`

    \`\`\`
    if (order.late) { send(order, "delay"); } else { log("nothing to do here at all"); }
    \`\`\`
  `, `
    (instruction) heading: Messages
    greeting: Dear {{name}},
    body: your order is on its way.
    (instruction) heading: Delay
    body: $SALUTATION
    body: your order takes two days longer than we told you on Monday.
    (instruction) heading: Try it
    (code) code: npm install --save-dev mailer and then run it with --to you@example.com.
    (code) code: if (order.late) { send(order, "delay"); } else { log("nothing to do here at all"); }
  `);
});
