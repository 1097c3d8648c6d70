import { fold } from '../fold.ts';

/** Orders to one friend that are no noun: «Lies», «Melde», «Gib». Written small and folded. */
const orders = `lies gib nimm schick schicke meld melde ueberweis ueberweise zahl zahle bezahl bezahle bring bringe schreib schreibe pruef pruefe antworte
  klick klicke beachte denk denke komm bestaetige aendere waehl waehle logg logge oeffne setz setze fuell fuelle sende sprich sieh hilf vergiss lass trag trage
  wirf bewirb lad hol hole leg lege reich reiche unterschreib unterschreibe aktualisiere ergaenze erledige verwende benutze nutz nutze gehe geh schau schaue
  vereinbare kontaktiere informiere teil teile achte registriere abonniere kuendige storniere installiere scanne hinterleg hinterlege halt halte stell stelle ruf rufe`.trim().split(/\s+/u);

/** The same that are nouns with a capital: «Ruf», «Halt», «Stelle», «Teil», «Zahl». */
const nouns = new Set(['ruf', 'rufe', 'halt', 'halte', 'stell', 'stelle', 'teil', 'teile', 'zahl', 'trage', 'hol', 'leg', 'lad', 'reich', 'reiche', 'sende', 'nutze', 'achte', 'lass']);

const known = new Set(orders);

const opening = /(?:^|[.!?:]["“”»«]?\s{1,4}|\n[ \t]{0,8})(\p{Lu}\p{Ll}+)(?=\s)(?!\s+(?:Sie|mich|ich)(?!\p{L}))/gu;
/** A letter goes on in small letters after "Hallo Max,". */
const first = /^\s*(\p{Ll}+)(?=\s)(?!\s+(?:Sie|mich|ich)(?!\p{L}))/u;
const afterPlease = /(?<!\p{L})[Bb]itte\s+(?:\p{Ll}+\s+){0,2}?(\p{Ll}+)(?=[\s,.!:])(?!\s+(?:Sie|ich|wir)(?!\p{L}))/gu;

/**
 * True where a text gives orders as to a friend, without a pronoun that would say so.
 *
 *     Lies die Regeln genau.              true
 *     Bitte antworte nicht darauf.        true
 *     Bitte antworten Sie nicht darauf.   false
 */
export function ordersAFriend(text: string): boolean {
  if (known.has(fold(first.exec(text)?.[1] ?? ''))) return true;
  for (const found of text.matchAll(opening)) {
    const word = fold(found[1] ?? '');
    if (known.has(word) && !nouns.has(word)) return true;
  }
  for (const found of text.matchAll(afterPlease)) if (known.has(fold(found[1] ?? ''))) return true;
  return false;
}
