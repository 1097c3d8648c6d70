import type { Problem } from '../text/problem.ts';
import type { FrontMatterEntry } from './template.ts';

/** Keys that Herzlich itself reads, with what they can be; other keys belong to whoever sends the letter. */
const known: ReadonlyMap<string, { readonly pattern: RegExp; readonly takes: readonly [en: string, de: string] }> = new Map([
  ['herzlich', { pattern: /^(?:off|on|false|true|no|yes|aus|an)$/i, takes: ['off or on', 'off oder on'] }],
  ['register', { pattern: /^(?:sie|du|ihr|formal|informal|siezen|duzen)$/i, takes: ['Sie, du or ihr', 'Sie, du oder ihr'] }],
]);

/** What the front matter says to Herzlich that Herzlich does not understand. A placeholder there is not known yet. */
export function findFrontMatterProblems(entries: readonly FrontMatterEntry[]): Problem[] {
  return entries.flatMap(({ key, value, span }) => {
    const takes = known.get(key);
    const said = value.trim();
    if (takes === undefined || said === '' || takes.pattern.test(said) || /[{}<>%[\]$]/.test(said)) return [];
    return [{ message: `"${key}" is "${said}"; it can be ${takes.takes[0]}.`, german: `„${key}“ ist „${said}“; möglich sind ${takes.takes[1]}.`, span }];
  });
}
