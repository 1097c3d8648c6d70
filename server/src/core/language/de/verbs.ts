import type { Inflection } from '../inflection.ts';
import { withEndings } from './adjectives.ts';
import { irregular, notSeparable, separableInDoubt, strong, type StrongVerb } from './verb-tables.ts';

/** Particles, longest first; those in doubt (um-, über-, …) separate only where the table says so. */
const particles = `
auseinander aufrecht gegenueber entgegen zusammen herunter hinunter herueber hinueber ueberein zurueck heraus hinaus herein hinein hervor herbei hinweg
voraus vorbei vorher vorweg voran vorab bereit bekannt fertig gleich gerecht weiter sicher schwer richtig kennen still statt teil fest fort frei fern
gut heim hoch hinzu herab hinab herum heran daran dran dazu dabei davon darauf bloss wahr klar krank leer nahe offen kurz lahm nach nieder kund preis raus rein
auf aus bei dar ein her hin los mit vor weg ab an zu um durch ueber unter wieder wider voll
`.trim().split(/\s+/).sort((a, b) => b.length - a.length);
const inDoubt = new Set(['um', 'durch', 'ueber', 'unter', 'wieder', 'wider', 'voll']);

/** Endings as the finite forms take them, and the forms that never stand apart. */
interface Simple {
  readonly finite: readonly string[];
  readonly participles: readonly string[];
}

/** All forms of a German verb; a separable one joined and in two parts. */
export function verbForms(infinitive: string): Inflection {
  const particle = particleOf(infinitive);
  const base = particle === null ? infinitive : infinitive.slice(particle.length);
  const { finite, participles } = simpleForms(base);
  const acting = `${base}d`;
  if (particle === null) {
    return { joined: unique([base, ...finite, ...participles.flatMap(withEndings), ...withEndings(acting)]), split: [] };
  }
  const joined = [infinitive, ...finite.map(form => particle + form), ...participles.flatMap(form => withEndings(particle + form)),
    `${particle}zu${base}`, ...withEndings(particle + acting), ...withEndings(`${particle}zu${acting}`)];
  return { joined: unique(joined), split: [{ verb: unique(finite), particle }] };
}

/** True for a past participle the table of strong verbs yields: "gezwungen", "ausgeschlossen", "verschoben". */
export function isParticiple(word: string): boolean {
  knownParticiples ??= new Set([...strong.values()].map(verb => verb.participle));
  const particle = particles.find(one => word.startsWith(one) && word.length > one.length + 4);
  const ways = particle === undefined ? [word] : [word, word.slice(particle.length)];
  return ways.some(way => isBareParticiple(way));
}

let knownParticiples: ReadonlySet<string> | null = null;
function isBareParticiple(word: string): boolean {
  if (knownParticiples?.has(word) === true) return true;
  const prefix = prefixes.find(one => word.startsWith(one));
  return prefix !== undefined && knownParticiples?.has(`ge${word.slice(prefix.length)}`) === true;
}

/** True if the tables know the verb or the one it is made of, so that its letters are no accident. */
export function isKnownVerb(infinitive: string): boolean {
  const particle = particleOf(infinitive);
  const base = particle === null ? infinitive : infinitive.slice(particle.length);
  return strong.has(base) || irregular.has(base) || prefixed(base) !== null;
}

/** "ein" of "einleiten", "an" of "anerkennen"; null for "antworten", "überweisen". */
function particleOf(infinitive: string): string | null {
  if (notSeparable.has(infinitive) || strong.has(infinitive) || irregular.has(infinitive)) return null;
  for (const particle of particles) {
    if (!infinitive.startsWith(particle)) continue;
    const base = infinitive.slice(particle.length);
    if (inDoubt.has(particle) && !separableInDoubt.has(infinitive)) continue;
    if (strong.has(base) || irregular.has(base) || looksLikeVerb(base)) return particle;
  }
  return null;
}

/** A beginning German words have, a vowel, and more than two letters before the ending: "reichen", not "tworten" or "igen". */
function looksLikeVerb(word: string): boolean {
  return /^(?:(?:sch[lmnrw]?|sp[rl]?|st[r]?|pf[lr]?|ph|qu|th|ch[r]?|[bcdfgkpt]r|[bcfgkp]l|kn|gn|zw|[bcdfghjklmnprstvwz])[aeiouy]|[aeio]+[bcdfghklmnprstvwxz]{2,}[a-z])[a-z]*(?:en|eln|ern)$/.test(word) && word.length > 4;
}

function simpleForms(infinitive: string): Simple {
  const known = irregular.get(infinitive);
  if (known !== undefined) return { finite: known.finite, participles: [known.participle] };
  const verb = strong.get(infinitive) ?? prefixed(infinitive);
  if (verb === null) return weakForms(infinitive);
  const forms = strongForms(infinitive, verb);
  if (!goesBothWays.test(infinitive)) return forms;
  const weak = weakForms(infinitive);
  return { finite: [...forms.finite, ...weak.finite], participles: [...forms.participles, ...weak.participles] };
}

/** sandte, sendete; hing, hängte; schuf, schaffte. */
const goesBothWays = /(?:senden|wenden|haengen|schaffen)$/;

const prefixes = ['hinter', 'unter', 'ueber', 'wider', 'wieder', 'miss', 'durch', 'voll', 'ver', 'ent', 'emp', 'zer', 'um', 'be', 'ge', 'er'];

/** "verlassen" goes like "lassen", without ge-. Weak verbs that only look prefixed are in the table of exceptions. */
function prefixed(infinitive: string): StrongVerb | null {
  if (notStrong.has(infinitive)) return null;
  for (const prefix of prefixes) {
    const verb = infinitive.startsWith(prefix) ? strong.get(infinitive.slice(prefix.length)) : undefined;
    if (verb === undefined) continue;
    return { third: prefix + verb.third, past: prefix + verb.past, participle: prefix + verb.participle.replace(/^ge/, '') };
  }
  return null;
}

/** Weak although a strong verb hides in them. */
const notStrong = new Set(['bereiten', 'begleiten', 'verhaengen', 'verbreiten', 'unterbreiten', 'beleuchten']);

function strongForms(infinitive: string, { third, past, participle }: StrongVerb): Simple {
  const stem = infinitive.replace(/e?n$/, '');
  const isMixed = past.endsWith('te');
  const pasts = isMixed ? [past, `${past}st`, `${past}n`, `${past}t`] : withPersons(past);
  const wish = isMixed ? [] : withWish(past);
  const hasJoint = /[td]$/.test(stem);
  const short = third.replace(hasJoint && third.endsWith('et') ? /et$/ : /t$/, '');
  const second = /[szx]$/.test(short) ? `${short}t` : hasJoint && third.endsWith('et') ? `${short}est` : `${short}st`;
  // "du hältst", "du trittst" keep the t of the stem.
  const seconds = hasJoint && !third.endsWith('et') ? [`${third}st`] : [second];
  // "gib", "lies", "vergiss": the imperative of verbs that turn e into i.
  const order = /i[^aeou]*$/.test(short) && /e[^aiou]*$/.test(stem) ? [short] : [];
  return {
    finite: unique([`${stem}e`, ...seconds, third, infinitive, `${stem}${hasJoint ? 'e' : ''}t`, ...pasts, ...wish, stem, ...order]),
    participles: [participle],
  };
}

/** ich gab, du gabst, wir gaben, ihr gabt; "fand" and "bat" take an e before st and t. */
function withPersons(past: string): string[] {
  const joint = /[tdsz]$/.test(past) ? 'e' : '';
  return [past, `${past}${joint}st`, `${past}en`, `${past}${/[td]$/.test(past) ? 'e' : ''}t`];
}

/** gäbe, gäbest, gäben, gäbet. */
function withWish(past: string): string[] {
  const changed = past.replace(/([aou])(?=[^aeiou]*$)/, '$1e');
  return [`${changed}e`, `${changed}est`, `${changed}en`, `${changed}et`];
}

function weakForms(infinitive: string): Simple {
  const stem = /(?:eln|ern)$/.test(infinitive) ? infinitive.slice(0, -1) : infinitive.replace(/e?n$/, '');
  const isLiquid = /(?:el|er)$/.test(stem) && infinitive === `${stem}n`;
  // "rechnest", "öffnet", "atmet", "leitet", but "wohnst", "lernt", "mahnt".
  const joint = !isLiquid && /(?:[td]|[bcdfgkpstvwxz][mn]|ch[mn])$/.test(stem) ? 'e' : '';
  const firsts = isLiquid ? [`${stem}e`, `${stem.slice(0, -2)}${stem.slice(-1)}e`] : [`${stem}e`];
  const second = /[szx]$/.test(stem) ? `${stem}t` : `${stem}${joint}st`;
  const past = `${stem}${joint}te`;
  const hasGe = !infinitive.endsWith('ieren') && !hasPrefix(infinitive);
  return {
    finite: unique([...firsts, second, `${stem}${joint}t`, infinitive, past, `${past}st`, `${past}n`, `${past}t`, ...(joint === '' || /[td]$/.test(stem) ? [stem] : [])]),
    participles: [`${hasGe ? 'ge' : ''}${stem}${joint}t`],
  };
}

/** Verbs with ge- that keep it everywhere. Few, so that "gelten" and "geizen" need no list. */
const wholeGe = /^ge(?:hoer|nueg|lob|waehr|woehn|faehrd|statt|stalt|leit|nehmig|buehr|reich|trau|sell|waertig|mahn)/;
/** Verbs that only look as if they had a prefix. */
const bare = /^(?:be(?:b|t|tt|ug|iz|ss|icht|ul|ll)|er(?:b|d|nt|z)|zerr|erst|ent|miss)(?:en|eln|ern|igen)$/;

function hasPrefix(infinitive: string): boolean {
  if (bare.test(infinitive)) return false;
  if (/^(?:be|ver|ent|emp|er|zer|miss|hinter|ueber|unter|wider|wieder|voll|durch|um)[a-z]{4,}$/.test(infinitive)) return true;
  return wholeGe.test(infinitive);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
