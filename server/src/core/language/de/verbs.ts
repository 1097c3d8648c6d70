import type { Inflection } from '../inflect.ts';
import { adjectiveForms } from './adjectives.ts';
import { irregular, notSeparable, separableInDoubt, strong, type StrongVerb } from './verb-tables.ts';

/** Particles, longest first; those in doubt (um-, über-, …) separate only where the table says so. */
const particles = `
auseinander gegenueber entgegen zusammen herunter hinunter herueber hinueber ueberein zurueck heraus hinaus herein hinein hervor herbei hinweg
voraus vorbei vorher vorweg voran vorab bereit bekannt fertig gleich gerecht weiter sicher schwer richtig kennen still statt teil fest fort frei fern
gut heim hoch hinzu herab hinab herum heran daran dran dazu dabei davon darauf bloss wahr klar krank leer nahe nach nieder kund preis raus rein
auf aus bei dar ein her hin los mit vor weg ab an zu um durch ueber unter wieder wider voll
`.trim().split(/\s+/).sort((a, b) => b.length - a.length);
const inDoubt = new Set(['um', 'durch', 'ueber', 'unter', 'wieder', 'wider', 'voll']);

/** Endings as the finite forms take them, and the forms that never stand apart. */
interface Simple {
  readonly finite: readonly string[];
  readonly infinitive: string;
  readonly participles: readonly string[];
}

/** All forms of a German verb; a separable one joined and in two parts. */
export function verbForms(infinitive: string): Inflection {
  const particle = particleOf(infinitive);
  const base = particle === null ? infinitive : infinitive.slice(particle.length);
  const { finite, participles } = simpleForms(base);
  const acting = `${base}d`;
  if (particle === null) {
    return { joined: unique([base, ...finite, ...participles.flatMap(adjectiveForms), ...adjectiveForms(acting)]), split: [] };
  }
  const joined = [infinitive, ...finite.map(form => particle + form), ...participles.flatMap(form => adjectiveForms(particle + form)),
    `${particle}zu${base}`, ...adjectiveForms(particle + acting), ...adjectiveForms(`${particle}zu${acting}`)];
  return { joined: unique(joined), split: [{ verb: unique(finite), particle }] };
}

/** True for a past participle the table of strong verbs yields: "gezwungen", "ausgeschlossen". */
export function isParticiple(word: string): boolean {
  if (strong.has(word)) return false;
  const particle = particles.find(one => word.startsWith(`${one}ge`) || word.startsWith(`${one}be`) || word.startsWith(`${one}ver`));
  return participles().has(word) || (particle !== undefined && participles().has(word.slice(particle.length)));
}

let knownParticiples: ReadonlySet<string> | null = null;
function participles(): ReadonlySet<string> {
  knownParticiples ??= new Set([...strong.values()].map(verb => verb.participle).filter(form => !strong.has(form)));
  return knownParticiples;
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
  if (known !== undefined) return { infinitive, finite: known.finite, participles: [known.participle] };
  const verb = strong.get(infinitive) ?? prefixed(infinitive);
  return verb === null ? weakForms(infinitive) : strongForms(infinitive, verb);
}

const prefixes = ['hinter', 'unter', 'ueber', 'wider', 'wieder', 'miss', 'durch', 'voll', 'ver', 'ent', 'emp', 'zer', 'um', 'be', 'ge', 'er'];

/** "verlassen" goes like "lassen", without ge-. Weak verbs that only look prefixed are in the table of exceptions. */
function prefixed(infinitive: string): StrongVerb | null {
  if (notStrong.has(infinitive)) return null;
  for (const prefix of prefixes) {
    if (!infinitive.startsWith(prefix)) continue;
    const base = infinitive.slice(prefix.length);
    const verb = strong.get(base) ?? (irregularAsStrong.get(base) ?? null);
    if (verb === null) continue;
    const participle = prefix + verb.participle.replace(/^ge/, '');
    return { third: prefix + verb.third, past: prefix + verb.past, participle: base.startsWith('ge') && !verb.participle.startsWith('gege') ? prefix + verb.participle : participle };
  }
  return null;
}

/** Prefixed forms of the few irregular verbs that letters use: "behaben" has none, "vertun", "missfallen" go by the table. */
const irregularAsStrong = new Map<string, StrongVerb>([['tun', { third: 'tut', past: 'tat', participle: 'getan' }]]);

/** Weak although a strong verb hides in them: "veranlassen, veranlasst"; "beauftragen, beauftragt". */
const notStrong = new Set(['veranlassen', 'beantragen', 'beauftragen', 'beauskunften', 'bereiten', 'verleiten', 'begleiten', 'uebernachten', 'verabreden', 'erfassen', 'verfassen', 'verzeihnen', 'beherbergen', 'gereichen', 'unterbreiten', 'verbreiten']);

function strongForms(infinitive: string, { third, past, participle }: StrongVerb): Simple {
  const stem = infinitive.replace(/e?n$/, '');
  const isMixed = past.endsWith('te');
  const pasts = isMixed ? [past, `${past}st`, `${past}n`, `${past}t`] : withPersons(past);
  const wish = isMixed ? [] : withWish(past);
  const short = /[td]et$/.test(third) ? third.slice(0, -2) : third.replace(/t$/, '');
  const second = /(?:s|ss|z|x)$/.test(short) ? `${short}t` : /[td]et$/.test(third) ? `${short}est` : `${short}st`;
  const seconds = /(?:ae|i|ie|ue|oe)[a-z]*t$/.test(third) && /[td]$/.test(stem) ? [second, `${third}st`] : [second];
  const order = /e[a-z]*$/.test(stem) && /i/.test(third.slice(-5)) ? [short] : [];
  return {
    infinitive,
    finite: unique([`${stem}e`, ...seconds, third, infinitive, /[td]$/.test(stem) ? `${stem}et` : `${stem}t`, `${stem}est`, `${stem}et`, ...pasts, ...wish, stem, ...order]),
    participles: [participle],
  };
}

/** ich gab, du gabst, wir gaben, ihr gabt; "fand" and "bat" take -est, -et too. */
function withPersons(past: string): string[] {
  const joint = /(?:[td]|s|z)$/.test(past) ? 'e' : '';
  return [past, `${past}${joint}st`, `${past}st`, `${past}en`, `${past}${joint}t`];
}

/** gäbe, gäbest, gäben, gäbet. */
function withWish(past: string): string[] {
  const changed = /[aou](?=[^aeiou]*$)/.test(past) ? past.replace(/([aou])(?=[^aeiou]*$)/, '$1e') : past;
  return [`${changed}e`, `${changed}est`, `${changed}st`, `${changed}en`, `${changed}et`, `${changed}t`];
}

function weakForms(infinitive: string): Simple {
  const stem = /(?:eln|ern)$/.test(infinitive) ? infinitive.slice(0, -1) : infinitive.replace(/e?n$/, '');
  const joint = /(?:[td]|[^lrhaeioumn]m|[^lrhaeioumn]n)$/.test(stem) && !/(?:el|er)$/.test(stem) ? 'e' : '';
  const firsts = /(?:el|er)$/.test(stem) && infinitive !== `${stem}en` ? [`${stem}e`, `${stem.slice(0, -2)}${stem.slice(-1)}e`] : [`${stem}e`];
  const second = /(?:s|z|x)$/.test(stem) ? `${stem}t` : `${stem}${joint}st`;
  const past = `${stem}${joint}te`;
  const hasNoGe = /ieren$/.test(infinitive) || isPrefixed(infinitive);
  return {
    infinitive,
    finite: unique([...firsts, second, `${stem}${joint}t`, infinitive, `${stem}est`, `${stem}et`, past, `${past}st`, `${past}n`, `${past}t`, stem]),
    participles: [`${hasNoGe ? '' : 'ge'}${stem}${joint}t`],
  };
}

function isPrefixed(infinitive: string): boolean {
  if (strong.has(infinitive)) return false;
  return prefixes.some(prefix => infinitive.startsWith(prefix) && looksLikeStem(infinitive.slice(prefix.length)));
}

function looksLikeStem(rest: string): boolean {
  return looksLikeVerb(rest) || /^(?:ein|an|auf|aus|ab|un|ur|ue|ae|oe|ei|au|eu)[a-z]{2,}(?:en|eln|ern)$/.test(rest) || /^[aeiou][a-z]{2,}(?:eln|ern|igen)$/.test(rest);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
