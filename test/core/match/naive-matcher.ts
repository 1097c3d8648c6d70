import type { TokenizedText } from '../../../server/src/core/language/token.ts';
import type { Pattern, Sequence } from '../../../server/src/core/match/pattern.ts';

interface Way {
  readonly id: number;
  readonly sentence: number;
  /** Token index of every word element. */
  readonly places: readonly number[];
  readonly inGaps: number;
}

/**
 * What a matcher finds, by trying everything. For patterns of words, gaps, `^` and `$`.
 * Of one sequence and one beginning: the earliest end, and then the earliest of each word before it.
 */
export function findNaively(patterns: readonly { id: number; pattern: Pattern }[], text: TokenizedText): string[] {
  const found: Way[] = [];
  text.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (const { id, pattern } of patterns) {
      for (const sequence of pattern.sequences) {
        for (let at = firstToken; at < endToken; at += 1) {
          const ways = waysFrom(sequence, text, at, firstToken, endToken);
          const best = ways.sort(byPlacesFromTheEnd)[0];
          if (best !== undefined) found.push({ id, sentence, places: best, inGaps: wordsBetween(best) });
        }
      }
    }
  });
  found.sort((a, b) => a.id - b.id || first(a) - first(b) || last(b) - last(a) || a.inGaps - b.inGaps);
  const kept: Way[] = [];
  for (const way of found) {
    const before = kept[kept.length - 1];
    if (before === undefined || before.id !== way.id || last(before) < first(way)) kept.push(way);
  }
  return kept.map(way => `${way.id}: ${first(way)}–${last(way)}`).sort();
}

function waysFrom(sequence: Sequence, { tokens }: TokenizedText, at: number, firstToken: number, endToken: number): number[][] {
  const ways: number[][] = [];
  const words: number[] = [];
  for (let index = firstToken; index < endToken; index += 1) if (tokens[index]?.kind !== 'mark') words.push(index);
  const go = (element: number, word: number, places: number[]): void => {
    const here = sequence[element];
    if (here === undefined) {
      ways.push(places);
      return;
    }
    if (here.kind === 'sentence-start') {
      if (word === 0) go(element + 1, word, places);
    } else if (here.kind === 'sentence-end') {
      if (word === words.length) go(element + 1, word, places);
    } else if (here.kind === 'gap') {
      for (let length = 0; length <= here.most; length += 1) {
        const from = places[places.length - 1] ?? 0;
        const to = words[word + length];
        if (to === undefined || tokens.slice(from, to).some(token => token.folded === ';')) break;
        go(element + 1, word + length, places);
      }
    } else if (here.kind === 'word') {
      const index = words[word];
      if (index !== undefined && here.forms.includes(tokens[index]?.folded ?? '')) go(element + 1, word + 1, [...places, index]);
    }
  };
  const word = words.indexOf(at);
  if (word >= 0) go(0, word, []);
  return ways;
}

function byPlacesFromTheEnd(a: readonly number[], b: readonly number[]): number {
  for (let at = a.length - 1; at >= 0; at -= 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function wordsBetween(places: readonly number[]): number {
  return (places[places.length - 1] ?? 0) - (places[0] ?? 0) - places.length;
}

function first(way: Way): number {
  return way.places[0] ?? 0;
}

function last(way: Way): number {
  return way.places[way.places.length - 1] ?? 0;
}
