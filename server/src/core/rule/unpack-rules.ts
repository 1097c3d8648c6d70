import type { Element, Pattern } from '../match/pattern.ts';
import type { PackedPattern, PackedRules } from './pack-rules.ts';
import type { Rule } from './rule.ts';

/** The rules as they were before `packRules`. Equal elements are one object, which the matcher thanks us for. */
export function unpackRules({ forms, elements, rules }: PackedRules): Rule[] {
  const lists = forms.map(list => list.split(' '));
  const unpacked = elements.map((element): Element => {
    if (typeof element === 'number') return { kind: 'word', forms: lists[element] ?? [] };
    return element.kind === 'compound' ? { ...element, parts: lists[element.parts] ?? [] } : element;
  });
  const unpackPattern = ({ source, sequences }: PackedPattern): Pattern => ({
    source, sequences: sequences.map(sequence => sequence.map(element => unpacked[element] ?? { kind: 'word', forms: [] })),
  });
  return rules.map(rule => ({
    ...rule,
    finds: rule.finds.map(find => ({ ...find, patterns: find.patterns.map(unpackPattern), unlessNear: find.unlessNear.map(unpackPattern) })),
  }));
}
