import { Buffer } from 'node:buffer';
import type { PackedFind, PackedRules, RuleTexts } from '../core/rule/pack-rules.ts';
import type { Rule } from '../core/rule/rule.ts';
import { unpackFind } from '../core/rule/unpack-rules.ts';

type RuleBody = Pick<Rule, 'title'> & { readonly finds: readonly Omit<PackedFind, 'patterns' | 'unlessNear'>[] };
type RuleHead = Omit<Rule, keyof RuleBody | keyof RuleTexts>;

/** What a start needs of every rule, and beside it what is read of those that have something to say. */
export interface RuleShelf {
  readonly heads: readonly RuleHead[];
  /** Where the body of each rule begins, as JSON in UTF-8; and where the last one ends. */
  readonly starts: Int32Array;
  readonly bodies: Uint8Array;
}

/** For the build: the rules as `readShelf` takes them from the disk. */
export function packShelf({ rules }: PackedRules): RuleShelf {
  const bodies = rules.map(({ title, finds }) => Buffer.from(JSON.stringify({ title, finds: finds.map(find => ({ ...find, patterns: undefined, unlessNear: undefined })) })));
  const starts = [0];
  for (const body of bodies) starts.push((starts.at(-1) ?? 0) + body.length);
  return {
    heads: rules.map(({ id, language, category, level, severity, unless }) => ({ id, language, category, level, severity, unless })),
    starts: Int32Array.from(starts), bodies: Buffer.concat(bodies),
  };
}

/** The rules; `readWhole` gives them with their patterns, why they are there and their examples, which only some commands ask for. */
export function readShelf({ heads, starts, bodies }: RuleShelf, readWhole: () => readonly Rule[]): Rule[] {
  const bytes = Buffer.from(bodies.buffer, bodies.byteOffset, bodies.length);
  let whole: readonly Rule[] | undefined;
  return heads.map((head, at) => new ShelvedRule(head, () => JSON.parse(bytes.toString('utf8', starts[at], starts[at + 1])) as RuleBody, () => (whole ??= readWhole())[at]));
}

/** A rule of which only the head is read until somebody asks for more. */
class ShelvedRule implements Rule {
  readonly id: Rule['id'];
  readonly language: Rule['language'];
  readonly category: Rule['category'];
  readonly level: Rule['level'];
  readonly severity: Rule['severity'];
  readonly unless: Rule['unless'];
  readonly #readBody: () => RuleBody;
  readonly #readWhole: () => Rule | undefined;
  #body: RuleBody | undefined;
  #finds: Rule['finds'] | undefined;

  constructor({ id, language, category, level, severity, unless }: RuleHead, readBody: () => RuleBody, readWhole: () => Rule | undefined) {
    this.id = id;
    this.language = language;
    this.category = category;
    this.level = level;
    this.severity = severity;
    this.unless = unless;
    this.#readBody = readBody;
    this.#readWhole = readWhole;
  }

  get title(): Rule['title'] {
    return (this.#body ??= this.#readBody()).title;
  }

  get finds(): Rule['finds'] {
    this.#body ??= this.#readBody();
    return this.#finds ??= this.#body.finds.map((find, index) => unpackFind(find, this, which => this.#readWhole()?.finds[index]?.[which] ?? []));
  }

  get why(): Rule['why'] {
    return this.#readWhole()?.why ?? { en: '', de: '' };
  }

  get examples(): Rule['examples'] {
    return this.#readWhole()?.examples ?? { flags: [], leaves: [] };
  }
}
