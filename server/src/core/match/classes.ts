import type { Token } from '../language/token.ts';
import type { ClassName } from './pattern.ts';

/** The classes a token belongs to. `next` decides whether a capital "Ihr" is "ihr müsst" or "Ihr Konto". */
export function classesOf(token: Token, next: Token | undefined): readonly ClassName[] {
  switch (token.kind) {
    case 'slot': return slotClasses(token.means);
    case 'number': return numberClasses(token.folded);
    case 'word': return wordClasses(token, next);
    default: return [];
  }
}

function wordClasses(token: Token, next: Token | undefined): readonly ClassName[] {
  const { folded } = token;
  if (folded === 'ihr') {
    const isSubject = !token.capital || /^(?:.*[a-z]t|seid)$/.test(next?.folded ?? '') && next?.capital === false;
    return isSubject ? (token.capital ? ['SIE', 'IHR'] : ['SIE']) : ['IHR'];
  }
  const polite = token.capital ? capitalWords.get(folded) : undefined;
  return polite ?? words.get(folded) ?? [];
}

/** True for the one word whose class hangs on the word after it. */
export function needsNext(folded: string): boolean {
  return folded === 'ihr';
}

const capitalWords = listWords({
  SIE: 'sie', SIE_AKK: 'sie', IHNEN: 'ihnen', IHR: 'ihre ihrem ihren ihrer ihres',
});

const words = listWords({
  SIE: 'du', SIE_AKK: 'dich euch', IHNEN: 'dir euch',
  IHR: 'dein deine deinem deinen deiner deines euer eure eurem euren eurer eures',
  WIR: 'wir ich', UNS: 'uns mir mich',
  UNSER: 'unser unsere unserem unseren unserer unseres unsre unsrem unsren unsrer unsres mein meine meinem meinen meiner meines',
  YOU: "you you're you've you'll you'd", YOUR: 'your yours',
  WE: "we we're we've we'll we'd i i'm i've i'll i'd", US: 'us me', OUR: 'our ours my mine',
  MONTH: `januar jaenner februar feber maerz april mai juni juli august september oktober november dezember
    january february march may june july october december jan feb mrz mar apr jun jul aug sep sept okt oct nov dez dec`,
  CURRENCY: '€ $ £ eur euro euros usd gbp chf franken dollar dollars pound pounds cent cents',
  COUNT: `ein eine einem einen einer eines zwei drei vier fuenf sechs sieben acht neun zehn zwoelf vierzehn dreissig wenige wenigen
    a an one two three four five six seven eight nine ten twelve fourteen thirty few`,
  WORKING: 'business working calendar full volle vollen ganze ganzen weitere weiteren further more',
  UNIT: `tag tage tagen tages werktag werktage werktagen arbeitstag arbeitstage arbeitstagen bankarbeitstage bankarbeitstagen kalendertage kalendertagen
    woche wochen monat monate monaten monats jahr jahre jahren jahres stunde stunden minute minuten quartal quartale quartalen
    day days day's days' week weeks weeks' month months months' year years hour hours minute minutes fortnight`,
  TERM: 'monatsfrist wochenfrist jahresfrist tagesfrist',
});

function listWords(lists: Readonly<Partial<Record<ClassName, string>>>): ReadonlyMap<string, readonly ClassName[]> {
  const found = new Map<string, ClassName[]>();
  for (const [name, list] of Object.entries(lists) as [ClassName, string][]) {
    for (const word of list.trim().split(/\s+/)) {
      const names = found.get(word);
      if (names === undefined) found.set(word, [name]);
      else names.push(name);
    }
  }
  return found;
}

function numberClasses(folded: string): readonly ClassName[] {
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(folded)) return ['DAY'];
  if (/^(?:\d{1,2}[.\-/]\d{1,2}[.\-/](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2})$/.test(folded)) {
    return /^\d{1,2}\.\d{1,2}$/.test(folded) ? ['NUM', 'DATE', 'SUM', 'COUNT'] : ['DATE', 'NUM'];
  }
  const names: ClassName[] = ['NUM', 'SUM'];
  if (/^\d{1,3}$/.test(folded)) names.push('COUNT');
  if (/^\d{1,2}$/.test(folded) && Number(folded) <= 31) names.push('DAY');
  if (/^(?:19|20)\d\d$/.test(folded)) names.push('YEAR');
  return names;
}

function slotClasses(means: string | undefined): readonly ClassName[] {
  switch (means) {
    case 'date': return ['SLOT', 'DATE', 'DAY', 'YEAR'];
    case 'amount': return ['SLOT', 'AMOUNT', 'SUM'];
    case 'number': return ['SLOT', 'NUM', 'COUNT', 'SUM', 'DAY', 'YEAR'];
    case 'other': case undefined: return ['SLOT', 'SUM', 'COUNT'];
    default: return ['SLOT'];
  }
}
