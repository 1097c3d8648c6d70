import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPieces, piecesAsText } from './pieces-as-text.ts';

// Plain text below the tags, and positions.

checkPieces('blank lines and rules part blocks, line ends do not', 'text',
  `Hallo,
danke für

Ihre Post.
---------
Gruß`,
  `|¶ paragraph|Hallo,
danke für|¶ paragraph|Ihre Post.|¶ paragraph|Gruß`);

checkPieces('lists', 'text',
  `Wir brauchen:
- Ihren Namen
  und Vornamen
* Ihre Anschrift
1. eins
2) zwei

Am
12. März`,
  `|¶ paragraph|Wir brauchen:|¶ list-item|Ihren Namen
  und Vornamen|¶ list-item|Ihre Anschrift|¶ list-item|eins|¶ list-item|zwei|¶ paragraph|Am
12. März`);

checkPieces('quoted lines', 'text',
  `> Ihre Frage
> von gestern

Antwort`,
  `|¶ paragraph in quote|Ihre Frage
|markup > |von gestern|¶ paragraph|Antwort`);

checkPieces('carriage returns', 'text',
  'Hallo {{name}},\r\n{{#if x}}\r\nbitte\r\n{{/if}}\r\ndanke.\r\n\r\nGruß',
  '|¶ paragraph|Hallo |slot {{name}}|,\r\n|0: if x|\r\nbitte\r\n|0: end|\r\ndanke.|¶ paragraph|Gruß');

checkPieces('carriage returns, a byte order mark, emoji', 'markdown',
  '\ufeff# Titel\r\n\r\nHart  \r\numbrochen\\\r\n😀 &uuml; {{name}}\r',
  '|markup \ufeff||¶ heading h1|Titel|¶ paragraph|Hart|line|umbrochen|line|😀 |ü < &uuml;| |slot {{name}}||¶ paragraph|');

checkPieces('old line ends', 'text',
  'Hallo,\r\rdanke',
  '|¶ paragraph|Hallo,|¶ paragraph|danke');

checkPieces('tabs and indents', 'text',
  `	Hallo
   {{#if x}}
   bitte
   {{/if}}`,
  `|¶ paragraph|Hallo
   |0: if x|
   bitte
   |0: end|`);

checkPieces('numbers that count on', 'text',
  `1. eins
dazwischen
2. zwei`,
  `|¶ list-item|eins
dazwischen|¶ list-item|zwei`);

test('a file that is PHP throughout: its strings are read, its markup is none of the words', () => {
  const source = '<?php\nreturn [\n  \'subject\' => \'Ihre Rechnung\',\n  \'text\' => "Bitte <b>zahlen</b> Sie bald.<br>Danke sehr.",\n];\n';
  const pieces = piecesAsText(source, { path: 'lang.php' });
  assert.ok(pieces.includes('|¶ argument subject|Ihre Rechnung|¶ code|'), pieces);
  assert.ok(pieces.includes('|¶ paragraph|Bitte |markup <b>|zahlen|markup </b>| Sie bald.|line|Danke sehr.|¶ code|'), pieces);
});
