import type { Element, Pattern } from '../match/pattern.ts';
import { usualFind, type PackedFind, type PackedRules } from './pack-rules.ts';
import type { Find, Rule } from './rule.ts';

/**
 * The rules as they were before `packRules`. Equal elements are one object, which the matcher thanks us for.
 * What a rule looks for is unpacked when somebody asks: a German letter has no use for English phrases.
 */
export function unpackRules({ words, lists, elements, rules }: PackedRules): Rule[] {
  const packedLists = lists.split(',');
  const forms: (readonly string[])[] = [];
  let known: readonly string[] | undefined;
  const formsAt = (number: number): readonly string[] => forms[number] ??= unpackList(packedLists[number] ?? '', known ??= unpackWords(words));
  const unpacked: Element[] = [];
  const elementAt: ElementAt = number => unpacked[number] ??= unpackElement(elements[number], formsAt);
  return rules.map(rule => {
    let finds: readonly Find[] | undefined;
    return {
      ...rule,
      get finds() {
        return finds ??= rule.finds.map(find => unpackFind(find, rule, elementAt));
      },
    };
  });
}

type ElementAt = (number: number) => Element;

function unpackElement(element: PackedRules['elements'][number] | undefined, formsAt: (number: number) => readonly string[]): Element {
  if (element === undefined) return { kind: 'word', forms: [] };
  if (typeof element === 'number') return { kind: 'word', forms: formsAt(element) };
  return element.kind === 'compound' ? { ...element, parts: formsAt(element.parts) } : element;
}

function unpackFind(find: PackedFind, { severity }: Pick<Rule, 'severity'>, elementAt: ElementAt): Find {
  const { patterns = [], unlessNear = [] } = find;
  return {
    ...usualFind, severity, warmerDu: find.warmer ?? [], ...find,
    patterns: patterns.map(pattern => unpackPattern(pattern, elementAt)),
    unlessNear: unlessNear.map(pattern => unpackPattern(pattern, elementAt)),
  };
}

function unpackPattern(pattern: string, elementAt: ElementAt): Pattern {
  let before: Element[] = [];
  const sequences = pattern.split(',').map(sequence => {
    const shared = before.slice(0, Number.parseInt(sequence.charAt(0), 36));
    const own = sequence.length === 1 ? [] : sequence.slice(1).split(' ').map(number => elementAt(Number.parseInt(number, 36)));
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
