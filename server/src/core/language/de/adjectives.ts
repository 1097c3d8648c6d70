/** Adjectives that look like infinitives. */
const lookLikeVerbs = new Set(`
offen eigen selten angemessen unangemessen verschieden bescheiden trocken zufrieden unzufrieden gelegen ungelegen betroffen vergangen entschlossen
erfahren unerfahren vollkommen willkommen unwillkommen verlegen verboten geboten golden silbern modern extern intern eben gegeben gediegen
aufgehoben verloren verschlossen gelungen angesehen ausgezeichnet versehen unverhaeltnismaessig gesonnen besonnen unbesonnen erhaben verwegen gern nuechtern schuechtern lauter
`.trim().split(/\s+/));

/** Is this folded word an adjective that looks like a form of a verb? */
export function isAdjective(word: string): boolean {
  return lookLikeVerbs.has(word);
}

/** "rechtlich", "rechtliche" → rechtlich, -e, -en, -er, -es, -em. Comparatives are words of their own. */
export function adjectiveForms(word: string): string[] {
  const base = baseOf(word);
  const stems = [base];
  // dunkel → dunkle, teuer → teure.
  if (/[^e]el$/.test(base)) stems.push(`${base.slice(0, -2)}l`);
  if (/(?:au|eu)er$/.test(base)) stems.push(`${base.slice(0, -2)}r`);
  if (/[^aeiou]en$/.test(base)) stems.push(`${base.slice(0, -2)}n`);
  if (base === 'hoch') stems.push('hoh');
  return [...new Set([base, word, ...stems.flatMap(stem => [`${stem}e`, `${stem}en`, `${stem}er`, `${stem}es`, `${stem}em`])])];
}

/** A participle takes the endings and keeps its letters: beglichen, beglichene. */
export function withEndings(base: string): string[] {
  return [base, `${base}e`, `${base}en`, `${base}er`, `${base}es`, `${base}em`];
}

function baseOf(word: string): string {
  if (/[^aeiou]e$/.test(word) && word.length > 3) return word.slice(0, -1);
  const suffixed = /^(.+(?:lich|ig|isch|bar|sam|haft|los))(?:en|er|es|em)$/.exec(word);
  return suffixed?.[1] ?? word;
}
