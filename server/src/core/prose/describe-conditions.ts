import type { Language } from '../language/language.ts';
import type { Condition } from './block.ts';

/** Conditions in words, for people: "if overdue, unless paid"; «wenn overdue, wenn nicht paid». Empty for none. */
export function describeConditions(conditions: readonly Condition[], language: Language): string {
  return conditions.map(condition => describe(condition, language)).join(', ');
}

function describe({ text, holds }: Condition, language: Language): string {
  if (language === 'de') return holds ? `wenn ${text}` : `wenn nicht ${text}`;
  return holds ? `if ${text}` : `unless ${text}`;
}
