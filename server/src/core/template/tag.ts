import type { Span } from '../text/span.ts';

/** A string in a tag that a recipient reads; the span leaves the quotes out. `name` is the parameter or helper. */
export interface Copy extends Span {
  readonly name: string;
}

/**
 * What a template tag does to the text around it:
 *
 *     slot       {{name}}, {{> footer}}     stands for text
 *     open       {{#if x}}                  begins a branch
 *     else       {{else}}, {{else if x}}    begins another arm
 *     close      {{/if}}                    ends a branch
 *     wrap       {{#> layout}}, {{/layout}} parts blocks, is always read
 *     comment    {{! }}, {{!-- --}}
 *     invisible  {{=<% %>=}}, {% set x %}   leaves nothing behind
 */
export type TagKind = 'slot' | 'open' | 'else' | 'close' | 'wrap' | 'comment' | 'invisible';

/** One tag of a template dialect. */
export interface Tag extends Span {
  kind: TagKind;
  /** Slot name; for a block the name its close repeats. */
  readonly name: string;
  /** Of a block: `if`, `unless`, `each` … Of an else that chains: likewise. */
  readonly helper: string;
  readonly condition: string;
  /** Body of a comment. */
  readonly text: string;
  /** Ties open, else and close. -1 where nothing is tied. */
  id: number;
  /** A partial or include: on a line of its own it is a block of its own. */
  readonly partial: boolean;
  readonly copy: readonly Copy[];
  /** Of a wrap that stands in a partial's place, `{{#> rahmen}}`, once its end is found. */
  layout: 'begins' | 'ends' | null;
  /** Up to here nothing is a tag: a raw block. */
  readonly rawUntil: number;
}

/** A tag with everything left out that it does not say. */
export function makeTag(kind: TagKind, start: number, end: number, more: Partial<Omit<Tag, 'kind' | 'start' | 'end'>> = {}): Tag {
  return {
    kind, start, end, name: more.name ?? '', helper: more.helper ?? '', condition: more.condition ?? '', text: more.text ?? '',
    id: -1, partial: more.partial ?? false, copy: more.copy ?? [], layout: null, rawUntil: more.rawUntil ?? 0,
  };
}
