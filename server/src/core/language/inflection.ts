/** The forms of a word, all folded. */
export interface Inflection {
  /** One token each: "einleiten", "einzuleiten", "eingeleitet", "einleitet". */
  readonly joined: readonly string[];
  /** Two tokens with words between: "leiten … ein". */
  readonly split: readonly { readonly verb: readonly string[]; readonly particle: string }[];
}
