/** A form that has no number: whoever asks must look at its letters. */
export const noForm = 0;
/** All marks: no list of words holds one. */
export const markForm = 1;
/** All numbers; their form reads "0". */
export const numberForm = 2;

/** How many forms are numbered: far more than a house's letters hold. Common words come early, so what comes later is rare. */
export const mostForms = 60_000;

const numbers = new Map<string, number>();
const texts: string[] = ['', '', '0'];

/**
 * The number of a folded form, the same for as long as the process lives. What is known of a word is then found by its
 * number in a table, without hashing its letters again: a letter says most of its words more than once.
 */
export function formOf(folded: string): number {
  const known = numbers.get(folded);
  if (known !== undefined) return known;
  if (mostForms <= texts.length) return noForm;
  const text = detached(folded);
  const form = texts.length;
  texts.push(text);
  numbers.set(text, form);
  return form;
}

/** The letters of a numbered form. */
export function textOfForm(form: number): string {
  return texts[form] ?? '';
}

/** The string by itself: engines keep the whole text alive for as long as a longer slice of it. */
export function detached(slice: string): string {
  return slice.length < 13 ? slice : slice.split('').join('');
}
