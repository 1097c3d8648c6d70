import type { Language } from '../language/language.ts';
import type { Pattern } from '../match/pattern.ts';
import type { TokenizedText } from '../language/token.ts';
import type { Match } from '../match/match.ts';
import { Matcher, type Sought } from '../match/matcher.ts';
import { remember } from './remember.ts';
import { negations } from './markers.ts';
import type { Find, Rule } from '../rule/rule.ts';

/** A find of a rule, with the ids its patterns have in the matcher. */
export interface Entry {
  readonly rule: Rule;
  readonly find: Find;
  /** Ids of phrases that, in the same sentence, mean that all is well. */
  readonly near: ReadonlySet<number>;
  /** The phrase itself holds a negation: "nicht bezahlt". */
  readonly isNegated: boolean;
}

/** The rules of one language, ready to be looked for. */
export interface CompiledRules {
  readonly matcher: Matcher;
  /** All matches in a text; text seen before is not looked through again. */
  readonly findMatches: (text: TokenizedText) => readonly Match[];
  /** By pattern id; no entry for the patterns of `near`. */
  readonly byId: ReadonlyMap<number, Entry>;
  /** Entries that are found by a kind of match in code. */
  readonly kinds: readonly Entry[];
  /** Entries of level `letter`. */
  readonly letter: readonly Entry[];
}

/** Gather the patterns of all rules of a language into one matcher. */
export function compileRules(rules: readonly Rule[], language: Language): CompiledRules {
  const patterns: Sought[] = [];
  const byId = new Map<number, Entry>();
  const kinds: Entry[] = [];
  const letter: Entry[] = [];
  let id = 0;
  for (const rule of rules) {
    if (rule.language !== language) continue;
    for (const find of rule.finds) {
      const near = new Set<number>();
      for (const pattern of find.unlessNear) {
        // What a kind in code finds is not known to the matcher, so its company is always looked for.
        patterns.push({ id, pattern, isLazy: find.kind === null });
        near.add(id);
        id += 1;
      }
      const entry = { rule, find, near, isNegated: false };
      if (find.kind !== null) (rule.level === 'letter' ? letter : kinds).push(entry);
      for (const pattern of find.patterns) {
        patterns.push({ id, pattern });
        byId.set(id, isNegatedPattern(pattern, language) ? { ...entry, isNegated: true } : entry);
        id += 1;
      }
    }
  }
  const matcher = new Matcher(patterns);
  return { matcher, findMatches: remember(text => matcher.find(text)), byId, kinds, letter };
}

function isNegatedPattern(pattern: Pattern, language: Language): boolean {
  return pattern.sequences.some(sequence => sequence.some(element => element.kind === 'word' && element.forms.some(form => negations[language].words.has(form))));
}
