import type { Element, Pattern } from '../match/pattern.ts';
import { usualFind, type PackedFind, type PackedRules } from './pack-rules.ts';
import type { Find, Rule } from './rule.ts';

/** The rules as they were before `packRules`. Equal elements are one object, which the matcher thanks us for. */
export function unpackRules({ words, lists, elements, rules }: PackedRules): Rule[] {
  const known = unpackWords(words);
  const forms = lists.split(',').map(list => unpackList(list, known));
  const unpacked = elements.map((element): Element => {
    if (typeof element === 'number') return { kind: 'word', forms: forms[element] ?? [] };
    return element.kind === 'compound' ? { ...element, parts: forms[element.parts] ?? [] } : element;
  });
  return rules.map(rule => ({ ...rule, finds: rule.finds.map(find => unpackFind(find, rule, unpacked)) }));
}

function unpackFind(find: PackedFind, { severity }: Pick<Rule, 'severity'>, elements: readonly Element[]): Find {
  const { patterns = [], unlessNear = [] } = find;
  return {
    ...usualFind, severity, warmerDu: find.warmer ?? [], ...find,
    patterns: patterns.map(pattern => unpackPattern(pattern, elements)),
    unlessNear: unlessNear.map(pattern => unpackPattern(pattern, elements)),
  };
}

function unpackPattern(pattern: string, elements: readonly Element[]): Pattern {
  let before: Element[] = [];
  const sequences = pattern.split(',').map(sequence => {
    const shared = before.slice(0, Number.parseInt(sequence.charAt(0), 36));
    const own = sequence.length === 1 ? [] : sequence.slice(1).split(' ').map(number => elements[Number.parseInt(number, 36)] ?? { kind: 'word', forms: [] } as const);
    before = [...shared, ...own];
    return before;
  });
  return { source: '', sequences };
}

function unpackWords(words: string): string[] {
  let before = '';
  return words.split(' ').map(word => {
    before = before.slice(0, Number.parseInt(word.charAt(0), 36)) + word.slice(1);
    return before;
  });
}

function unpackList(list: string, words: readonly string[]): string[] {
  if (list === '') return [];
  return list.split(' ').flatMap(run => {
    const [first = '0', last = first] = run.split('-');
    return words.slice(Number.parseInt(first, 36), Number.parseInt(last, 36) + 1);
  });
}
