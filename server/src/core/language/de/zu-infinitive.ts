import { isParticiple } from './verbs.ts';

/**
 * The infinitive at the end of "zu gewährleisten", "vorzulegen", or null. Told by form, not by a list of verbs, so that
 * any verb will do; adjectives and participles after "zu" ("zu trocken", "zu gebogen") are none. Words are folded.
 *
 *     zu + gewaehrleisten   gewaehrleisten
 *     zu + tun              tun
 *     auszuhaendigen        aushaendigen
 *     zu + trocken          null
 */
export function infinitiveWithZu(word: string, before: string): string | null {
  if (before === 'zu') return verbal.test(word) && !adjectives.has(word) && !(word.startsWith('ge') && isParticiple(word) && !whole.test(word)) ? word : null;
  const [, particle = '', base = ''] = joined.exec(word) ?? [];
  return particle === '' || !verbal.test(base) ? null : particle + base;
}

/**
 * True for verbs that tell what is there to be seen, had or done by anybody, and order nothing: "ist zu sehen",
 * "ist darauf zurückzuführen". Checked by us, verb by verb.
 */
export function ordersNothing(infinitive: string): boolean {
  return harmless.has(infinitive);
}

const verbal = /^(?:\p{L}{2,}(?:en|eln|ern)|tun|sein)$/u;
const joined = /^(ein|vor|ab|zurueck|nach|mit|an|aus|bei|auf|her|hin|weiter|zu|um|durch|frei|fest|bereit|fern|bekannt|sicher|statt|fort|weg|los|heraus|herein|herunter|hinunter|hinaus|hinein|hinzu|zusammen|ueberein|entgegen|vorbei|wahr|wieder|wiederher|dar|nieder|still|kund|unter|hoch|offen)zu(\p{L}{3,})$/u;
/** Verbs whose bare form begins with ge-, some of which look like a participle. */
const whole = /^ge(?:b|h|w|n|st|hoer|lt|niess|lang|ling|winn|rat|schehen|ben$|hen$)/u;

const adjectives = new Set(`
selten trocken offen verschieden bescheiden eigen zufrieden unzufrieden verschwommen verlegen eben golden unten oben hinten vorn morgen gestern zweien dreien vieren
betrunken besonnen verworren verschlossen zerbrochen verfahren unerfahren erfahren verdorben verschlissen angemessen abgelegen ausgefallen gelegen ungelegen vollkommen
beiden allen einen anderen fuenfen mehreren haenden lasten gunsten ehren seiten zeiten hunderten tausenden dutzenden spaeten grossen kleinen hohen
`.trim().split(/\s+/));

const harmless = new Set(`
finden sehen erreichen erkennen verstehen erwarten danken haben gewinnen hoeren lesen spueren merken schaffen vernachlaessigen rechnen befuerchten hoffen wuenschen vermuten
bemerken besichtigen bewundern entdecken erleben kaufen buchen sagen tun sein entnehmen ersehen bekommen erfahren holen schaetzen verdanken bedauern begruessen vermeiden machen
erraten erahnen ahnen fuerchten beobachten bestaunen geniessen probieren kosten verkaufen vermieten verschenken vergeben mieten klaeren loesen erklaeren begreifen glauben fassen
unterscheiden vergleichen bedenken ueberlegen gebrauchen retten reparieren ueberhoeren uebersehen uebertreffen bieten besprechen erzaehlen lernen feiern essen trinken lachen verlieren
nachvollziehen vorhersehen absehen ausschliessen ansehen wiedererkennen heraushoeren nachlesen antreffen vorfinden wiederfinden zurueckfuehren einsehen annehmen ausgehen zuordnen zutrauen
zuschreiben hinzufuegen nachschlagen herauslesen ablesen anmerken herausfinden aussetzen einwenden abholen nachhoeren anschauen anhoeren durchschauen herstellen wiederherstellen
erhalten herunterladen einladen verbessern verdienen verwechseln verzeichnen freuen stehen gehen kommen
`.trim().split(/\s+/));
