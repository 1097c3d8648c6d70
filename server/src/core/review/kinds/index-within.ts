import type { Token } from '../../language/token.ts';

/** The first token from `first` up to `end` that fits, or -1. Looks at no other, however long the text: a paragraph may hold ten thousand sentences. */
export function indexWithin(tokens: readonly Token[], first: number, end: number, fits: (token: Token) => boolean): number {
  for (let at = Math.max(0, first); at < end; at += 1) {
    const token = tokens[at];
    if (token !== undefined && fits(token)) return at;
  }
  return -1;
}
