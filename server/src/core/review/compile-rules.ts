import type { Language } from '../language/language.ts';
import type { Pattern } from '../match/pattern.ts';
import type { Sentence, TokenizedText } from '../language/token.ts';
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
  /** The company that a sentence of a text holds; a sentence asked about before is not looked through again. */
  readonly companyIn: (sentence: Sentence, text: TokenizedText) => ReadonlySet<number>;
  /** By pattern id; nothing for the patterns of `near`. */
  readonly entryOf: (id: number) => Entry | undefined;
  /** Entries that are found by a kind of match in code. */
  readonly kinds: readonly Entry[];
  /** Entries of level `letter`. */
  readonly letter: readonly Entry[];
}

/** The finds of a language, in the order in which their patterns are numbered. */
interface ListedFinds {
  /** Of each find: its rule, its place in the rule, the id of its first pattern, how many are company, and where it is looked for. */
  readonly finds: Int32Array;
  /** Ids of patterns that hold a negation themselves. */
  readonly negated: Int32Array;
}

/** What compiling the rules of a language comes to, as it travels. */
export interface PackedCompilation extends ListedFinds {
  readonly matcher: PackedMatcher;
}

/** Numbers of a find in `ListedFinds`. */
const findSize = 5;
const byPattern = 0;
const byKind = 1;
const inLetter = 2;

const compiledBefore = new WeakMap<readonly Rule[], (language: Language) => PackedCompilation | null>();

/** Say where these very rules can be had compiled; `null` where they cannot. */
export function offerCompiled(rules: readonly Rule[], packed: (language: Language) => PackedCompilation | null): void {
  compiledBefore.set(rules, packed);
}

/** For `offerCompiled`. */
export function packCompilation(rules: readonly Rule[], language: Language): PackedCompilation {
  const { patterns, finds, negated } = listPatterns(rules, language);
  return { matcher: Matcher.pack(patterns), finds, negated };
}

/** Gather the patterns of all rules of a language into one matcher. */
export function compileRules(rules: readonly Rule[], language: Language): CompiledRules {
  const packed = compiledBefore.get(rules)?.(language) ?? null;
  const listed = packed ?? listPatterns(rules, language);
  const { finds } = listed;
  const negated = new Set(listed.negated);
  const entries: (Entry | undefined)[] = [];
  const count = finds.length / findSize;
  const idAt = (at: number): number => finds[at * findSize + 2] ?? 0;
  const companyAt = (at: number): number => finds[at * findSize + 3] ?? 0;
  // Most rules have nothing to say of a letter, and are left folded.
  const entryAt = (at: number): Entry | undefined => {
    const rule = rules[finds[at * findSize] ?? -1];
    const find = rule?.finds[finds[at * findSize + 1] ?? -1];
    if (rule === undefined || find === undefined) return undefined;
    return entries[at] ??= { rule, find, near: new Set(Array.from({ length: companyAt(at) }, (_, index) => idAt(at) + index)), isNegated: false };
  };
  const findsWith = (sign: number): Entry[] => Array.from({ length: count }, (_, at) => (finds[at * findSize + 4] === sign ? entryAt(at) : undefined)).filter(entry => entry !== undefined);
  const entryOf = (id: number): Entry | undefined => {
    let low = 0;
    let high = count;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (idAt(middle) <= id) low = middle;
      else high = middle;
    }
    const entry = id < idAt(low) + companyAt(low) ? undefined : entryAt(low);
    return entry !== undefined && negated.has(id) ? { ...entry, isNegated: true } : entry;
  };
  const matcher = new Matcher('patterns' in listed ? listed.patterns : listed.matcher);
  return { matcher, findMatches: remember(text => matcher.find(text)), companyIn: remember((sentence, text) => matcher.companyIn(text, sentence)), entryOf, kinds: findsWith(byKind), letter: findsWith(inLetter) };
}

/** The patterns of all rules of a language, numbered on and on: of each find first its company, then what it looks for. */
function listPatterns(rules: readonly Rule[], language: Language): ListedFinds & { readonly patterns: readonly Sought[] } {
  const patterns: Sought[] = [];
  const finds: number[] = [];
  const negated: number[] = [];
  rules.forEach((rule, ruleAt) => {
    if (rule.language !== language) return;
    rule.finds.forEach((find, findAt) => {
      finds.push(ruleAt, findAt, patterns.length, find.unlessNear.length, find.kind === null ? byPattern : rule.level === 'letter' ? inLetter : byKind);
      // What a kind in code finds is not known to the matcher, so its company is always looked for.
      for (const pattern of find.unlessNear) patterns.push({ id: patterns.length, pattern, isLazy: find.kind === null });
      for (const pattern of find.patterns) {
        if (isNegatedPattern(pattern, language)) negated.push(patterns.length);
        patterns.push({ id: patterns.length, pattern });
      }
    });
  });
  return { patterns, finds: Int32Array.from(finds), negated: Int32Array.from(negated) };
}

function isNegatedPattern(pattern: Pattern, language: Language): boolean {
  return pattern.sequences.some(sequence => sequence.some(element => element.kind === 'word' && element.forms.some(form => negations[language].words.has(form))));
}
