// Emphasis and links that are opened in one arm and closed in another, or behind the branch.
import { checkPieces } from './pieces-as-text.ts';

checkPieces('emphasis that only one arm has', 'markdown', '{{#if a}}**{{/if}}Bitte zahlen{{#if a}}**{{/if}} Sie.',
  '|¶ paragraph||0: if a||markup **||0: end|Bitte zahlen|1: if a||markup **||1: end| Sie.');

checkPieces('emphasis that begins before a branch and ends in each arm', 'markdown', '**Bitte {{#if a}}bald** zahlen{{else}}heute** zahlen{{/if}}.',
  '|¶ paragraph||markup **|Bitte |0: if a|bald|markup **| zahlen|0: else|heute|markup **| zahlen|0: end|.');

checkPieces('emphasis that begins in each arm and ends behind the branch', 'markdown', 'Bitte {{#if a}}**sofort{{else}}**heute{{/if}}** zahlen.',
  '|¶ paragraph|Bitte |0: if a||markup **|sofort|0: else||markup **|heute|0: end||markup **| zahlen.');

checkPieces('one star, likewise', 'markdown', 'Bitte {{#if a}}*sofort{{/if}} und{{#if a}} heute*{{/if}} zahlen.',
  '|¶ paragraph|Bitte |0: if a||markup *|sofort|0: end| und|1: if a| heute|markup *||1: end| zahlen.');

checkPieces('a star that marks nothing stays a star', 'markdown', 'Preis* und Menge* {{#if a}}sind{{else}}waren{{/if}} gültig.',
  '|¶ paragraph|Preis* und Menge* |0: if a|sind|0: else|waren|0: end| gültig.');

checkPieces('a link that begins in each arm and ends behind the branch', 'markdown', '{{#if a}}[Zahlen{{else}}[Später{{/if}}](https://example.com) Sie.',
  '|¶ paragraph||0: if a||markup [|Zahlen|0: else||markup [|Später|0: end||markup ](https://example.com)| Sie.');

checkPieces('a link with a target in each arm', 'markdown', 'Bitte [zahlen{{#if a}}](https://example.com/a){{else}}](https://example.com/b){{/if}} Sie.',
  '|¶ paragraph|Bitte |markup [|zahlen|0: if a||markup ](https://example.com/a)||0: else||markup ](https://example.com/b)||0: end| Sie.');

checkPieces('a link that only one arm has', 'markdown', 'Bitte {{#if a}}[{{/if}}hier zahlen{{#if a}}]({{url}}){{/if}}.',
  '|¶ paragraph|Bitte |0: if a||markup [||0: end|hier zahlen|1: if a||markup ]({{url}})||1: end|.');

checkPieces('brackets around words stay brackets', 'markdown', 'Siehe [hier{{#if a}} oder dort{{/if}}] und **bald**.',
  '|¶ paragraph|Siehe [hier|0: if a| oder dort|0: end|] und |markup **|bald|markup **|.');

checkPieces('tags of HTML in the arms', 'html', '<p>{{#if a}}<b>{{/if}}Bitte zahlen{{#if a}}</b>{{/if}} Sie.</p>',
  '|¶ paragraph p||0: if a||markup <b>||0: end|Bitte zahlen|1: if a||markup </b>||1: end| Sie.|¶ paragraph|');

checkPieces('a link of HTML in each arm, closed behind the branch', 'html', '<p>Bitte {{#if a}}<a href="a">{{else}}<a href="b">{{/if}}zahlen</a> Sie.</p>',
  '|¶ paragraph p|Bitte |0: if a||markup <a href="a">||0: else||markup <a href="b">||0: end|zahlen|markup </a>| Sie.|¶ paragraph|');
