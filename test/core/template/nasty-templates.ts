/** Templates with everything in them that is hard to read. Our own copy. */
export const nastyTemplates: readonly string[] = [
  '---\nsubject: "Ihre Rechnung {{nr}} f\\u00fcr Mai"\nlang: de\n---\n# Hallo {{name}}\n\nBitte **zahlen** Sie\n{{#if overdue}}\nsofort\n{{else if soon}}\nbald\n{{else}}\nirgendwann\n{{/if}}\ndanke &amp; Gruß  \nNeue Zeile.\n',
  '- eins\n- {{#if a}}zwei{{/if}}\n\n> Liebe Frau Ruiz,\n>\n> {{#each items}}\n> - {{name}}\n> {{/each}}\n\n```\nBetreff: Ihre Rechnung\n\nHallo {{name}}\n```\n\n| Posten | Betrag |\n|---|---|\n{{#each x}}\n| c | [d](e) ![Bild](f) |\n{{/each}}\n',
  '<!DOCTYPE html><html lang="de"><head><title>Ihre Rechnung</title><style>.a{}</style></head><body><div style="display:none">Vorschau</div><p {{#if b}}class="x"{{/if}}>Hallo {{name}},<br>f&uuml;r {{#if x}}<b>Sie</b>{{else}}dich{{/if}}</p>',
  '<table><tr><td><img src="x" alt="Logo von {{firma}}" {{#if t}}title="Hier"{{/if}}></td><td><a href="{{u}}">Jetzt zahlen</a></td></tr></table><!-- nix -->{{! herzlich }}<!--[if mso]><p>Outlook</p><![endif]-->',
  'Hallo {{name}},\n\n{{#if x}}\nBitte zahlen\nSie {{#if y}}jetzt{{/if}}.\n{{/if}}\n\n{{> footer title="Ihre Rechnung" x=1}}\nEnde',
  '{{#unless paid}}{{t "a }} b"}}{{{{raw}}}} {{x}} {{{{/raw}}}} \\{{name}} {{=<% %>=}} <% name %> <%={{ }}=%> {{{html}}} {{&x}} {{^}}da{{/unless}}{{^leer}}nicht leer{{/leer}}',
  '\\documentclass[ngerman]{scrlttr2}\n\\setkomavar{subject}{Ihre Rechnung \\VAR{nr}}\n\\begin{document}\n\\begin{letter}{<<name>>\\\\ @ort@}\n\\opening{Liebe Frau {{name}},}\nf"ur \\textbf{Sie {{#if x}}heute{{else}}morgen{{/if}}} 10\\,\\% \\& mehr % Notiz\nund \\href{https://example.com}{hier}.\n\n\\begin{itemize}\n\\item[Neu:] \\"Apfel\n\\end{itemize}\n\\begin{tabular}{lr}a & b \\\\ c & d\\end{tabular}\\begin{verbatim}\n\\textbf{Code}\n\\end{verbatim}\n\\closing{Viele Gr\\"u\\ss e}\n\\end{letter}\n\\end{document}\n',
];
