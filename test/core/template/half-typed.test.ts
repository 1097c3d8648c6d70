import { checkPieces } from './pieces-as-text.ts';

// A letter is half typed most of its life: what is open costs as little as can be.

checkPieces('a value', 'text',
  `Hallo {{kunde.na, Ihre Rechnung {{nr}} ist da.

Gruß`,
  '|¶ paragraph|Hallo |slot {{kunde.na|, Ihre Rechnung |slot {{nr}}| ist da.|¶ paragraph|Gruß');

checkPieces('a block', 'text',
  `Hallo {{#if over Ihre Rechnung
ist da.`,
  `|¶ paragraph|Hallo |markup {{#if over| Ihre Rechnung
ist da.`);

checkPieces('in markup', 'html',
  '<p>Hallo {{na</p><p>Zweiter {{/if</p>{{#if x}}<p>C</p>',
  '|¶ paragraph p|Hallo |slot {{na||¶ paragraph p|Zweiter |markup {{/if||¶ paragraph||0: if x||¶ paragraph p|C|¶ paragraph|');

checkPieces('a brace short', 'text',
  'Hallo {{name}, danke',
  '|¶ paragraph|Hallo |slot {{name}|, danke');

checkPieces('quotes that nobody closes', 'text',
  '{{kunde\'s}} und {{t "offen}} und {{name}}',
  '|¶ paragraph||slot {{kunde\'s}}| und |slot {{t "offen}}| und |slot {{name}}|');

checkPieces('empty ones', 'text',
  '{{}} {{ }} }} {{{}}} {{#}} {{/}}',
  '|¶ paragraph||slot {{}}| |slot {{ }}| }} |slot {{{}}}| |markup {{#}}| |markup {{/}}|');

checkPieces('comments', 'text',
  `{{!-- offen {{name}} da
und hier {{! auch
weiter`,
  `|¶ paragraph||comment offen||slot {{name}}| da
und hier |comment auch|
weiter`);

checkPieces('an open block', 'text',
  `Hallo

{{#if paid}}
Danke

Gruß`,
  '|¶ paragraph|Hallo|¶ paragraph||0: if paid||¶ paragraph|Danke|¶ paragraph|Gruß');
