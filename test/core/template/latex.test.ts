import { checkPieces } from './pieces-as-text.ts';

// Letters in LaTeX: commands are markup, what they hold is read.

checkPieces('emphasis and links', 'latex',
  'Bitte \\textbf{zahlen} Sie \\href{https://example.com/a\\_b}{\\emph{hier}} bis {\\bfseries morgen}.',
  'Bitte |markup \\textbf{|zahlen|markup }| Sie |markup \\href{https://example.com/a\\_b}{||markup \\emph{|hier|markup }||markup }| bis |markup {||markup \\bfseries |morgen|markup }|.');

checkPieces('opening and closing are blocks of their own', 'latex',
  '\\opening{Liebe Frau Ruiz,}\nwir danken.\n\n\\closing{Viele Grüße}',
  '|¶ front-matter greeting|Liebe Frau Ruiz,|¶ paragraph|wir danken.|¶ front-matter closing|Viele Grüße|¶ paragraph|');

checkPieces('of the preamble only subject and signature are read', 'latex',
  '\\documentclass{letter}\n\\setkomavar{subject}[Betr]{Ihre Rechnung}\\setkomavar{fromname}{Anna}\n\\begin{document}\nText\n\\end{document} danach',
  '|¶ code|\\documentclass{letter}\n|¶ front-matter subject|Ihre Rechnung|¶ code|\\setkomavar{fromname}{Anna}\n|¶ paragraph|Text\n|¶ code|');

checkPieces('the address of a letter', 'latex',
  '\\begin{letter}{<<name>>\\\\ Hamburg}\nText\n\\end{letter}',
  '|¶ paragraph letter||slot <<name>>||line| Hamburg|¶ paragraph|Text\n|¶ paragraph|');

checkPieces('accents, shorthands, signs and dashes', 'latex',
  'f"ur Gr\\"u\\ss e, \\\'{e}t\\\'e, \\c{c}a: 10\\,\\% \\& 5~\\euro{} -- ``ja\'\' \\dots',
  'f|ü < "u|r Gr|ü < \\"u||ß < \\ss |e, |é < \\\'{e}|t|é < \\\'e|, |ç < \\c{c}|a: 10|  < \\,||% < \\%| |& < \\&| 5|  < ~||€ < \\euro{}| |– < --| |“ < ``|ja|” < \'\'| |… < \\dots|');

checkPieces('a straight quotation mark stays one, unless German shorthands are loaded', 'latex',
  'Sie sagte "aber" dazu.', 'Sie sagte "aber" dazu.');

checkPieces('German shorthands and quotation marks', 'latex',
  '\\usepackage[ngerman]{babel} "Uber "`uns"\' und \\enquote{Sie}',
  '|markup \\usepackage[ngerman]{babel}| |Ü < "U|ber |„ < "`|uns|“ < "\'| und |„ < \\enquote{|Sie|“ < }|');

checkPieces('comments take their line end along, and are no blank line', 'latex',
  'Ihr Vor%Notiz\n  name ist\n% nur hier\nda. 100\\% sicher',
  'Ihr Vor|comment Notiz|name ist\n|comment nur hier|\nda. 100|% < \\%| sicher');

checkPieces('lines, lists and tables', 'latex',
  'Eins\\\\[2ex] Zwei\n\\begin{itemize}\\item Brot \\item[Neu:] Salz\\end{itemize}\\begin{tabular}{lr}a & b\\\\c & d\\end{tabular}',
  'Eins|line| Zwei\n|¶ list-item item|Brot |¶ list-item item|Neu:|markup ]| Salz|¶ table-cell tabular|a |¶ table-cell tabular|b|¶ table-cell tabular|c |¶ table-cell tabular|d|¶ paragraph|');

checkPieces('verbatim is code; without its end it has not begun', 'latex',
  'a\\begin{verbatim}\\textbf{x}\\end{verbatim}b \\begin{verbatim} Text',
  'a|¶ code|\\textbf{x}|¶ paragraph|b |¶ paragraph|Text');

checkPieces('own placeholders', 'latex',
  '\\VAR{name} <<name>> @name@ {{name}} \\textbf{{name}} \\kundenname{} [Datum] \\BLOCK{if a}ja\\BLOCK{else}nein\\BLOCK{endif} ((( name )))((* if b *))x((* endif *))',
  '|slot \\VAR{name}| |slot <<name>>| |slot @name@| |slot {{name}}| |markup \\textbf||slot {{name}}| |slot \\kundenname{}| |slot [Datum]| |0: if a|ja|0: else|nein|0: end| |slot ((( name )))||1: if b|x|1: end|');

checkPieces('what sets the page is not read, what holds words is', 'latex',
  '\\vspace{1cm}\\abstand{3mm}\\setlength{\\parindent}{0pt}\\hinweis{Bitte bald zahlen} \\textcolor{red}{jetzt} $x^2$',
  '|¶ paragraph||markup \\abstand{3mm}||markup \\setlength{\\parindent}{0pt}||markup \\hinweis{|Bitte bald zahlen|markup }| |markup \\textcolor{red}{|jetzt|markup }| |slot $x^2$|');

checkPieces('a brace that is not closed takes its line at most', 'latex',
  '\\opening{Liebe Frau Ruiz,\nwir danken \\textbf{sehr\n\nund \\href{https://example.com\n\n\\vspace{2',
  '|¶ front-matter greeting|Liebe Frau Ruiz,|¶ paragraph|wir danken |markup \\textbf{|sehr|¶ paragraph|und |markup \\href{|https://example.com|¶ paragraph||markup {|2');

checkPieces('phrases that letters call are read, settings are not', 'latex',
  '\\newcommand{\\gruesse}{Mit freundlichen Gr\\"u\\ss en}\n\\renewcommand\\rand[1]{10mm}\n',
  '|¶ paragraph newcommand|Mit freundlichen Gr|ü < \\"u||ß < \\ss |en|¶ paragraph||markup \\renewcommand\\rand[1]{10mm}|\n');

checkPieces('no at sign of an address is a placeholder', 'latex',
  'anna@example.com, ruth@example.com, @anna@example.social', 'anna@example.com, ruth@example.com, @anna@example.social');
