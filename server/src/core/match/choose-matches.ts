import type { TokenizedText } from '../language/token.ts';
import type { Span } from '../text/span.ts';
import type { Match } from './match.ts';
import type { Found, OpenGap, Thread } from './sentence-walk.ts';

/** Of what was found for one id: the longest at each beginning, and of those that overlap the first. Sorted by start. */
export function chooseMatches(found: readonly Found[], text: TokenizedText, sentence: number): Match[] {
  const only = found.length === 1 ? found[0] : undefined;
  if (only !== undefined) return [toMatch(only.id, only.thread, text, sentence)];
  const sorted = [...found].sort((a, b) => a.id - b.id || a.thread.firstToken - b.thread.firstToken || b.thread.at - a.thread.at
    || gapWords(a.thread) - gapWords(b.thread) || a.leaf - b.leaf);
  const matches: Match[] = [];
  let id = -1;
  let free = 0;
  for (const { id: own, thread } of sorted) {
    if (own !== id) free = 0;
    id = own;
    if (thread.firstToken < free) continue;
    free = thread.at + 1;
    matches.push(toMatch(own, thread, text, sentence));
  }
  return matches.sort((a, b) => a.start - b.start || a.end - b.end || a.id - b.id);
}

/** Of two sequences that take the same words, the one that names more of them is meant. */
function gapWords(thread: Thread): number {
  let words = 0;
  for (const gap of gapsOf(thread)) words += gap.end - gap.open.thread.at - 1;
  return words;
}

function gapsOf(thread: Thread): { open: OpenGap; end: number }[] {
  const gaps: { open: OpenGap; end: number }[] = [];
  for (let step: Thread | null = thread; step !== null; step = step.before) if (step.gap !== null) gaps.push({ open: step.gap, end: step.at });
  return gaps.toReversed();
}

function toMatch(id: number, thread: Thread, text: TokenizedText, sentence: number): Match {
  const { firstToken, at } = thread;
  const gaps = gapsOf(thread).filter(({ open }) => open.edge.captured).map(({ open, end }) => gapSpan(text, open.thread.at + 1, end));
  return { id, start: text.tokens[firstToken]?.start ?? 0, end: text.tokens[at]?.end ?? 0, firstToken, endToken: at + 1, sentence, gaps };
}

/** The words of a gap, without the commas and dashes around them. */
function gapSpan({ tokens }: TokenizedText, first: number, end: number): Span {
  let from = first;
  let to = end;
  while (from < to && isOuterMark(from)) from += 1;
  while (from < to && isOuterMark(to - 1)) to -= 1;
  const start = from < to ? tokens[from]?.start : tokens[first - 1]?.end;
  return { start: start ?? 0, end: (from < to ? tokens[to - 1]?.end : start) ?? 0 };

  function isOuterMark(index: number): boolean {
    const token = tokens[index];
    return token?.kind === 'mark' && /^[,;:–—-]/.test(token.folded);
  }
}
