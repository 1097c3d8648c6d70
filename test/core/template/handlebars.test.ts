import { checkPieces } from './pieces-as-text.ts';

// Tags of Handlebars and Mustache, whatever they stand in.

checkPieces('values of every kind are slots', 'text',
  'Hallo {{name}}, {{{html}}} {{&raw}} {{~ kunde.name ~}} {{{~x~}}} {{~{y}~}}',
  '|¶ paragraph|Hallo |slot {{name}}|, |slot {{{html}}}| |slot {{&raw}}| |slot {{~ kunde.name ~}}| |slot {{{~x~}}}| |slot {{~{y}~}}|');

checkPieces('both kinds of comment, with braces inside', 'text',
  '{{! kurz }}{{!-- lang }} noch --}}{{~!-- x --~}}Ende',
  '|¶ paragraph||comment kurz||comment lang }} noch||comment x|Ende');

checkPieces('else if chains, and the inverse sign as else', 'text',
  '{{#if a}}A{{else if b}}B{{else}}C{{/if}} {{#unless paid}}offen{{^}}bezahlt{{/unless}}',
  '|¶ paragraph||0: if a|A|0: else if b|B|0: else|C|0: end| |1: unless paid|offen|1: else|bezahlt|1: end|');

checkPieces('Mustache sections are if and unless', 'text',
  '{{#paid}}ja{{/paid}}{{^paid}}nein{{/paid}}',
  '|¶ paragraph||0: if paid|ja|0: end||1: unless paid|nein|1: end|');

checkPieces('block params are no part of the condition', 'text',
  '{{#each items as |item i|}}{{item}}{{else}}leer{{/each}}',
  '|¶ paragraph||0: each items||slot {{item}}||0: else|leer|0: end|');

checkPieces('dialects with elseif and backtick conditions', 'text',
  '{{#if `n == 3`}}drei{{elseif `n < 2`}}eins{{/if}}',
  '|¶ paragraph||0: if n == 3|drei|0: else if n < 2|eins|0: end|');

checkPieces('subexpressions', 'text',
  '{{#if (and (eq a "b") c)}}x{{/if}}',
  '|¶ paragraph||0: if (and (eq a "b") c)|x|0: end|');

checkPieces('partials are slots, also dynamic ones; partial blocks and inline partials part blocks', 'text',
  '{{> fuss}} {{> (lookup . "x")}} {{#> layout}}Inhalt{{/layout}} {{#*inline "kopf"}}Kopf{{/inline}} {{> @partial-block}}',
  '|¶ paragraph||slot {{> fuss}}| |slot {{> (lookup . "x")}}| |¶ paragraph wraps layout|Inhalt|¶ paragraph unwraps||¶ paragraph|Kopf|¶ paragraph||slot {{> @partial-block}}|');

checkPieces('raw blocks are text', 'text',
  '{{{{raw}}}} {{x}} {{{{/raw}}}} Ende',
  '|¶ paragraph||markup {{{{raw}}}}| {{x}} |markup {{{{/raw}}}}| Ende');

checkPieces('an escaped tag is text, a doubly escaped one is not', 'text',
  '\\{{name}} \\\\{{name}}',
  '|¶ paragraph||markup \\|{{name}} \\|markup \\||slot {{name}}|');

checkPieces('changed delimiters', 'text',
  '{{=<% %>=}}<% name %> {{y}}<%={{ }}=%>{{z}}',
  '|¶ paragraph||markup {{=<% %>=}}||slot <% name %>| {{y}}|markup <%={{ }}=%>||slot {{z}}|');

checkPieces('strings may hold braces', 'text',
  '{{format "a }} b" \'es ist {{ so\'}} {{format [a }} b] "x"}}',
  '|¶ paragraph||slot {{format "a }} b" \'es ist {{ so\'}}| |slot {{format [a }} b] "x"}}|');

checkPieces('Go\'s templates', 'text',
  '{{if .Paid}}ja{{else}}nein{{end}} {{range .Items}}{{.Name}}{{end}} {{- /* Notiz */ -}} {{template "fuss" .}}',
  '|¶ paragraph||0: if .Paid|ja|0: else|nein|0: end| |1: each .Items||slot {{.Name}}||1: end| |comment Notiz| |slot {{template "fuss" .}}|');

checkPieces('a tag of its own on a line takes its line end along', 'text',
  `Zeile eins
{{#if a}}
Zeile zwei
{{else}}
Zeile drei
{{/if}}
Zeile vier`,
  `|¶ paragraph|Zeile eins
|0: if a|
Zeile zwei
|0: else|
Zeile drei
|0: end|
Zeile vier`);

checkPieces('a branch with a blank line in it parts blocks', 'text',
  `Text
{{#if a}}
Mehr

Noch
{{else}}
Anders
{{/if}}
Ende`,
  '|¶ paragraph|Text|¶ paragraph||0: if a||¶ paragraph|Mehr|¶ paragraph|Noch|¶ paragraph||0: else||¶ paragraph|Anders|¶ paragraph||0: end||¶ paragraph|Ende');

checkPieces('a branch within a block belongs to it', 'text',
  `{{#if a}}
Eins
{{/if}}
Drei{{#if b}} vier{{/if}}

{{#if c}}Fünf{{/if}}

Sechs`,
  `|¶ paragraph||0: if a|
Eins
|0: end|
Drei|1: if b| vier|1: end||¶ paragraph||2: if c|Fünf|2: end||¶ paragraph|Sechs`);

checkPieces('a partial on its own line is a block of its own', 'text',
  `Text.
{{> fuss}}
Weiter`,
  '|¶ paragraph|Text.|¶ paragraph||slot {{> fuss}}||¶ paragraph|Weiter');

checkPieces('a comment on its own line parts nothing', 'text',
  `Text
{{! Notiz }}
weiter`,
  `|¶ paragraph|Text
|comment Notiz|
weiter`);

checkPieces('crossed and forgotten closes', 'text',
  '{{#if a}}{{#each b}}x{{/if}}y{{/each}}z{{else}}w{{/nix}}',
  '|¶ paragraph||0: if a||1: each b|x|0: end|y|markup {{/each}}|z|markup {{else}}|w|markup {{/nix}}|');
