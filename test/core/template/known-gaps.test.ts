import { checkPieces } from './pieces-as-text.ts';

// What is read wrong today. A case that starts to work moves to its topic.

checkPieces('emphasis that begins before a branch and ends in each arm', 'markdown',
  '**Bitte {{#if a}}bald** zahlen{{else}}heute** zahlen{{/if}}.',
  '|¶ paragraph||markup **|Bitte |0: if a|bald|markup **| zahlen|0: else|heute** zahlen|0: end|.');

checkPieces('a list in Mustache brackets goes on in the paragraph below, as it does when it is rendered', 'markdown',
  '- eins\n{{#each x}}\n- zwei\n{{/each}}\nText',
  '|¶ list-item|eins|¶ list-item||0: each x||markup \n- |zwei\n|0: end|\nText');

checkPieces('a link that begins in each arm and ends behind the branch', 'markdown',
  '{{#if a}}[Zahlen{{else}}[Später{{/if}}](https://example.com) Sie.',
  '|¶ paragraph||0: if a|[Zahlen|0: else||markup [|Später|0: end||markup ](https://example.com)| Sie.');

checkPieces('a company name alone in its cell is a button, as it would be if it asked for something', 'html',
  '<table><tr><td><a href="https://example.com">Beispiel GmbH</a></td></tr></table>',
  '|¶ button a|Beispiel GmbH|¶ paragraph|');
