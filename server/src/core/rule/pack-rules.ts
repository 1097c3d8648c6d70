import type { Element, Pattern, Sequence } from '../match/pattern.ts';
import type { Find, Rule } from './rule.ts';

/** Rules as they travel in a bundle: every list of forms once, and elements named by their number. */
export interface PackedRules {
  /** Forms of a word, parted by blanks. */
  readonly forms: readonly string[];
  /** A word is the number of its forms; what is more is written out. */
  readonly elements: readonly (number | PackedElement)[];
  readonly rules: readonly PackedRule[];
}

/** A compound part names its list of forms. */
export type PackedElement = Exclude<Element, { kind: 'word' | 'compound' }> | { readonly kind: 'compound'; readonly parts: number; readonly at: 'start' | 'end' | 'inside' };

export interface PackedPattern {
  readonly source: string;
  readonly sequences: readonly (readonly number[])[];
}

export type PackedFind = Omit<Find, 'patterns' | 'unlessNear'> & { readonly patterns: readonly PackedPattern[]; readonly unlessNear: readonly PackedPattern[] };
export type PackedRule = Omit<Rule, 'finds'> & { readonly finds: readonly PackedFind[] };

/** See `unpackRules`, which turns this back. */
export function packRules(rules: readonly Rule[]): PackedRules {
  const forms = new Map<string, number>();
  const elements = new Map<string, number>();
  const packForms = (list: readonly string[]): number => numbered(forms, list.join(' '));
  const packElement = (element: Element): number => {
    if (element.kind === 'word') return numbered(elements, String(packForms(element.forms)));
    return numbered(elements, JSON.stringify(element.kind === 'compound' ? { ...element, parts: packForms(element.parts) } : element));
  };
  const packSequence = (sequence: Sequence): number[] => sequence.map(packElement);
  const packPattern = ({ source, sequences }: Pattern): PackedPattern => ({ source, sequences: sequences.map(packSequence) });
  const packed = rules.map(rule => ({
    ...rule,
    finds: rule.finds.map(find => ({ ...find, patterns: find.patterns.map(packPattern), unlessNear: find.unlessNear.map(packPattern) })),
  }));
  return { forms: [...forms.keys()], elements: [...elements.keys()].map(key => JSON.parse(key) as number | PackedElement), rules: packed };
}

function numbered(map: Map<string, number>, key: string): number {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, map.size);
  return map.size - 1;
}
