import { fold } from '../fold.ts';
import { doubling, irregularPlurals, irregularVerbs } from './verb-tables.ts';

/** All forms of an English verb or noun: suspend, suspends, suspended, suspending; penalty, penalties; written, wrote. */
export function inflectEnglish(word: string): string[] {
  const base = fold(word);
  const forms = new Set([base, withS(base)]);
  const plural = irregularPlurals.get(base);
  if (plural !== undefined) {
    forms.add(plural);
    if (!irregularVerbs.has(base)) return [base, plural];
  }
  const irregular = irregularVerbs.get(base);
  if (irregular !== undefined) {
    irregular.forEach(form => forms.add(form));
    if (base !== 'be') forms.add(withIng(base));
    return [...forms];
  }
  forms.add(withEd(base));
  forms.add(withIng(base));
  // "cancelled" in Britain, "canceled" in America.
  if (/[^aeiou]el$|al$|ol$|il$/.test(base) && base.length > 4) ['ed', 'ing', 'led', 'ling'].forEach(ending => forms.add(base + ending));
  return [...forms];
}

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`;
}

function withEd(word: string): string {
  if (word.endsWith('e')) return `${word}d`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`;
  return `${doubled(word)}ed`;
}

function withIng(word: string): string {
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(word)) return `${word.slice(0, -1)}ing`;
  return `${doubled(word)}ing`;
}

/** stop → stopp-, refer → referr-; not "visit", "offer". */
function doubled(word: string): string {
  const isShort = /^[^aeiou]*[aeiou][bdfgklmnprtvz]$/.test(word);
  return isShort || doubling.has(word) ? word + word.slice(-1) : word;
}
