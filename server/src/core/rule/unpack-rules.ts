import type { Element, Pattern } from '../match/pattern.ts';
import { usualFind, type PackedFind, type PackedRules, type RuleTexts } from './pack-rules.ts';
import type { Find, Rule } from './rule.ts';

/**
 * The rules as they were before `packRules`. Equal elements are one object, which the matcher thanks us for.
 * What a rule looks for and what people read of it are unpacked when somebody asks: a German letter has no use for English
 * phrases, and most reviews explain nothing.
 */
export function unpackRules({ words, lists, elements, rules, texts }: PackedRules): Rule[] {
  const packedLists = lists.split(',');
  const forms: (readonly string[])[] = [];
  let known: readonly string[] | undefined;
  const formsAt = (number: number): readonly string[] => forms[number] ??= unpackList(packedLists[number] ?? '', known ??= unpackWords(words));
  const unpacked: Element[] = [];
  const elementAt: ElementAt = number => unpacked[number] ??= unpackElement(elements[number], formsAt);
  let read: readonly RuleTexts[] | undefined;
  const textsAt = (index: number): RuleTexts => (read ??= JSON.parse(texts) as RuleTexts[])[index] ?? noTexts;
  return rules.map((rule, index) => {
    let finds: readonly Find[] | undefined;
    return {
      ...rule,
      get finds() {
        return finds ??= rule.finds.map(find => unpackFind(find, rule, which => (find[which] ?? []).map(pattern => unpackPattern(pattern, elementAt))));
      },
      get why() {
        return textsAt(index).why;
      },
      get examples() {
        return textsAt(index).examples;
      },
    };
  });
}

const noTexts: RuleTexts = { why: { en: '', de: '' }, examples: { flags: [], leaves: [] } };

type ElementAt = (number: number) => Element;

function unpackElement(element: PackedRules['elements'][number] | undefined, formsAt: (number: number) => readonly string[]): Element {
  if (element === undefined) return { kind: 'word', forms: [] };
  if (typeof element === 'number') return { kind: 'word', forms: formsAt(element) };
  return element.kind === 'compound' ? { ...element, parts: formsAt(element.parts) } : element;
}

/** The patterns are read when somebody asks for them. */
export function unpackFind(find: PackedFind, { severity }: Pick<Rule, 'severity'>, read: (which: 'patterns' | 'unlessNear') => readonly Pattern[]): Find {
  let readPatterns: readonly Pattern[] | undefined;
  let readNear: readonly Pattern[] | undefined;
  return {
    ...usualFind, severity, warmerDu: find.warmer ?? [], ...find,
    get patterns() {
      return readPatterns ??= read('patterns');
    },
    get unlessNear() {
      return readNear ??= read('unlessNear');
    },
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
