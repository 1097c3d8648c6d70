/** What a character is to the tokenizer. */
export const Character = { unknown: 0, mark: 1, blank: 2, invisible: 3, upper: 4, lower: 5, digit: 6 } as const;

/** The kind of one UTF-16 unit. Half of a surrogate pair counts as a mark, so that an emoji is one. */
export function characterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return seen[code] || classify(code);
}

/** True for what a word or number is made of. */
export function isWordCharacter(kind: number): boolean {
  return Character.upper <= kind;
}

/** The same with what nobody sees, such as a soft hyphen. */
export function isPartOfWord(kind: number): boolean {
  return Character.invisible <= kind;
}

/** Filled as characters are met, so that nothing is paid at the start. */
const seen = new Uint8Array(0x1_00_00);

function classify(code: number): number {
  // Past the end of the text the code is NaN.
  if (Number.isNaN(code)) return Character.blank;
  const letter = String.fromCharCode(code);
  const kind = /[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(letter) ? Character.invisible
    : /\s/.test(letter) ? Character.blank
    : /[\p{Lu}\p{Lt}]/u.test(letter) ? Character.upper
    : /[\p{L}\p{M}]/u.test(letter) ? Character.lower
    : /\p{Nd}/u.test(letter) ? Character.digit
    : Character.mark;
  seen[code] = kind;
  return kind;
}
