// A number at the start of a line begins a list item, or goes on with a date.
import { check } from './picture.ts';

check('Bitte überweisen Sie den Betrag bis zum\n12. März auf unser Konto.', 'body: Bitte überweisen Sie den Betrag bis zum 12. März auf unser Konto.', 'brief.txt');
check('Ihr Termin\n\n12. April 2026, 11 Uhr', 'body: Ihr Termin\nbody: 12. April 2026, 11 Uhr', 'brief.txt');
check('Bitte senden Sie uns:\n1. die Rechnung\n2. die Kundennummer', 'body: Bitte senden Sie uns:\nlist-item: die Rechnung\nlist-item: die Kundennummer', 'brief.txt');
check('Es fehlen noch zwei von\n5. Bitte melden Sie sich.', 'body: Es fehlen noch zwei von 5. Bitte melden Sie sich.', 'brief.txt');
