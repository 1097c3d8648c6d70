/** How letters of a language begin and end. All words are folded. */
export interface LetterPhrases {
  /** Open a letter whatever follows: «Sehr geehrte …». */
  readonly greetings: readonly string[];
  /** Open a letter where a name, a mark or nothing follows: «Hallo …». */
  readonly casualGreetings: readonly string[];
  /** Need a name, with a capital, right behind: «Liebe Anna», but not «Liebe zum Detail». */
  readonly adjectiveGreetings: readonly string[];
  /** Greet only with a name: «Willkommen, {{name}}!». */
  readonly welcomes: readonly string[];
  /** What people are called before or instead of a name. */
  readonly titles: readonly string[];
  /** Begin a closing line. */
  readonly closings: readonly string[];
  /** Close a letter wherever they stand in a short line. */
  readonly closingWords: readonly string[];
  /** Close a letter where a name follows below. */
  readonly weakClosings: readonly string[];
  /** Begin a line that signs: «Ihr Team von …». */
  readonly signatures: readonly string[];
  /** What signs with them. */
  readonly signatureHeads: readonly string[];
  /** A line that begins so is a sentence, not a closing. */
  readonly notClosing: readonly string[];
}
