import { checkPieces } from './pieces-as-text.ts';

// Strings in tags that a recipient reads.

checkPieces('a known parameter of a partial', 'text',
  'Hallo {{> header title="Ihre Rechnung" class="wide"}} Ende',
  '|¶ paragraph|Hallo |slot {{> header title=||( argument title|Ihre Rechnung|)| Ende');

checkPieces('two of them', 'text',
  '{{button label="Jetzt zahlen" url="https://example.com" title=\'Zur Kasse\'}}',
  '|¶ paragraph||slot {{button label=||( argument label|Jetzt zahlen|)||( argument title|Zur Kasse|)|');

checkPieces('translations', 'text',
  '{{t "Ihre Rechnung ist da"}} {{t "mail.greeting"}} {{\'Hallo Welt\'|trans}} {{default (t "Sie fehlen uns") x}}',
  '|¶ paragraph||slot {{t ||( argument t|Ihre Rechnung ist da|)| |slot {{t "mail.greeting"}}| |slot {{||( argument trans|Hallo Welt|)| |slot {{default (t ||( argument t|Sie fehlen uns|)|');

checkPieces('in a block helper', 'text',
  '{{#link to="x" title="Zur Rechnung"}}hier{{/link}}',
  '|¶ paragraph||0: link to="x" title="Zur Rechnung"||( argument title|Zur Rechnung|)|hier|0: end|');

checkPieces('a comparison is none', 'text',
  '{{#if (eq title "Ihre Rechnung")}}x{{/if}}',
  '|¶ paragraph||0: if (eq title "Ihre Rechnung")|x|0: end|');

checkPieces('in the middle of a sentence', 'html',
  '<p>Ihre {{t "offene Rechnung"}} liegt bei.</p>',
  '|¶ paragraph p|Ihre |slot {{t ||( argument t|offene Rechnung|)| liegt bei.|¶ paragraph|');

checkPieces('in an attribute', 'html',
  '<img alt="{{t "Ihr Logo"}} der {{firma}}">',
  '|markup <img||( attribute alt||markup {{t "|Ihr Logo|markup "}}| der |slot {{firma}}||)|');
