import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { check } from '../prose/picture.ts';

/** One test: the faults of a front matter, each with the source it points at. */
function checkProblems(title: string, source: string, expected: readonly (readonly [at: string, message: string])[]): void {
  test(title, () => {
    for (const text of [source, source.replaceAll('\n', '\r\n')]) {
      const { problems } = readTemplate(text, { path: 'letter.md' });
      assert.deepEqual(problems.map(({ span, message }) => [text.slice(span?.start, span?.end).trim(), message]), expected);
    }
  });
}

checkProblems('sound front matter has no faults', '---\nsubject: Ihre Rechnung\nherzlich: off\nregister: du\nlang: de\nkind: reminder\n---\nHallo', []);
checkProblems('a quote that nobody closed', '---\nsubject: "Ihre Rechnung\nlang: de\n---\nHallo', [['"Ihre Rechnung', 'The " of this value is not closed.']]);
checkProblems('a key twice', '---\nlang: de\nlang: en\n---\nHallo', [['lang', 'The front matter cannot be read as YAML: Map keys must be unique.']]);
checkProblems('a key once in each branch is no fault', '---\n{{#if a}}\nsubject: Erste Erinnerung\n{{else}}\nsubject: Zweite Erinnerung\n{{/if}}\n---\nHallo', []);
checkProblems('words that Herzlich does not know', '---\nherzlich: offf\nregister: sei\nother: sei\n---\nHallo', [
  ['offf', '"herzlich" is "offf"; it can be off or on.'], ['sei', '"register" is "sei"; it can be Sie, du or ihr.'],
]);
checkProblems('a placeholder there is not known yet', '---\nregister: {{register}}\n---\nHallo', []);
checkProblems('nobody closed it yet', '---\nsubject: Ihre Rechnung\nlang: de\n\nHallo', [['---', 'The front matter is not closed. Write --- on a line of its own below it.']]);
checkProblems('a rule at the top is no front matter', '---\nHallo: na\n\ndanke', []);
checkProblems('TOML', '+++\nsubject = "Ihre Rechnung\nlang\n+++\nHallo', [
  ['"Ihre Rechnung', 'The " of this value is not closed.'], ['lang', 'This line of the front matter is no "key = value".'],
]);

check(`
  ---
  subject: "Ihre Rechnung {{nr}}
  lang: de
  body: |
    Bitte zahlen Sie
    bis Freitag.
  ---
  Hallo {{name}},
`, `
  subject: Ihre Rechnung {{nr}}
  body: Bitte zahlen Sie bis Freitag.
  greeting: Hallo {{name}},
`, 'half-typed.md');

check(`
  ---
  subject: Ihre Rechnung
  lang: de

  Hallo {{name}},

  danke.
`, `
  subject: Ihre Rechnung
  greeting: Hallo {{name}},
  body: danke.
`, 'open.md');

check(`
  +++
  title = "Erinnerung 1" # für uns
  subject = "Ihre \\"Rechnung\\" f\\u00fcr {{nr}}"
  layout = 'mail'
  tags = ["eins", "zwei"]
  [mail]
  preheader = """
  Noch ist
  Zeit"""
  +++
  Hallo {{name}},

  danke.
`, `
  title: Erinnerung 1
  subject: Ihre "Rechnung" für {{nr}}
  preheader: Noch ist Zeit
  greeting: Hallo {{name}},
  body: danke.
`, 'toml.md');

check(`
  ---
  greeting: [Anrede] [Name]
  tags: [eins, zwei]
  ---
  danke für Ihre Nachricht.
`, `
  greeting: [Anrede] [Name]
  body: danke für Ihre Nachricht.
`, 'placeholders.md');
