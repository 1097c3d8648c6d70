import { verbForms } from './verbs.ts';

/**
 * What a sender may do to a reader's things, as infinitives: closed, checked by us. Verbs that are as often a service
 * ("räumen", "melden", "schließen") are not among them.
 */
const verbs = `
sperren abschalten einstellen kuendigen schaetzen berechnen verrechnen nachberechnen weiterberechnen weiterverrechnen entsorgen vernichten verschrotten versteigern abschleppen einziehen
einbehalten beschlagnahmen pfaenden streichen loeschen stornieren verfallen erloeschen kuerzen ausschliessen entziehen abmahnen verklagen verwerten uebergeben weitergeben verkaufen
weiterverkaufen weitervermieten vergeben aberkennen zurueckfordern eintreiben beitreiben vollstrecken unterbrechen drosseln deaktivieren stilllegen verlieren verhaengen aufbrechen
zurueckweisen ablehnen belasten auferlegen einschalten entfernen beenden aufloesen abmelden exmatrikulieren erheben ausbauen abmontieren abklemmen versagen verweigern verwarnen belangen
einschlaefern widerrufen annullieren entlassen ahnden verwirken einkassieren disqualifizieren zurueckziehen
`.trim().split(/\s+/);

const inflections = verbs.map(verbForms);

/** All forms that stand in one word, folded: "sperrt", "gesperrt", "abzuschleppen". */
export const harmfulForms: readonly string[] = [...new Set(inflections.flatMap(one => one.joined))].filter(form => !/^(?:einstellen|kuerze|verweise|beende)$/u.test(form));

const apart = new Map<string, Set<string>>();
for (const { verb, particle } of inflections.flatMap(one => one.split)) apart.set(particle, new Set([...(apart.get(particle) ?? []), ...verb]));

/** Separable verbs in two parts: particle → forms of the verb, "ab" → "schleppen", "schleppt", …. */
export const harmfulApart: ReadonlyMap<string, ReadonlySet<string>> = apart;
