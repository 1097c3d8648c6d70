import type { Settings } from '../core/config/settings.ts';
import type { Review } from '../core/review/review.ts';
import type { Rule } from '../core/rule/rule.ts';
import type { Template } from '../core/template/template.ts';

/** What one review needs besides the text. */
export interface ReviewOptions {
  readonly path: string;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  /** Judge it whatever it looks like. */
  readonly isArgument: boolean;
  /** The letter as it was before, of which most is the same. */
  readonly previous?: Template;
  /** The text of a partial by its name, or `null`. */
  readonly partialText?: (name: string) => string | null;
}

/** What the server needs of the place it runs in; Node, a worker and a test each offer their own. */
export interface Host {
  /** The built-in rules. */
  readonly rules: readonly Rule[];
  review(source: string, options: ReviewOptions): Review;
  /** The text of a file, or `null` where there is none or it cannot be reached. */
  readText(uri: string): Promise<string | null>;
  /** Addresses of the Markdown files in the folder and in the folders right in it; none where it cannot be reached. */
  listFiles(folder: string): Promise<readonly string[]>;
  /** Addresses of all files in the folder, at any depth, that may be templates. */
  listTemplates(folder: string): Promise<readonly string[]>;
}
