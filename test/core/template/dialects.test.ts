import { checkPieces } from './pieces-as-text.ts';

// Template dialects other than Handlebars, and placeholders of every kind.

checkPieces('Liquid, Jinja and Twig', 'text',
  '{% if order.name %}{{ order.name ~ \' \' }}{% elsif b %}B{% else %}C{% endif %} {# Notiz #}{% comment %}weg{% endcomment %}',
  '|¶ paragraph||0: if order.name||slot {{ order.name ~ \' \' }}||0: else if b|B|0: else|C|0: end| |comment Notiz||comment weg|');

checkPieces('loops and cases', 'text',
  '{% for i in items %}{{ i }}{% else %}leer{% endfor %} {% case n %}{% when 1 %}eins{% when 2 %}zwei{% else %}drei{% endcase %}',
  '|¶ paragraph||0: each i in items||slot {{ i }}||0: else|leer|0: end| |markup {% case n %}||1: if n == 1|eins|1: else if n == 2|zwei|1: else|drei|1: end|');

checkPieces('statements that print nothing leave nothing', 'text',
  `{% extends "mail.txt" %}
{% load i18n %}
{% set x = 1 %}
{% blocktrans trimmed with a=b %}
Am {{ d }} fällt der Termin aus.
{% endblocktrans %}
{% trans "Ort und Zeit" %}: {% include 'fuss.txt' %}`,
  `|¶ paragraph||markup {% extends "mail.txt" %}||¶ paragraph||markup {% load i18n %}||¶ paragraph||markup {% set x = 1 %}||¶ paragraph||markup {% blocktrans trimmed with a=b %}||¶ paragraph|Am |slot {{ d }}| fällt der Termin aus.
|markup {% endblocktrans %}|
|slot {% trans ||( argument trans|Ort und Zeit|)|: |slot {% include 'fuss.txt' %}|`);

checkPieces('raw is text', 'text',
  '{% raw %}{{x}}{% endraw %} {{y}}',
  '|¶ paragraph||markup {% raw %}|{{x}}|markup {% endraw %}| |slot {{y}}|');

checkPieces('ERB', 'text',
  '<% if paid %>ja<% elsif open %>offen<% else %>nein<% end %> <%= name %> <%# Notiz %> <% items.each do |i| %>x<% end %>',
  '|¶ paragraph||0: if paid|ja|0: else if open|offen|0: else|nein|0: end| |slot <%= name %>| |comment Notiz| |1: each items|x|1: end|');

checkPieces('EJS', 'text',
  '<% if (paid) { %>ja<% } else if (open) { %>offen<% } else { %>nein<% } %> <%- html %>',
  '|¶ paragraph||0: if paid|ja|0: else if open|offen|0: else|nein|0: end| |slot <%- html %>|');

checkPieces('names alone between the delimiters', 'text',
  '<%if paid%>ja<%else%>nein<%end%> <%kunde_name%> [% IF paid %]ja[% END %] [% name %]',
  '|¶ paragraph||0: if paid|ja|0: else|nein|0: end| |slot <%kunde_name%>| |1: if paid|ja|1: end| |slot [% name %]|');

checkPieces('PHP', 'text',
  '<?php if ($paid): ?>ja<?php else: ?>nein<?php endif; ?> <?= $name ?> <?php echo $name; ?>',
  '|¶ paragraph||0: if $paid|ja|0: else|nein|0: end| |slot <?= $name ?>| |slot <?php echo $name; ?>|');

checkPieces('FreeMarker', 'text',
  '<#if a=="B">ja<#elseif (n > 3)>viele<#else>nein</#if> ${x!"leer"} <#-- Notiz --><#list a as b>${b}</#list>',
  '|¶ paragraph||0: if a=="B"|ja|0: else if n > 3|viele|0: else|nein|0: end| |slot ${x!"leer"}| |comment Notiz||1: each a as b||slot ${b}||1: end|');

checkPieces('Mailchimp', 'text',
  '*|IF:PAID|*ja*|ELSE:|*nein*|END:IF|* *|FNAME|*',
  '|¶ paragraph||0: if PAID|ja|0: else|nein|0: end| |slot *|FNAME|*|');

checkPieces('placeholders of many kinds', 'text',
  '[Datum] [[FirstName]] <<a.b>> ${x} {x} %name% %(name)s $X$ ____ xxx «Vorname» {!Contact.Name} %%First%% <Betrag> XX.XX.XXXX',
  '|¶ paragraph||slot [Datum]| |slot [[FirstName]]| |slot <<a.b>>| |slot ${x}| |slot {x}| |slot %name%| |slot %(name)s| |slot $X$| |slot ____| |slot xxx| |slot «Vorname»| |slot {!Contact.Name}| |slot %%First%%| |slot <Betrag>| |slot XX.XX.XXXX|');

checkPieces('none of these is a placeholder', 'text',
  '100% sicher, 50% Rabatt; [1], [...]; a $ b $ c; {1}; ${{betrag}}; Fa. «Alt und Neu»; https://example.com/a%C3%BCb%20',
  '|¶ paragraph|100% sicher, 50% Rabatt; [1], [...]; a $ b $ c; {1}; $|slot {{betrag}}|; Fa. «Alt und Neu»; https://example.com/a%C3%BCb%20');

checkPieces('brackets that mean something else', 'markdown',
  `[Text](https://example.com), [Text][r], [r], [^1], - [x] y

- [ ] offen

[r]: https://example.com`,
  '|¶ paragraph||markup [|Text|markup ](https://example.com)|, |markup [|Text|markup ][r]|, [r], |markup [^1]|, - [x] y|¶ list-item|offen|¶ paragraph|');

checkPieces('in HTML, style and conditional comments', 'html',
  '<style>.a { color: red }</style><!--[if mso]>x<![endif]--><p>[Datum] &lt;Name&gt; {name} <Name></p>',
  '|¶ paragraph||markup <!--[if mso]>|x|markup <![endif]-->||¶ paragraph p||slot [Datum]| |slot &lt;Name&gt;| |slot {name}| |slot <Name>||¶ paragraph|');

checkPieces('LaTeX has braces of its own', 'text',
  '\\documentclass{brief} \\textbf{Rechnung} <%name%>',
  '|¶ paragraph|\\documentclass{brief} \\textbf{Rechnung} |slot <%name%>|');

checkPieces('half-typed statements', 'text',
  `Hallo {% if over Ihre Rechnung {{x}}
ist da <%= na

Gruß *|IF:PA`,
  `|¶ paragraph|Hallo |markup {% if over| Ihre Rechnung |slot {{x}}|
ist da |slot <%= na||¶ paragraph|Gruß |markup *|IF|:PA`);
