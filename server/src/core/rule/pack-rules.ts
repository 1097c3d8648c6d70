import type { Element, Pattern } from '../match/pattern.ts';
import type { Find, Rule } from './rule.ts';

/** Rules as they travel in a bundle: small, and quick to unfold. Numbers in texts are to base 36. */
export interface PackedRules {
  /** All forms, sorted and parted by blanks; each begins with the number of letters it shares with the one before. */
  readonly words: string;
  /** Lists of forms parted by commas; a list is runs of words, `first` or `first-last`. */
  readonly lists: string;
  /** Equal elements once, the most used first. A word is the number of its list. */
  readonly elements: readonly (number | PackedElement)[];
  readonly rules: readonly PackedRule[];
  /** What only people read, as JSON: of each rule why it is there, and its examples. */
  readonly texts: string;
}

/** A step of a pattern, with its word forms as numbers. */
export type PackedElement = Exclude<Element, { kind: 'word' | 'compound' }> | { readonly kind: 'compound'; readonly parts: number; readonly at: 'start' | 'end' | 'inside' };

/** What a find is where its file says nothing else. */
export const usualFind = {
  patterns: [], kind: null, with: {}, when: [], roles: null, warmer: [], replaces: 'match', safety: 'pick', advice: null, unlessNear: [],
} as const satisfies Partial<Find>;

/** Only what is unusual. A pattern is its sequences, parted by commas: elements parted by blanks, after the number shared with the sequence before. */
export type PackedFind = Partial<Omit<Find, 'patterns' | 'unlessNear'>> & { readonly patterns?: readonly string[]; readonly unlessNear?: readonly string[] };
/** A rule without what is only shown. */
export type PackedRule = Omit<Rule, 'finds' | keyof RuleTexts> & { readonly finds: readonly PackedFind[] };
/** What is only shown of a rule, never needed to judge. */
export type RuleTexts = Pick<Rule, 'why' | 'examples'>;

/** See `unpackRules`, which turns this back, but for the notation of the patterns. */
export function packRules(rules: readonly Rule[]): PackedRules {
  const patterns = rules.flatMap(rule => rule.finds.flatMap(find => [...find.patterns, ...find.unlessNear]));
  const elements = patterns.flatMap(pattern => pattern.sequences.flat());
  const words = [...new Set(elements.flatMap(formsOf))].sort();
  const wordNumbers = new Map(words.map((word, index) => [word, index]));
  const lists = new Map<string, number>();
  const packForms = (forms: readonly string[]): number => numbered(lists, toRuns(forms.map(form => wordNumbers.get(form) ?? 0)));
  const packElement = (element: Element): string => JSON.stringify(element.kind === 'word' ? packForms(element.forms)
    : element.kind === 'compound' ? { ...element, parts: packForms(element.parts) } : element);
  const uses = new Map<string, number>();
  for (const element of elements.map(packElement)) uses.set(element, (uses.get(element) ?? 0) + 1);
  const ranked = [...uses].sort((a, b) => b[1] - a[1]).map(([element]) => element);
  const ranks = new Map(ranked.map((element, index) => [element, index.toString(36)]));
  const packPattern = ({ sequences }: Pattern): string => toShared(sequences.map(sequence => sequence.map(element => ranks.get(packElement(element)) ?? '0')));
  return {
    words: words.map((word, index) => shareLetters(words[index - 1] ?? '', word)).join(' '),
    lists: [...lists.keys()].join(','),
    elements: ranked.map(element => JSON.parse(element) as number | PackedElement),
    rules: rules.map(({ id, language, category, level, severity, unless, title, finds }) => ({
      id, language, category, level, severity, unless, title,
      finds: finds.map(find => packFind({ ...find, patterns: find.patterns.map(packPattern), unlessNear: find.unlessNear.map(packPattern) }, { severity })),
    })),
    texts: JSON.stringify(rules.map(({ why, examples }): RuleTexts => ({ why, examples }))),
  };
}

function formsOf(element: Element): readonly string[] {
  return element.kind === 'word' ? element.forms : element.kind === 'compound' ? element.parts : [];
}

function packFind(find: Required<PackedFind>, rule: Pick<Rule, 'severity'>): PackedFind {
  const usual: Record<string, unknown> = { ...usualFind, severity: rule.severity, warmerDu: find.warmer };
  return Object.fromEntries(Object.entries(find).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key])));
}

/** [3, 4, 5, 9] → "3-5 9". */
function toRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? first.toString(36) : `${first.toString(36)}-${last.toString(36)}`)).join(' ');
}

/** "mahnen" after "mahne" → "5n". */
function shareLetters(before: string, word: string): string {
  let shared = 0;
  while (shared < 35 && shared < word.length && before[shared] === word[shared]) shared += 1;
  return shared.toString(36) + word.slice(shared);
}

/** [a b c], [a b d] → "0a b c,2d". */
function toShared(sequences: readonly (readonly string[])[]): string {
  return sequences.map((sequence, index) => {
    const before = sequences[index - 1] ?? [];
    let shared = 0;
    while (shared < 35 && shared < sequence.length && before[shared] === sequence[shared]) shared += 1;
    return shared.toString(36) + sequence.slice(shared).join(' ');
  }).join(',');
}

function numbered(map: Map<string, number>, key: string): number {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, map.size);
  return map.size - 1;
}
