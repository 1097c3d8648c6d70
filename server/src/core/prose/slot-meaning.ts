import type { SlotMeaning } from './block.ts';

/** Words of a slot's name and what they say it stands for. The last word that is known decides: `invoice.due_date` is a date. */
const meanings = new Map<string, SlotMeaning>();
const words: Readonly<Record<Exclude<SlotMeaning, 'other'>, string>> = {
  name: 'name names firstname lastname fullname surname fname lname vorname nachname familienname username displayname customername user customer kunde kundin '
    + 'kunden recipient empfaenger empfänger contact ansprechpartner sender absender signature unterschrift author member mitglied company firma organisation '
    + 'organization team borrower patron mieter tenant employee client person sachbearbeiter unterzeichner',
  salutation: 'anrede salutation greeting begruessung begrüßung grussformel honorific lettername briefanrede',
  date: 'date datum day tag deadline frist due faellig fällig faelligkeit fälligkeit zahlungsziel expires expiry expiration until bis month monat '
    + 'year jahr time zeit uhrzeit termin birthday geburtstag start end beginn ende today heute tomorrow on at zeitpunkt duedate',
  amount: 'amount betrag total summe sum price preis cost kosten fee gebuehr gebühr balance saldo offen payment rate tax steuer mwst netto brutto subtotal '
    + 'zwischensumme guthaben refund erstattung eur euro usd money beitrag rechnungsbetrag mahngebuehr mahngebühr gesamtbetrag gesamtsumme amountdue balancedue totaldue paymentdue betragfaellig summefaellig',
  number: 'nr no number nummer num id code reference referenz ref aktenzeichen az zeichen kundennummer rechnungsnummer invoicenumber ordernumber iban bic '
    + 'count anzahl days tage hours stunden quantity menge zip plz konto kontonummer vertragsnummer bestellnummer belegnr mandat percent prozent token pin',
  link: 'url link href uri website webseite homepage site domain button cta unsubscribe portal',
  phone: 'phone telephone tel telefon telefonnummer phonenumber mobile mobil handy fax hotline durchwahl rufnummer',
};
for (const [meaning, list] of Object.entries(words) as [SlotMeaning, string][]) {
  for (const word of list.split(' ')) meanings.set(word, meaning);
}

const known = new Map<string, SlotMeaning>();

/** Guess what a slot stands for from its name: `{{invoice.dueDate}}` a date, `[Vorname]` a name. */
export function slotMeaning(name: string): SlotMeaning {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const meaning = guess(name);
  if (known.size > 5_000) known.clear();
  known.set(name, meaning);
  return meaning;
}

function guess(name: string): SlotMeaning {
  const whole = meanings.get(name.toLowerCase());
  if (whole !== undefined) return whole;
  const parts = name.replace(/([a-zäöü\d])([A-ZÄÖÜ])/g, '$1 $2').toLowerCase().split(/[^\p{L}\d]+/u).filter(part => part !== '');
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const pair = meanings.get(`${parts[at - 1] ?? ''}${parts[at] ?? ''}`);
    if (pair !== undefined && at > 0) return pair;
    const part = (parts[at] ?? '').replace(/(?<!\d)\d+$/, '');
    const meaning = meanings.get(part) ?? byEnding(part);
    if (meaning !== undefined) return meaning;
  }
  return 'other';
}

/** German compounds: `zahlungsfrist`, `mahnbetrag`. */
function byEnding(word: string): SlotMeaning | undefined {
  if (/(?:datum|frist|termin|date)$/.test(word)) return 'date';
  if (/(?:betrag|summe|preis|kosten|gebuehr|gebühr|amount|price)$/.test(word)) return 'amount';
  if (/(?:nummer|nr|number|code|zeichen)$/.test(word)) return 'number';
  if (/(?:url|link)$/.test(word)) return 'link';
  if (/(?:telefon|phone)$/.test(word)) return 'phone';
  if (word.endsWith('name')) return 'name';
  if (word.endsWith('anrede')) return 'salutation';
  return undefined;
}
