/** Marks of an imprint or notice, wherever it stands. Plain words are quick to look for; `check` says what must be right around them. */
const sure: readonly { readonly word: string; readonly check?: RegExp }[] = [
  { word: '©' }, { word: '(c) ', check: /\(c\) ?(?:\d{4}|¤)/ }, { word: 'all rights reserved' }, { word: 'alle rechte vorbehalten' },
  { word: 'hrb', check: /\bhr[ab] ?(?:\d|¤)/ }, { word: 'registergericht' }, { word: 'handelsregister' }, { word: 'amtsgericht', check: /amtsgericht [a-zäöüß]+,? *(?:hr|vr)/ },
  { word: 'ust', check: /\bust\.?-?id/ }, { word: 'umsatzsteuer-id' }, { word: 'sitz der gesellschaft' }, { word: 'registered office' }, { word: 'registered in england' },
  { word: 'company', check: /company (?:registration )?(?:number|no\.)/ }, { word: 'vat ', check: /\bvat (?:no|number|reg)/ },
  { word: 'geschäftsführe', check: /geschäftsführe(?:r|rin|rinnen)?: / }, { word: 'geschäftsführung: ' }, { word: 'aufsichtsrat', check: /aufsichtsrat[a-z]*: / },
];

/** Words of small print that may stand in a letter's own sentences too. */
const likely: readonly string[] = [
  'unsubscribe', 'abmelden', 'abbestell', 'austragen', 'impressum', 'imprint', 'datenschutz', 'privacy policy', 'privacy notice', 'nutzungsbedingungen', 'terms of service',
  'terms of use', 'terms and conditions', 'agb', 'receiving this e', 'received this e', 'received this m', 'mail was sent to', 'message was sent to', 'erhalten diese e', 'erhältst diese e',
  'erhalten diese nachricht', 'mail wurde an', 'nachricht wurde an', 'no longer wish to receive', 'no longer want to receive', 'keine weiteren e-mails', 'keine newsletter',
  'email preferences', 'vertraulich', 'confidential', 'powered by', 'manage preferences', 'manage your preferences',
];

const statute = /^(?:(?:hinweis(?:e)? zur |ihre )?(?:rechtsbehelfs|widerrufs|rechtsmittel)belehrung|widerrufsrecht|(?:muster-)?widerrufsformular|rechtliche hinweise|rechtlicher hinweis|legal notice|right of (?:withdrawal|cancellation)|statutory (?:notice|information)|datenschutzhinweise?|impressum|imprint|disclaimer|haftungsausschluss)\b/iu;

/** An imprint, whatever stands around it. */
export function isSurelySmallPrint(flat: string): boolean {
  const start = opening(flat);
  return sure.some(({ word, check }) => start.includes(word) && (check === undefined || check.test(start)));
}

/** Small print, where small print may stand: below the signature or at the end. */
export function isSmallPrint(flat: string): boolean {
  const start = opening(flat);
  return likely.some(word => start.includes(word)) || isSurelySmallPrint(flat);
}

function opening(flat: string): string {
  return flat.slice(0, 300).toLowerCase();
}

/** «Rechtsbehelfsbelehrung»: what follows is worded by law. */
export function isLegalHeading(flat: string): boolean {
  return flat.length <= 80 && statute.test(flat);
}
