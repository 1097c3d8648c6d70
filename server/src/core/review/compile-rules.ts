import type { Language } from '../language/language.ts';
import type { Pattern } from '../match/pattern.ts';
import type { TokenizedText } from '../language/token.ts';
import type { Match } from '../match/match.ts';
import { Matcher, type PackedMatcher, type Sought } from '../match/matcher.ts';
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

/** What compiling the rules of a language comes to, as it travels. */
export interface PackedCompilation {
  readonly matcher: PackedMatcher;
  /** For each find: how many phrases of company it has, and for each pattern whether it is negated. */
  readonly finds: readonly (readonly [number, string])[];
}

const compiledBefore = new WeakMap<readonly Rule[], (language: Language) => PackedCompilation | null>();

/** Say where these very rules can be had compiled; `null` where they cannot. */
export function offerCompiled(rules: readonly Rule[], packed: (language: Language) => PackedCompilation | null): void {
  compiledBefore.set(rules, packed);
}

/** For `offerCompiled`. */
export function packCompilation(rules: readonly Rule[], language: Language): PackedCompilation {
  const { patterns, finds } = listPatterns(rules, language);
  return { matcher: Matcher.pack(patterns), finds };
}

/** Gather the patterns of all rules of a language into one matcher. */
export function compileRules(rules: readonly Rule[], language: Language): CompiledRules {
  const packed = compiledBefore.get(rules)?.(language) ?? null;
  const listed = packed ?? listPatterns(rules, language);
  const byId = new Map<number, Entry>();
  const kinds: Entry[] = [];
  const letter: Entry[] = [];
  let id = 0;
  let index = 0;
  for (const rule of rules) {
    if (rule.language !== language) continue;
    for (const find of rule.finds) {
      const [company, negated] = listed.finds[index] ?? [0, ''];
      index += 1;
      const near = new Set(Array.from({ length: company }, (_, at) => id + at));
      id += company;
      const entry = { rule, find, near, isNegated: false };
      if (find.kind !== null) (rule.level === 'letter' ? letter : kinds).push(entry);
      for (const sign of negated) {
        byId.set(id, sign === '-' ? { ...entry, isNegated: true } : entry);
        id += 1;
      }
    }
  }
  const matcher = new Matcher('patterns' in listed ? listed.patterns : listed.matcher);
  return { matcher, findMatches: remember(text => matcher.find(text)), byId, kinds, letter };
}

/** The patterns of all rules of a language, numbered on and on: of each find first its company, then what it looks for. */
function listPatterns(rules: readonly Rule[], language: Language): { patterns: Sought[]; finds: [number, string][] } {
  const patterns: Sought[] = [];
  const finds: [number, string][] = [];
  for (const rule of rules) {
    if (rule.language !== language) continue;
    for (const find of rule.finds) {
      // What a kind in code finds is not known to the matcher, so its company is always looked for.
      for (const pattern of find.unlessNear) patterns.push({ id: patterns.length, pattern, isLazy: find.kind === null });
      for (const pattern of find.patterns) patterns.push({ id: patterns.length, pattern });
      finds.push([find.unlessNear.length, find.patterns.map(pattern => (isNegatedPattern(pattern, language) ? '-' : '+')).join('')]);
    }
  }
  return { patterns, finds };
}

function isNegatedPattern(pattern: Pattern, language: Language): boolean {
  return pattern.sequences.some(sequence => sequence.some(element => element.kind === 'word' && element.forms.some(form => negations[language].words.has(form))));
}
