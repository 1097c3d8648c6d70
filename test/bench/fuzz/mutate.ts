import type { Random } from '../random.ts';

/** Longer inputs find little more and cost much more. */
export const longestInput = 6000;

const odd = ['', ' ', '\n', '\n\n', '\r\n', '\t', '\0', '\ufeff', '\u00ad', '\u202e', '\ud83d', '\udc4b', '👋🏽', 'ß', 'ü', 'u\u0308', '"', "'", '`', '\\', '/', ':', '-', '…', '0', '-1', '99999999999', '{', '}', '<', '>', '[', ']', '(', ')', '|', '*', '_', '#', '&', '%', '$', '@', '!', '?', '=', '~'];

/** A few changes to an input, of the kind that a slip, a merge or a prankster makes, some of them with bits of `other` or with words of the sources. */
export function mutate(input: string, other: string, words: readonly string[], random: Random): string {
  let text = input;
  let at = random.below(text.length + 1);
  for (let count = 1 + random.below(random.chance(0.3) ? 12 : 3); 0 < count; count -= 1) {
    // What belongs together stands together: the next change is mostly near the last.
    at = random.chance(0.6) ? Math.min(text.length, Math.max(0, at - 6 + random.below(24))) : random.below(text.length + 1);
    text = change(text, at, other, words, random);
  }
  return text.length <= longestInput ? text : text.slice(0, longestInput);
}

function change(text: string, at: number, other: string, words: readonly string[], random: Random): string {
  const length = 1 + (random.chance(0.8) ? random.below(8) : random.below(Math.max(1, text.length)));
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (random.below(11)) {
    case 0:
      return before + after.slice(length);
    case 1:
      return before + random.pick(odd) + after;
    case 2:
      return before + random.pick(odd) + after.slice(1);
    case 3:
      return before + word(words, random) + after;
    case 4:
      return before + word(words, random) + word(words, random) + after;
    case 5:
      return before + word(words, random) + after.slice(length);
    case 6:
      return before + part(other, random) + after;
    case 7:
      return before + part(other, random) + after.slice(length);
    case 8:
      return before + part(text, random).repeat(1 + random.below(4)) + after;
    case 9:
      return changeNumber(text, at, random);
    default:
      return swapLines(text, random);
  }
}

function word(words: readonly string[], random: Random): string {
  return words.length === 0 ? '' : random.pick(words);
}

/** The next number after `at` becomes a neighbour, a small one or a huge one. */
function changeNumber(text: string, at: number, random: Random): string {
  const found = /[0-9]+/u.exec(text.slice(at));
  if (found === null) return text;
  const value = Number(found[0]);
  const [start, end] = [at + found.index, at + found.index + found[0].length];
  return text.slice(0, start) + String(random.pick([value + 1, Math.max(0, value - 1), random.below(10), 0, 2 * value, 1_114_112, 4_294_967_296])) + text.slice(end);
}

function part(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(at, at + 1 + (random.chance(0.6) ? random.below(16) : random.below(200)));
}

function swapLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const [one, another] = [random.below(lines.length), random.below(lines.length)];
  [lines[one], lines[another]] = [lines[another] ?? '', lines[one] ?? ''];
  return lines.join('\n');
}

/** The shortest text found with which `fails` still holds, in about `tries` tries. */
export function shorten(input: string, fails: (input: string) => boolean, tries = 400): string {
  let text = input;
  let left = tries;
  for (let size = Math.ceil(text.length / 2); 0 < size && 0 < left; size = Math.floor(size / 2)) {
    for (let at = 0; at < text.length && 0 < left;) {
      left -= 1;
      const shorter = text.slice(0, at) + text.slice(at + size);
      if (fails(shorter)) text = shorter;
      else at += size;
    }
  }
  return text;
}
