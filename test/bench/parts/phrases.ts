import { Matcher } from '../../../server/src/core/match/matcher.ts';
import { readPattern } from '../../../server/src/core/match/read-pattern.ts';
import { tokenize } from '../../../server/src/core/language/tokenize.ts';
import { generateLetter } from '../generate.ts';
import { compare } from '../measure.ts';
import { Random } from '../random.ts';
import { german } from '../sentences.ts';
import { shown, type Part, type Row } from '../section.ts';

/** Phrases of two to four words that begin like the text and do not stand in it, so that only the search is measured. */
function syntheticMatcher(count: number): Matcher {
  const random = new Random(17);
  const words = [...new Set(german.neutral.join(' ').match(/\p{L}{3,}/gu))];
  return new Matcher(Array.from({ length: count }, (_, id) => ({ id, pattern: readPattern(`${random.pick(words)} ${random.pick(words)}${id} [leider] ${random.pick(words)}`, 'de').pattern })));
}

export const phrases: Part = {
  name: 'phrases', title: 'More phrases', isChecked: true,
  run({ check }) {
    const text = Array.from({ length: 40 }, (_, index) => generateLetter(index, 4000, 'txt.hbs').source).join('\n');
    const tokens = tokenize(text, 'de', []);
    const few = syntheticMatcher(500);
    return {
      about: 'Looking for so many phrases in 160 KB of letters, against 500 phrases.', columns: ['phrases', 'time', '500 phrases', 'ratio', 'budget'],
      rows: [2000, 10_000].map((count): Row => {
        const many = syntheticMatcher(count);
        const cost = compare(() => many.find(tokens), () => few.find(tokens), check ? 9 : 21);
        return { cells: [String(count), shown(cost.work, 'ms'), shown(cost.peer, 'ms'), shown(cost.ratio, '×'), '1.5 ×'], goals: [{ what: `${count} phrases against 500`, measured: cost.ratio, unit: '×', budget: 1.5, guard: 2.5 }] };
      }),
    };
  },
};
