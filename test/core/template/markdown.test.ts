import { checkPieces } from './pieces-as-text.ts';

// Markdown below the tags.

checkPieces('branches on lines of their own, in a paragraph and around some', 'markdown',
  `Zeile eins
{{#if a}}
Zeile zwei
{{else}}
Zeile drei
{{/if}}
Zeile vier

{{#if b}}

Absatz

Noch einer
{{/if}}
Schluss`,
  `|¶ paragraph|Zeile eins
|0: if a|
Zeile zwei
|0: else|
Zeile drei
|0: end|
Zeile vier|¶ paragraph||1: if b||¶ paragraph|Absatz|¶ paragraph|Noch einer|¶ paragraph||1: end||¶ paragraph|Schluss`);

checkPieces('in lists', 'markdown',
  `- eins
{{#each x}}
- {{name}} **fett**
- {{b}}
{{/each}}
- drei

1. {{#if a}}A{{else}}B{{/if}}
2. B`,
  '|¶ list-item|eins|¶ list-item||0: each x||¶ list-item||slot {{name}}| |markup **|fett|markup **||¶ list-item||slot {{b}}||¶ list-item||0: end||¶ list-item|drei|¶ list-item||1: if a|A|1: else|B|1: end||¶ list-item|B');

checkPieces('in tables', 'markdown',
  `| A | B |
|---|---|
{{#each x}}
| {{a}} | [b]({{url}}) |
{{/each}}
| Summe | 3 |`,
  '|¶ table-cell|A|¶ table-cell|B|¶ table-cell||0: each x||¶ table-cell||slot {{a}}||¶ table-cell||markup [|b|markup ]({{url}})||¶ table-cell||0: end||¶ table-cell|Summe|¶ table-cell|3|¶ paragraph|');

checkPieces('in quotes', 'markdown',
  `> Sehr geehrte Frau {{name}},
> {{#if x}}
> bitte **zahlen** Sie.
> {{/if}}
>
> Gruß
>> innen

Danach`,
  `|¶ paragraph in quote|Sehr geehrte Frau |slot {{name}}|,
|markup >| |0: if x|
|markup >| bitte |markup **|zahlen|markup **| Sie.
|markup >| |0: end||¶ paragraph in quote|Gruß|¶ paragraph in quote in quote|innen|¶ paragraph|Danach`);

checkPieces('a fence without a language is plain text', 'markdown',
  'Davor\n\n```\nBetreff: Ihre Rechnung\n\nHallo {{name}},\n{{#if x}}\nbitte zahlen\n{{/if}}\n\n- eins\n```',
  `|¶ paragraph|Davor|¶ paragraph in fence|Betreff: Ihre Rechnung|¶ paragraph in fence|Hallo |slot {{name}}|,
|0: if x|
bitte zahlen
|0: end||¶ list-item in fence|eins|¶ paragraph|`);

checkPieces('fences with a language, and indented code', 'markdown',
  '```js\nconst x = "{{y}}";\n```\n\n    eingerückt\n\n~~~text\nHallo\n~~~',
  '|¶ code js|const x = "|slot {{y}}|";|¶ code|eingerückt|¶ paragraph in fence text|Hallo|¶ paragraph|');

checkPieces('a fence in a quote', 'markdown',
  '> ```\n> Hallo {{name}},\n> danke.\n>\n> Gruß\n> ```',
  `|¶ paragraph in quote in fence|Hallo |slot {{name}}|,
|markup > |danke.|¶ paragraph in quote in fence|Gruß|¶ paragraph|`);

checkPieces('a fence nobody closed', 'markdown',
  'Hallo\n\n```js\nx\n\nDanach',
  '|¶ paragraph|Hallo|¶ code js|x|¶ paragraph|Danach');

checkPieces('headings', 'markdown',
  'Setext {{a}}\n===\n\n## Mit `code` und `<Name>` und `Bitte zahlen Sie bald` ##',
  '|¶ heading h1|Setext |slot {{a}}||¶ heading h2|Mit |slot `code`| und |slot `<Name>`| und |markup `|Bitte zahlen Sie bald|markup `||¶ paragraph|');

checkPieces('links, notes and images', 'markdown',
  `Fußnote[^1] und [Verweis][r] und [Link](https://example.com/{{id}} "Titel"), ![Logo der Firma](logo.png).

[^1]: Die Fußnote selbst.

[r]: https://example.com "R"

[Alle Rechnungen ansehen](https://example.com)`,
  '|¶ paragraph|Fußnote|markup [^1]| und |markup [|Verweis|markup ][r]| und |markup [|Link|markup ](https://example.com/{{id}} "Titel")|, |( attribute alt|Logo der Firma|)|.|¶ paragraph|Die Fußnote selbst.|¶ link||markup [|Alle Rechnungen ansehen|markup ](https://example.com)|');

checkPieces('addresses are words', 'markdown',
  '<https://example.com> https://example.com/{{id}} a@example.com',
  '|¶ paragraph||markup <|https://example.com|markup >| https://example.com/|slot {{id}}| a@example.com');

checkPieces('tasks', 'markdown',
  `- [x] erledigt
- [ ] offen`,
  '|¶ list-item|erledigt|¶ list-item|offen');

checkPieces('breaks, escapes, entities, emphasis', 'markdown',
  'Hart  \numbrochen\\\nund<br>so &amp; \\* &uuml; ~~weg~~ ***beides*** **{{n}}**s',
  '|¶ paragraph|Hart|line|umbrochen|line|und|line|so |& < &amp;| |* < \\*| |ü < &uuml;| |markup ~~|weg|markup ~~| |markup *||markup **|beides|markup **||markup *| |markup **||slot {{n}}||markup **|s');

checkPieces('blanks that a tag leaves are no hard break', 'markdown',
  `Zeile
{{! Notiz }}
weiter`,
  `|¶ paragraph|Zeile
|comment Notiz|
weiter`);

checkPieces('raw HTML', 'markdown',
  `<div class="x">Hallo <b>du</b> &uuml;</div>

<table>
<tr><td>Zelle eins</td><td>Zelle zwei</td></tr>

<tr><td>

Absatz **in** Zelle

</td></tr>
</table>

<style>
.a { color: red }

.b { }
</style>`,
  '|¶ paragraph div|Hallo |markup <b>|du|markup </b>| |ü < &uuml;||¶ table-cell td|Zelle eins|¶ table-cell td|Zelle zwei|¶ paragraph|Absatz |markup **|in|markup **| Zelle|¶ paragraph|');

checkPieces('comments', 'markdown',
  `<!-- herzlich-ignore -->
<!-- mitten --> Text <!-- im --> Satz

Ein <!-- kleiner --> Satz`,
  '|¶ paragraph||comment herzlich-ignore||¶ paragraph||comment mitten| Text |comment im| Satz|¶ paragraph|Ein |comment kleiner| Satz');

checkPieces('a comment nobody closed', 'markdown',
  `Hallo

<!-- offen
Liebe Frau Ruiz,

danke`,
  '|¶ paragraph|Hallo|¶ paragraph||comment offen||¶ paragraph|Liebe Frau Ruiz,|¶ paragraph|danke');

checkPieces('tags among the marks', 'markdown',
  'Hallo **{{#if a}}du{{else}}Sie{{/if}}**, {{#if b}}**fett** {{/if}}Text.',
  '|¶ paragraph|Hallo |markup **||0: if a|du|0: else|Sie|0: end||markup **|, |1: if b||markup **|fett|markup **| |1: end|Text.');

checkPieces('front matter', 'markdown',
  '---\nsubject: "Ihre {{art}} f\\u00fcr Mai" # herzlich: off\npreheader: >\n  Zwei Zeilen\n  gefaltet\nmail:\n  title: \'Ist\'\'s da?\'\n  tags: [eins, zwei]\n  nr: 3\nlang: de\n---\nText',
  '|¶ front-matter subject|Ihre |slot {{art}}| f|ü < \\u00fc|r Mai|¶ front-matter preheader||comment herzlich: off||¶ front-matter preheader|Zwei Zeilen\n  gefaltet|¶ front-matter mail.title|Ist|\' < \'\'|s da?|¶ front-matter mail.tags|eins|¶ front-matter mail.tags|zwei|¶ front-matter lang|de|¶ paragraph|Text');

checkPieces('a link alone is a link', 'markdown',
  `**[Zur Rechnung]({{url}})**

Text mit [Verweis](x)`,
  '|¶ link||markup **||markup [|Zur Rechnung|markup ]({{url}})||markup **||¶ paragraph|Text mit |markup [|Verweis|markup ](x)|');

checkPieces('tags in the line', 'markdown',
  '- Hallo <b title="Kunde">Frau</b> Ruiz <img src="a" alt="Logo">, <a class="button" href="#">Jetzt zahlen</a> danke',
  '|¶ list-item|Hallo |markup <b||( attribute title|Kunde|)|Frau|markup </b>| Ruiz |markup <img||( attribute alt|Logo|)|, |¶ button a|Jetzt zahlen|¶ list-item| danke');

checkPieces('a branch that begins a paragraph, a list item, a heading', 'markdown',
  `Hallo,

{{#if paid}}Danke{{else}}Bitte zahlen Sie{{/if}} für alles.

{{#if open}}- offen{{/if}}

{{#unless paid}}**Noch offen**{{/unless}}`,
  '|¶ paragraph|Hallo,|¶ paragraph||0: if paid|Danke|0: else|Bitte zahlen Sie|0: end| für alles.|¶ list-item||1: if open||markup - |offen|1: end||¶ paragraph||2: unless paid||markup **|Noch offen|markup **||2: end|');
