import { builtInRules } from 'herzlich:rules';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { generateLetter, generateLetters, kinds, type Letter } from '../generate.ts';
import { cpuTime, median, wordPass } from '../measure.ts';
import { shown, type Part, type Row } from '../section.ts';

const sizeOf = (letters: readonly Letter[]): number => letters.reduce((sum, letter) => sum + letter.source.length, 0);

/** Letters that no other batch holds; each batch of about as many characters as the next. */
function* batches(perBatch: number, kind?: (typeof kinds)[number]): Generator<Letter[]> {
  for (let seed = 1; ; seed += 1) {
    yield kind === undefined ? [...generateLetters(perBatch, seed)] : Array.from({ length: perBatch }, (_, index) => generateLetter(seed * 5003 + index, 6500, kind));
  }
}

/**
 * One reviewer, as one run of the command line has, and letters it has never seen. What is the same in many letters, such as a
 * closing, it remembers: so it does with real ones.
 */
function reviewBatches(perBatch: number, runs: number, kind?: (typeof kinds)[number]): { readonly first: number; readonly ratio: number; readonly speed: number; readonly words: number } {
  const reviewer = new Reviewer(builtInRules);
  const letters = batches(perBatch, kind);
  // Fixes are made when they are asked for, and a report asks for all of them.
  const reviewOne = ({ source, name }: Letter): void => reviewer.review(source, { path: name, settings: defaultSettings, isArgument: true }).findings.forEach(finding => finding.fixes.length);
  const review = (batch: readonly Letter[]): number => cpuTime(() => batch.forEach(reviewOne));
  const measured = Array.from({ length: runs + 3 }, () => {
    const batch = letters.next().value as Letter[];
    const [work, words] = [review(batch), cpuTime(() => batch.forEach(({ source }) => wordPass(source)))];
    return { work, words, size: sizeOf(batch) };
  });
  const warm = measured.slice(3);
  return {
    first: (measured[0]?.size ?? 0) / 1000 / (measured[0]?.work ?? 1), ratio: median(warm.map(({ work, words }) => work / words)),
    speed: median(warm.map(({ size, work }) => size / 1000 / work)), words: median(warm.map(({ size, words }) => size / 1000 / words)),
  };
}

export const review: Part = {
  name: 'review', title: 'Reviewing letter after letter', isChecked: true,
  run({ check }) {
    const row = (what: string, perBatch: number, runs: number, kind?: (typeof kinds)[number]): Row => {
      const { first, ratio, speed, words } = reviewBatches(perBatch, runs, kind);
      return {
        cells: [what, shown(first, 'MB/s'), shown(speed, 'MB/s'), shown(words, 'MB/s'), shown(ratio, '×'), kind === undefined ? '4 ×, 10 MB/s' : ''],
        goals: kind === undefined ? [{ what: 'review against one pass for words', measured: ratio, unit: '×', budget: 4, guard: 120 }, { what: 'speed of one thread', measured: speed, unit: 'MB/s', budget: 10, isLeast: true }] : [],
      };
    };
    const all = row('all formats, German and English', check ? 40 : 100, check ? 9 : 15);
    return {
      about: 'One reviewer on one thread, letters of 2 to 20 KB that it has not seen before, against one pass of `\\p{L}+` over the same letters. "Cold" is the first batch of the process, with the compiling of the rules; "warm" the median of the batches after the third.',
      columns: ['letters', 'cold', 'warm', 'words', 'ratio', 'budget'],
      rows: check ? [all] : [all, ...kinds.map(kind => row(kind, 20, 9, kind))],
    };
  },
};
