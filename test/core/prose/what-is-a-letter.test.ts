// Herzlich is silent where no letter is.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { outdented, read } from './picture.ts';

function letterOf(source: string, path: string) {
  return read(outdented(source), path).letter;
}

const letters: Record<string, string> = {
  'reminder.md': 'Hallo {{name}},\n\nIhre Rechnung ist offen.\n\nViele Grüße\nAnna Berg',
  'subject.md': '---\nsubject: Ihre Rechnung\n---\nIhre Rechnung {{nr}} ist offen.',
  'plain.txt': 'Subject: Your order\n\nYour parcel left today.',
  'emails/notice.txt': 'A login to your account was seen on {{date}}. If this was not you, please tell us.',
  'body.mjml': '<mj-section><mj-column><mj-text>Your password was reset.</mj-text></mj-column></mj-section>',
  'table.html': '<table role="presentation"><tr><td style="padding:0">Your password was reset.</td></tr></table>',
  'wide.hbs': '<html><head><style>p{}</style></head><body><div style="max-width:600px"><p>Your account is paused, {{name}}.</p></div></body></html>',
  'docs/letters.md': '# Templates\n\n```\nHallo {{name}},\n\nIhre Rechnung ist offen.\n\nViele Grüße\nAnna\n```\n\n```js\nsend()\n```',
};

const others: Record<string, string> = {
  'README.md': '# Hello mailer\n\nHi there,\n\nthis package sends mail.\n\nThanks,\nAnna',
  'CHANGELOG.md': '## 1.2.0\n\n- Subject lines are trimmed\n\nThanks to all.',
  'docs/usage.md': '# Usage\n\n```js\nsend()\n```\n\nYou must call `send` first.\n\n## Installation\n\n```sh\nnpm install mailer\n```',
  'templates/page.hbs': '<html><head><script src="app.js"></script></head><body><nav>Home</nav><h1>Hello, {{name}}!</h1><form><input></form></body></html>',
  'views/login.html': '<form action="/login"><p>You must sign in.</p><input name="user"></form>',
  'essay.md': '# On dunning\n\nA reminder is a letter. It must be paid attention to.',
  'notes.txt': 'Buy milk\nCall Anna\nBest price: 3 Euro',
  'empty.md': '',
  'code.hbs': '{{#each items}}{{name}}{{/each}}',
};

describe('letters', () => {
  for (const [path, source] of Object.entries(letters)) test(path, () => assert.equal(letterOf(source, path).isLetter, true, letterOf(source, path).signs.join('\n')));
});

describe('no letters', () => {
  for (const [path, source] of Object.entries(others)) test(path, () => assert.equal(letterOf(source, path).isLetter, false, letterOf(source, path).signs.join('\n')));
});

test('what the settings include is a letter', () => {
  assert.equal(read('Ihre Rechnung ist offen.', 'notes.txt').letter.isLetter, false);
  assert.equal(read('Ihre Rechnung ist offen.', 'notes.txt', { isIncluded: true }).letter.isLetter, true);
});

test('a whole letter has a beginning and an end', () => {
  assert.equal(letterOf(letters['reminder.md'] ?? '', 'reminder.md').isWhole, true);
  assert.equal(letterOf(letters['body.mjml'] ?? '', 'body.mjml').isWhole, false);
  assert.equal(letterOf('Viele Grüße\nAnna Berg', '_footer.md').isWhole, false);
});

test('the signs say why', () => {
  assert.deepEqual(letterOf(letters['reminder.md'] ?? '', 'reminder.md').signs, ['+ a greeting: "Hallo {{name}},"', '+ a closing: "Viele Grüße"', '+ they stand together']);
});

describe('what sort of letter', () => {
  const kinds: readonly (readonly [kind: string | null, source: string])[] = [
    ['dunning', 'Betreff: 2. Mahnung\n\nGuten Tag,\n\ndies ist die zweite Mahnung.'],
    ['reminder', 'Subject: Reminder: invoice {{nr}}\n\nHello,\n\nyour invoice is overdue.'],
    ['security', 'Subject: Reset your password\n\nHello,\n\nsomeone asked for a new password.'],
    ['refusal', 'Betreff: Ihre Bewerbung\n\nGuten Tag,\n\nwir haben uns für andere entschieden und schicken Ihnen heute eine Absage. Die Absage fällt uns schwer.'],
    ['invitation', 'Betreff: Einladung zum Sommerfest\n\nLiebe Nachbarn,\n\nkommt vorbei.'],
    ['legal', '---\nkind: legal\n---\nGuten Tag,\n\nunsere Bedingungen ändern sich.'],
    [null, 'Hallo {{name}},\n\nbis morgen.'],
  ];
  for (const [kind, source] of kinds) test(`${kind}`, () => assert.equal(read(source).letter.kind, kind));
});

test('a customer who writes to a company is not a company who writes to a customer', () => {
  const notice = 'Sehr geehrte Damen und Herren,\n\nhiermit kündige ich meinen Vertrag {{nr}} fristgerecht. Bitte bestätigen Sie mir den Eingang.\n\nMit freundlichen Grüßen\n{{name}}';
  assert.equal(read(notice).letter.direction, 'from-customer');
  assert.equal(read('Dear Sir or Madam,\n\nI hereby request a copy of the personal data you hold about me. Please send it to me within a month.\n\nYours faithfully').letter.direction, 'from-customer');
  assert.equal(read('Guten Tag,\n\nhiermit kündigen wir Ihren Vertrag.').letter.direction, 'to-customer');
  assert.equal(read('Hallo,\n\nich freue mich, dass wir Ihren Antrag bewilligen. Rufen Sie mich an.').letter.direction, 'to-customer');
});

test('a field named «Betreff» among other fields is no subject, and a letter before it is no note for the clerk', () => {
  const { blocks } = read('Hallo {{name}},\n\nbitte prüfen Sie die Angaben.\n\nIhr Zeichen\nBetreff\n\nAusgestellt\nVerrechnet\n', 'mail.md');
  assert.deepEqual(blocks.filter(block => block.role === 'subject'), []);
  assert.ok(blocks.every(block => block.judged), JSON.stringify(blocks.map(block => block.why)));
});

test('a subject, a greeting and one paragraph are a whole letter', () => {
  assert.equal(read('Betreff: Ihre Rechnung\n\nHallo {{name}},\n\nbitte zahlen Sie die Rechnung {{nr}} sofort.', 'mail.md').letter.isWhole, true);
});
