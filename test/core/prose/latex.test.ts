// A letter in LaTeX, as its recipient reads it.
import { check } from './picture.ts';

check(String.raw`
  \documentclass[ngerman]{scrlttr2}
  \setkomavar{subject}{Ihre Rechnung \VAR{nr}}
  \signature{Anna Berg\\Kundenservice}
  \begin{document}
  \begin{letter}{\VAR{name}\\20095 Hamburg}
  \opening{Sehr geehrte Frau \VAR{name},}
  vielen Dank f"ur Ihre Zahlung % Betrag folgt
  von 10~\euro. Wir haben sie \textbf{heute} erhalten.

  \begin{itemize}
    \item Ihr Konto ist ausgeglichen.
  \end{itemize}
  \BLOCK{if guthaben}Sie haben noch Guthaben.\BLOCK{else}Alles ist bezahlt.\BLOCK{endif}
  \closing{Mit freundlichen Gr\"u\ss en}
  \ps{PS: Die Quittung liegt bei.}
  \end{letter}
  \end{document}
`, String.raw`
  (code) code: \documentclass[ngerman]{scrlttr2}
  subject: Ihre Rechnung \VAR{nr}
  signature: Anna Berg / Kundenservice
  body: \VAR{name} / 20095 Hamburg
  greeting: Sehr geehrte Frau \VAR{name},
  body: vielen Dank für Ihre Zahlung von 10 €. Wir haben sie heute erhalten.
  list-item: Ihr Konto ist ausgeglichen.
  body [if guthaben]: Sie haben noch Guthaben.
  body [unless guthaben]: Alles ist bezahlt.
  closing: Mit freundlichen Grüßen
  body: PS: Die Quittung liegt bei.
`, 'brief.tex');

check(String.raw`
  \opening{Dear \kunde,}
  thank you for your patience.
  \closing{Kind regards,\\ Ruth}
`, String.raw`
  greeting: Dear \kunde,
  body: thank you for your patience.
  closing: Kind regards, / Ruth
`, 'letter.tex');
