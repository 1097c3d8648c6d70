import { checkPieces } from './pieces-as-text.ts';

// What is read wrong today. A case that starts to work moves to its topic.

checkPieces('a list in Mustache brackets goes on in the paragraph below, as it does when it is rendered', 'markdown',
  '- eins\n{{#each x}}\n- zwei\n{{/each}}\nText',
  '|¶ list-item|eins|¶ list-item||0: each x||markup \n- |zwei\n|0: end|\nText');
