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
  const wholeAt = (at: number): Rule | undefined => (whole ??= readWhole())[at];
  return heads.map((head, at) => {
    let body: RuleBody | undefined;
    const readBody = (): RuleBody => body ??= JSON.parse(bytes.toString('utf8', starts[at], starts[at + 1])) as RuleBody;
    let finds: Rule['finds'] | undefined;
    return {
      ...head,
      get title() {
        return readBody().title;
      },
      get finds() {
        return finds ??= readBody().finds.map((find, index) => unpackFind(find, head, which => wholeAt(at)?.finds[index]?.[which] ?? []));
      },
      get why() {
        return wholeAt(at)?.why ?? { en: '', de: '' };
      },
      get examples() {
        return wholeAt(at)?.examples ?? { flags: [], leaves: [] };
      },
    };
  });
}
