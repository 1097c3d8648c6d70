import { defaultSettings } from '../../server/src/core/config/settings.ts';
import type { Register } from '../../server/src/core/language/language.ts';
import { isLateKind } from '../../server/src/core/review/kinds/find-kinds.ts';
import type { Review } from '../../server/src/core/review/review.ts';
import { Reviewer } from '../../server/src/core/review/reviewer.ts';
import type { Rule } from '../../server/src/core/rule/rule.ts';

/** The examples of a letter-level rule are whole letters, a line a paragraph. */
export function sourceOf(rule: Rule, text: string): string {
  return rule.level === 'letter' ? text.replaceAll('\n', '\n\n') : text;
}

/** Reviewers for the examples of a set of rules. */
export class ExampleReviewers {
  readonly #rules: readonly Rule[];
  readonly #whole = new Map<string, Reviewer>();
  readonly #single = new Map<string, Reviewer>();

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  /** The rule by itself; among all rules of its language where it looks at what others have found. */
  of(rule: Rule): Reviewer {
    const looksAtOthers = rule.level === 'letter' || rule.finds.some(find => isLateKind(find.kind) || find.when.includes('bad-news-letter'));
    return looksAtOthers ? this.ofLanguage(rule) : remembered(this.#single, rule.id, () => new Reviewer([rule]));
  }

  /** All rules of the language together. */
  ofLanguage(rule: Rule): Reviewer {
    return remembered(this.#whole, rule.language, () => new Reviewer(this.#rules.filter(other => other.language === rule.language)));
  }
}

/** What a reviewer says of an example. */
export function reviewExample(reviewer: Reviewer, rule: Rule, source: string, register: Register = null): Review {
  return reviewer.review(source, { path: 'letter.md', isArgument: true, settings: { ...defaultSettings, languages: [rule.language], register } });
}

function remembered<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
