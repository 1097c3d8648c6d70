import type { FactKind, ReadSentence } from './read-sentences.ts';

/** A fact that a change altered, took away (`after` is null) or brought (`before` is null). `when` names readings, '' for all. */
export interface FactChange {
  readonly kind: FactKind;
  readonly before: string | null;
  readonly after: string | null;
  readonly when: string;
}

interface Fact {
  readonly kind: FactKind;
  readonly text: string;
  /** The readings that hold it; '' is all of them. */
  readonly when: Set<string>;
}

/** Links that stand in attributes and link targets are not read, but a recipient follows them. */
export interface Facts {
  readonly sentences: readonly ReadSentence[];
  readonly links: readonly string[];
}

/**
 * What happened to the facts of a letter. A placeholder that is left in one reading only is gone in the others.
 * One deadline gone and one new is a deadline changed: "14 Tage" → "7 Tage".
 */
export function compareFacts(before: Facts, after: Facts): FactChange[] {
  const old = collect(before);
  const now = collect(after);
  const gone = missing(old, now).map(({ kind, text, when }) => ({ kind, before: text, after: null, when }));
  const brought = missing(now, old).map(({ kind, text, when }) => ({ kind, before: null, after: text, when }));
  const changed = gone.map((one): FactChange => {
    // A placeholder stands for itself; nothing takes its place.
    const at = one.kind === 'placeholder' ? -1 : brought.findIndex(other => other.kind === one.kind && other.when === one.when);
    const [instead] = at < 0 ? [] : brought.splice(at, 1);
    return instead === undefined ? one : { ...one, after: instead.after };
  });
  return [...changed, ...brought];
}

/** Facts that stand here and not there, once for each reading they are missing in. */
function missing(here: ReadonlyMap<string, Fact>, there: ReadonlyMap<string, Fact>): { readonly kind: FactKind; readonly text: string; readonly when: string }[] {
  return [...here].flatMap(([key, { kind, text, when }]) => {
    const left = there.get(key)?.when;
    if (left?.has('') === true) return [];
    const readings = when.has('') ? [''] : [...when].filter(one => left?.has(one) !== true);
    return readings.map(one => ({ kind, text, when: one }));
  });
}

function collect({ sentences, links }: Facts): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const add = (kind: FactKind, text: string, when: string): void => {
    const key = `${kind}\n${text}`;
    const known = facts.get(key);
    if (known === undefined) facts.set(key, { kind, text, when: new Set([when]) });
    else known.when.add(when);
  };
  for (const { facts: own, when } of sentences) for (const { kind, text } of own) add(kind, text, when);
  for (const link of links) add('link', link, '');
  return facts;
}
