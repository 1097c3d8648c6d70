/** Heads whose plural changes the vowel or ends in -er; a compound takes the plural of its head. */
const plurals = new Map(`
anspruch ansprueche|spruch sprueche|stand staende|betrag betraege|vertrag vertraege|antrag antraege|auftrag auftraege|beitrag beitraege|ertrag ertraege|eintrag eintraege
nachtrag nachtraege|anwalt anwaelte|grund gruende|fall faelle|vorgang vorgaenge|zugang zugaenge|eingang eingaenge|ausgang ausgaenge|gang gaenge|haus haeuser|buch buecher|amt aemter
gut gueter|wort woerter|satz saetze|platz plaetze|schluss schluesse|fluss fluesse|gruss gruesse|fuss fuesse|stoss stoesse|anlass anlaesse|nachlass nachlaesse|pass paesse|schuss schuesse
kauf kaeufe|lauf laeufe|ablauf ablaeufe|rat raete|not noete|kraft kraefte|nacht naechte|stadt staedte|hand haende|wand waende|bank baenke|mangel maengel|schaden schaeden|laden laeden
garten gaerten|vater vaeter|mutter muetter|bruder brueder|tochter toechter|rand raender|band baender|land laender|kind kinder|bild bilder|mitglied mitglieder|glied glieder|geld gelder
feld felder|schild schilder|gesicht gesichter|mann maenner|rad raeder|dach daecher|fach faecher|loch loecher|volk voelker|dorf doerfer|wurf wuerfe|zug zuege|flug fluege|ton toene
schatz schaetze|gast gaeste|arzt aerzte|notfall notfaelle|raum raeume|baum baeume|traum traeume|brauch braeuche|schlag schlaege|vorrat vorraete|verlust verluste|wunsch wuensche
druck drucke|ausdruck ausdruecke|bestand bestaende|abstand abstaende|umstand umstaende|rueckstand rueckstaende|ueberstand ueberstaende|sohn soehne|kopf koepfe|topf toepfe|korb koerbe
block bloecke|stock stoecke|frucht fruechte|angst aengste|brust brueste|kunst kuenste|luft luefte|zunft zuenfte|auskunft auskuenfte|einkunft einkuenfte|unterkunft unterkuenfte|schuld schulden
recht rechte|gericht gerichte|konto konten|datum daten|thema themen|firma firmen|risiko risiken|zentrum zentren|praxis praxen|material materialien|studium studien|kriterium kriterien
ei eier|licht lichter|brett bretter|kleid kleider|lied lieder|nest nester|regiment regimenter|tal taeler|grab graeber|glas glaeser|gras graeser|blatt blaetter|bad baeder
`.trim().split(/[|\n]/).map(line => {
  const [singular = '', plural = ''] = line.split(' ');
  return [singular, plural] as const;
}));

/** Nouns in -e and a few more that take -n in every case but the first: der Kunde, des Kunden. */
const weak = new Set(['herr', 'mensch', 'student', 'praesident', 'mandant', 'patient', 'klient', 'konsument', 'lieferant', 'adressat', 'abonnent', 'absolvent', 'assistent', 'dirigent', 'nachbar', 'bauer', 'paragraph', 'paragraf', 'praktikant', 'interessent', 'produzent']);

/** Singular and plural in all cases: "Rechnung" → rechnung, rechnungen; "Anspruch" → anspruch(e)s, ansprüche(n). */
export function nounForms(word: string): string[] {
  const forms = new Set([word]);
  const add = (...endings: string[]): void => endings.forEach(ending => forms.add(word + ending));
  const head = headOf(word);
  const plural = head === null ? undefined : plurals.get(head);
  if (head !== null && plural !== undefined) {
    const long = word.slice(0, word.length - head.length) + plural;
    forms.add(long);
    if (!/[ns]$/.test(long)) forms.add(`${long}n`);
    addGenitive(word, add);
    return [...forms];
  }
  if (/(?:ung|heit|keit|schaft|taet|ion|ur|ik|anz|enz|ei|frist|pflicht|zahl|art|tat|post|arbeit|antwort|last|wahl|form|person|frau|uhr|zeit|welt|maschine|vollmacht)$/.test(word)) add('en');
  else if (/(?:[^aeiou]in|:in)$/.test(word) && word.length > 4) add('nen');
  else if (word.endsWith('nis')) add('se', 'sen', 'ses');
  else if (word.endsWith('e')) add('n', ...(/(?:te|ene|ige)$/.test(word) ? ['r', 'm'] : []), ...(/(?:ge|me|be|le)$/.test(word) ? ['s'] : []));
  else if (/(?:er|el|chen|lein)$/.test(word)) add('s', 'n');
  else if (word.endsWith('en')) add('s');
  else if (weak.has(word)) add('en', 'n');
  else if (/[aiouy]$/.test(word)) add('s');
  else {
    add('e', 'en');
    addGenitive(word, add);
  }
  if (/(?:er|ent|ant|ist|or|ge|nde)$/.test(word)) {
    // "Mitarbeiter~" also finds "Mitarbeiter:innen", "Kunde~" also "Kund:innen" and "Kunde/in".
    for (const stem of [word, word.replace(/e$/, '')]) ['in', 'innen'].forEach(ending => forms.add(`${stem}:${ending}`));
  }
  return [...forms];
}

function addGenitive(word: string, add: (...endings: string[]) => void): void {
  if (/(?:schuld|kunft|kraft|nacht|stadt|hand|wand|bank|not|mutter|tochter|angst|kunst|luft|frucht)$/.test(word)) return;
  if (word.endsWith('nis')) add('ses');
  else if (/(?:s|z|x)$/.test(word)) add('es');
  else add('s', 'es', ...(/[^aeiour]$/.test(word) ? ['e'] : []));
}

/** The longest known head the word ends in: "Zahlungsrückstand" → "rueckstand". */
function headOf(word: string): string | null {
  for (let at = 0; at < word.length - 1; at += 1) {
    const head = word.slice(at);
    // A short head is only believed as a whole word or behind a real first part: "Beirat" yes, "Heimat" has no "-at".
    if (plurals.has(head) && (at === 0 || at >= 2) && (head.length > 3 || at === 0 || at >= 4)) return head;
  }
  return null;
}
