/**
 * Find where a tag ends: `body` is the end of what it says, `end` the end of its delimiter. Strings may hold anything, so
 * `}}` in a string does not end it. Null if the tag is unclosed: the next tag, markup or a blank line comes first.
 *
 *     {{t "a }} b"}}        Hallo {{na</p>
 *                ^ end              ^ no end
 */
export function findTagEnd(source: string, from: number, close: string): { body: number; end: number } | null {
  // An apostrophe may be a quote that nobody closes: "{{kunde's}}". So a second look takes quotes for letters.
  return look(source, from, close, true) ?? look(source, from, close, false);
}

const longestString = 4000;

function look(source: string, from: number, close: string, hasStrings: boolean): { body: number; end: number } | null {
  const last = close.charCodeAt(0);
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === last && depth === 0) {
      if (source.startsWith(close, at)) return bodyOf(source, from, at, close.length);
      if (close === '}}}' && source.startsWith('}}', at)) return bodyOf(source, from, at, 2);
    }
    if (code === 125 && 0 < depth) depth -= 1;
    else if (code === 123) {
      if (source.charCodeAt(at + 1) === 123) return null;
      depth += 1;
    } else if (code === 60) {
      if (/[a-z/!]/i.test(source.charAt(at + 1))) return null;
    } else if (code === 10) {
      if (isBlankLine(source, at + 1)) return null;
    } else if (hasStrings && (code === 34 || code === 39 || code === 96)) {
      const end = stringEnd(source, at, code);
      if (end < 0) return null;
      at = end;
    } else if (hasStrings && code === 91 && /[\s.(=/|{]/.test(source.charAt(at - 1))) {
      const end = source.indexOf(']', at);
      if (0 <= end && end - at < 100 && !source.slice(at, end).includes('\n')) at = end;
    }
  }
  return null;
}

function bodyOf(source: string, from: number, at: number, length: number): { body: number; end: number } {
  const trim = from < at && source.charCodeAt(at - 1) === 126 ? 1 : 0;
  return { body: at - trim, end: at + length };
}

function stringEnd(source: string, start: number, quote: number): number {
  const stop = Math.min(source.length, start + longestString);
  for (let at = start + 1; at < stop; at += 1) {
    const code = source.charCodeAt(at);
    if (code === quote) return at;
    if (code === 92) at += 1;
    else if (code === 10 && isBlankLine(source, at + 1)) return -1;
  }
  return -1;
}

function isBlankLine(source: string, from: number): boolean {
  let at = from;
  while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9 || source.charCodeAt(at) === 13) at += 1;
  return at < source.length && source.charCodeAt(at) === 10;
}
