import { checkPieces } from './pieces-as-text.ts';

// HTML and MJML below the tags.

checkPieces('entities of every kind', 'html',
  '<p>f&uuml;r&nbsp;Sie &copy 2024 R&D &#252; &#xFC; Zah&shy;lung &nope; &</p>',
  '|¶ paragraph p|f|ü < &uuml;|r|\u00a0 < &nbsp;|Sie |© < &copy| 2024 R&D |ü < &#252;| |ü < &#xFC;| Zah|\u00ad < &shy;|lung &nope; &|¶ paragraph|');

checkPieces('inline tags do not part words, blocks do', 'html',
  '<p>Hallo <b>Frau</b> <span>Ruiz</span>,<br/>danke</p>Text<div>mehr</div>',
  '|¶ paragraph p|Hallo |markup <b>|Frau|markup </b>| |markup <span>|Ruiz|markup </span>|,|line|danke|¶ paragraph|Text|¶ paragraph div|mehr|¶ paragraph|');

checkPieces('ends left out', 'html',
  '<td>A<td>B<tr><td>C<p>D<p>E</div>F<ul><li>G<li>H</ul>',
  '|¶ table-cell td|A|¶ table-cell td|B|¶ table-cell td|C|¶ paragraph p|D|¶ paragraph p|E|¶ paragraph p|F|¶ list-item li|G|¶ list-item li|H|¶ table-cell td|');

checkPieces('crossing and orphan ends', 'html',
  '<b>eins <i>zwei</b> drei</i></p> vier</td>',
  '|markup <b>|eins |markup <i>|zwei|markup </b>| drei|markup </i>||¶ paragraph| vier|¶ paragraph|');

checkPieces('an attribute nobody closed', 'html',
  `<a href="x
<p>Zweiter Absatz</p><p title="offen>Dritter</p><p>Vierter "hier"</p>`,
  `|markup <a href="x|
|¶ paragraph p|Zweiter Absatz|¶ paragraph p|Dritter|¶ paragraph p|Vierter "hier"|¶ paragraph|`);

checkPieces('a tag nobody closed', 'mjml',
  `<mj-text>Eins</mj-text><mj-tex
  Liebe Frau Ruiz,
</mj-text>`,
  `|¶ paragraph mj-text|Eins|¶ paragraph mj-tex|
  Liebe Frau Ruiz,
|¶ paragraph mj-tex|`);

checkPieces('comments, styles and scripts nobody closed', 'html',
  `<!-- offen
<p>Text</p><style>.a{}
<p>Mehr</p><script>if (a < b) x()</script>Ende`,
  '|comment offen||¶ paragraph p|Text|¶ paragraph p|Mehr|¶ paragraph style|Ende');

checkPieces('conditional comments hold text somebody sees', 'html',
  '<!--[if mso]><td>Outlook</td><![endif]--><!--[if !mso]><!--><p>Andere</p><!--<![endif]--><![if !mso]>x<![endif]>',
  '|markup <!--[if mso]>||¶ table-cell td|Outlook|¶ paragraph||markup <![endif]-->||markup <!--[if !mso]><!-->||¶ paragraph p|Andere|¶ paragraph||markup <!--<![endif]-->||markup <![if !mso]>|x|markup <![endif]>|');

checkPieces('attributes that are read', 'html',
  '<td {{#if x}}class="a"{{else}}class="b"{{/if}} title="Hier {{name}} &auml;">Z</td><img alt="" src=x><input placeholder=Name value="Senden">',
  '|¶ table-cell td||( attribute title|Hier |slot {{name}}| |ä < &auml;||)|Z|¶ paragraph||markup <img alt="" src=x>||¶ paragraph input||( attribute placeholder|Name|)||( attribute value|Senden|)|');

checkPieces('an attribute in the middle of a sentence', 'html',
  '<p>Bitte <a href="{{u}}" title="Zur Rechnung">hier</a> klicken.</p>',
  '|¶ paragraph p|Bitte |markup <a||( attribute title|Zur Rechnung|)|hier|markup </a>| klicken.|¶ paragraph|');

checkPieces('an attribute under a condition', 'html',
  '<p>Ein <img {{#if x}}alt="Bild"{{/if}} src="a"> Text</p>',
  '|¶ paragraph p|Ein |markup <img||markup  ||0: if x||( attribute alt|Bild|)||0: end||markup  src="a">| Text|¶ paragraph|');

checkPieces('arms that go on within a tag', 'html',
  '<a {{#if x}}href="a">A{{else}}href="b">B{{/if}}</a> und <p class="{{#if a}}x">eins{{else}}y">zwei{{/if}}</p>',
  '|markup <a ||0: if x||markup href="a">|A|0: else||markup href="b">|B|0: end||markup </a>| und |¶ paragraph p||1: if a||markup x">|eins|1: else||markup y">|zwei|1: end||¶ paragraph|');

checkPieces('arms with tags of their own', 'html',
  '{{#if a}}<td>eins{{else}}<td class="b">zwei{{/if}}</td>',
  '|0: if a||¶ table-cell td|eins|0: else||¶ table-cell td|zwei|0: end||¶ paragraph|');

checkPieces('hidden text first of all is the preheader', 'html',
  '<div style="display:none;max-height:0">Vorschau &zwnj;&nbsp;</div><p>Text</p><div style="display:none">weg</div>',
  '|¶ preheader div|Vorschau |\u200c < &zwnj;||\u00a0 < &nbsp;||¶ paragraph p|Text|¶ hidden div|weg|¶ paragraph|');

checkPieces('links and buttons', 'html',
  '<p>Bitte <a href="{{u}}">zahlen</a>. <a class="btn btn-primary" href="{{u}}">Bezahlen</a></p><p><a href="#">Abmelden</a></p><td><a href="x">Zum Konto</a></td><td><a href="x"><img alt="Logo"></a></td>',
  '|¶ paragraph p|Bitte |markup <a href="{{u}}">|zahlen|markup </a>|. |¶ button a|Bezahlen|¶ link a|Abmelden|¶ button a|Zum Konto|¶ table-cell td||markup <a href="x">||markup <img||( attribute alt|Logo|)||markup </a>||¶ paragraph|');

checkPieces('title, headings, quotes, preformatted text', 'html',
  '<title>Titel</title><h1>Kopf <small>klein</small></h1><blockquote>Zitat</blockquote><pre>Code</pre>',
  '|¶ title title|Titel|¶ heading h1|Kopf |markup <small>|klein|markup </small>||¶ paragraph blockquote in quote|Zitat|¶ code pre|Code|¶ paragraph|');

checkPieces('language', 'html',
  '<html lang="de"><p lang="en">Dear <b>Ms. Ruiz</b></p><p>Liebe Frau Ruiz</p>',
  '|¶ paragraph p lang en|Dear |markup <b>|Ms. Ruiz|markup </b>||¶ paragraph p lang de|Liebe Frau Ruiz|¶ paragraph html lang de|');

checkPieces('signs that are no tags', 'html',
  '<p>3 < 5 und <3 und <Name> und <foo bar>x</foo></p>',
  '|¶ paragraph p|3 < 5 und <3 und |slot <Name>| und |¶ paragraph foo|x|¶ paragraph|');

checkPieces('a branch in comments, as editors ask for', 'html',
  '<!-- {{#if x}} --><p>a</p><!-- {{/if}} -->',
  '|comment ||0: if x||comment ||¶ paragraph p|a|¶ paragraph||comment ||0: end||comment |');

checkPieces('blanks around branches between blocks go to the breaks', 'html',
  `<p>eins</p>
{{#if x}}
  <p>zwei</p>
{{/if}}
<p>drei</p>`,
  '|¶ paragraph p|eins|¶ paragraph||0: if x||¶ paragraph p|zwei|¶ paragraph||0: end||¶ paragraph p|drei|¶ paragraph|');

checkPieces('head and body', 'mjml',
  '<mjml><mj-head><mj-title>Titel</mj-title><mj-preview>Vorschau {{x}}</mj-preview><mj-style>.a{}</mj-style><mj-attributes><mj-all /></mj-attributes></mj-head><mj-body><mj-image alt="Bild" src="x" /><mj-text>Hallo</mj-text></mj-body></mjml>',
  '|¶ title mj-title|Titel|¶ preheader mj-preview|Vorschau |slot {{x}}||¶ paragraph mj-image||( attribute alt|Bild|)||¶ paragraph mj-text|Hallo|¶ paragraph|');

checkPieces('raw, include and components of one\'s own', 'mjml',
  '<mj-raw>{{#if x}}</mj-raw><mj-button title="T" href="{{u}}">Los</mj-button><mj-raw>{{/if}}</mj-raw><mj-include path="./fuss.mjml" /><my-box label="Hallo">Eigen</my-box>',
  '|markup <mj-raw>||0: if x||markup </mj-raw>||¶ button mj-button||( attribute title|T|)|Los|¶ paragraph||markup <mj-raw>||0: end||markup </mj-raw>||¶ paragraph||slot <mj-include path="./fuss.mjml" />||¶ paragraph my-box|Eigen|¶ paragraph|');

checkPieces('a fragment without a root', 'mjml',
  `{{> header title="Ihre Rechnung"}}

<mj-section><mj-column><mj-text>
  Guten Tag
  {{name}},
</mj-text></mj-column></mj-section>`,
  `|slot {{> header title=||( argument title|Ihre Rechnung|)||¶ paragraph mj-text|
  Guten Tag
  |slot {{name}}|,
|¶ paragraph|`);

checkPieces('a mail in plain text with a link in it', 'html',
  `Hallo {{name}},

bitte melden Sie sich <a href="#">bei uns</a>.

Gruß`,
  'Hallo |slot {{name}}|,|¶ paragraph|bitte melden Sie sich |markup <a href="#">|bei uns|markup </a>|.|¶ paragraph|Gruß');

checkPieces('a company or website alone in its cell is no button; what asks for something is', 'html',
  '<table><tr><td><a href="https://example.com">Beispiel GmbH &amp; Co. KG</a></td><td><a href="x"><b>www.example.com</b></a></td><td><a href="y">Jetzt bezahlen</a></td></tr></table>',
  '|¶ link a|Beispiel GmbH |& < &amp;| Co. KG|¶ link a||markup <b>|www.example.com|markup </b>||¶ button a|Jetzt bezahlen|¶ paragraph|');
