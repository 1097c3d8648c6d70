/** A gap that opens at a node; its words end at `node`, if one of the `wanted` symbols follows. */
export interface GapEdge {
  readonly most: number;
  readonly captured: boolean;
  readonly node: number;
  readonly wanted: number[];
}

/** Goes on to `node` without a word if the condition holds. */
export interface CheckEdge {
  readonly kind: 'sentence-end' | 'clause-end';
  readonly node: number;
}

/** A pattern that is complete at a node. `leaf` numbers the sequence. */
export interface Accept {
  readonly id: number;
  readonly leaf: number;
  readonly hasGap: boolean;
}

/** What a node offers besides words. */
export interface Exits {
  readonly gaps: GapEdge[];
  readonly checks: CheckEdge[];
  readonly accepts: Accept[];
}
