/** Marks of an imprint or notice, wherever it stands. */
const sure = /©|\u00a9|^\(c\) ?(?:\d{4}|\u0001)|all rights reserved|alle rechte vorbehalten|\bHRB ?\d|\bHRA ?\d|registergericht|handelsregister|amtsgericht \p{Lu}\p{L}+,? *(?:HR|VR)|\bUSt\.?-?Id|umsatzsteuer-?id|sitz der gesellschaft|registered office|registered in england|company (?:registration )?(?:number|no\.)|\bVAT (?:no|number|reg)|geschäftsführe?r?(?:in|innen|ung)?: |aufsichtsrat(?:svorsitz\p{L}*)?: /iu;

/** Words of small print that may stand in a letter's own sentences too. */
const likely = /unsubscribe|abmelden|abbestellen|abbestellung|austragen|impressum|imprint|datenschutz(?:erklärung|hinweise)?|privacy (?:policy|notice)|nutzungsbedingungen|terms (?:of (?:service|use)|and conditions)|\bAGB\b|(?:you(?:'re| are)? receiv(?:ed|ing) this|this (?:e-?mail|message) was sent to|sie erhalten diese (?:e-?mail|nachricht)|diese (?:e-?mail|nachricht) wurde an)|no longer (?:wish|want) to receive|keine (?:weiteren )?(?:e-?mails|newsletter)|email preferences|vertraulich|confidential|powered by|manage (?:your )?preferences/iu;

const statute = /^(?:(?:hinweis(?:e)? zur |ihre )?(?:rechtsbehelfs|widerrufs|rechtsmittel)belehrung|widerrufsrecht|(?:muster-)?widerrufsformular|rechtliche hinweise|rechtlicher hinweis|legal notice|right of (?:withdrawal|cancellation)|statutory (?:notice|information)|datenschutzhinweise?|impressum|imprint|disclaimer|haftungsausschluss)\b/iu;

/** An imprint, whatever stands around it. */
export function isSurelySmallPrint(flat: string): boolean {
  return sure.test(flat.slice(0, 400));
}

/** Small print, where small print may stand: below the signature or at the end. */
export function isSmallPrint(flat: string): boolean {
  const start = flat.slice(0, 400);
  return likely.test(start) || sure.test(start);
}

/** «Rechtsbehelfsbelehrung»: what follows is worded by law. */
export function isLegalHeading(flat: string): boolean {
  return flat.length <= 80 && statute.test(flat);
}
