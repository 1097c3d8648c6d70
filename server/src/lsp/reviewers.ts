import { Reviewer } from '../core/review/reviewer.ts';
import type { Review } from '../core/review/review.ts';
import type { Rule } from '../core/rule/rule.ts';
import type { ReviewOptions } from './host.ts';

/** A reviewer for each list of rules: compiling them takes far longer than a review. */
export class Reviewers {
  readonly #reviewers = new WeakMap<readonly Rule[], Reviewer>();

  review(source: string, { rules, ...options }: ReviewOptions): Review {
    let reviewer = this.#reviewers.get(rules);
    if (reviewer === undefined) {
      reviewer = new Reviewer(rules);
      this.#reviewers.set(rules, reviewer);
    }
    return reviewer.review(source, options);
  }
}
