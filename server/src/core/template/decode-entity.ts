import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';

/** Letters use a few dozen; numbers could be written without end. */
const mostKnown = 2000;

const known = new Map<string, string>();

/**
 * Read the HTML entity at `at`, named, numeric, or without its semicolon where HTML allows that. Null if there is none.
 *
 *     f&uuml;r      &#252;      &copy 2024      R&D
 *      ^----^ ü     ^----^ ü    ^---^ ©         none
 */
export function decodeEntity(text: string, at: number): { end: number; text: string } | null {
  let semicolon = at + 1;
  while (semicolon < at + 10 && text.charCodeAt(semicolon) !== 59) semicolon += 1;
  const decoded = known.get(text.slice(at + 1, semicolon));
  if (decoded !== undefined && semicolon < at + 10) return { end: semicolon + 1, text: decoded };
  const window = text.slice(at + 1, at + 40);
  let result = '';
  let length = 0;
  const decoder = new HtmlEntityDecoder((codePoint, consumed) => {
    result += String.fromCodePoint(codePoint);
    length = Math.max(length, consumed);
  });
  decoder.startEntity(DecodingMode.Legacy);
  if (decoder.write(window, 0) < 0) decoder.end();
  if (result === '') return null;
  const end = at + length;
  if (text.charCodeAt(end - 1) === 59 && known.size < mostKnown) known.set(text.slice(at + 1, end - 1), result);
  return { end, text: result };
}
