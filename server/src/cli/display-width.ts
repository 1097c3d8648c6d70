import { eastAsianWidth } from 'get-east-asian-width';

let segmenter: Intl.Segmenter | undefined;

/**
 * How many columns a text takes in a terminal. An emoji with all its parts takes two, a combining accent none.
 * Tabs must have been replaced before.
 */
export function displayWidth(text: string): number {
  // Letters of Europe, dashes, quotes, currency and arrows: what nearly every line is made of. The segmenter takes long to start.
  if (/^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2400-\u2426\ufffd]*$/.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter();
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (/^\p{Mark}+$/u.test(segment)) continue;
    if (/\p{Emoji_Presentation}|\ufe0f/u.test(segment)) width += 2;
    else width += eastAsianWidth(segment.codePointAt(0) ?? 32);
  }
  return width;
}
