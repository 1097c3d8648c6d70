import type { Rule } from '../../server/src/core/rule/rule.ts';
import { type ExamplePair, examplePairs } from './example-pairs.ts';
import { writeMarks } from './marks.ts';

/** rules/EXAMPLES.md: each example with each way it can be mended, by language and rule, for reading aloud. */
export function examplesPage(rules: readonly Rule[]): string {
  const pairs = [...examplePairs(rules)];
  const lines: string[] = [];
  for (const [language, heading] of [['de', 'German'], ['en', 'English']] as const) {
    const mine = pairs.filter(pair => pair.rule.language === language);
    lines.push('', `## ${heading} (${mine.length} pairs)`);
    for (const rule of rules.filter(one => one.language === language).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const own = mine.filter(pair => pair.rule === rule);
      if (0 < own.length) lines.push('', `### [${rule.title[language]}](${rule.id}.md)`, '', ...own.flatMap(pairLines));
    }
  }
  return [
    '# Before and after', '',
    '<!-- written by npm run gen -->', '',
    `Every example of every rule with every alternative that can be put in there: ${pairs.length} pairs, as they read in the letter. «Marks» enclose`,
    'what is found, ‹…› is a tab stop for a fact that only the writer knows, `{{…}}` a placeholder that stays. Read them aloud; what you would not',
    'say to somebody you like is a defect of its rule.',
    ...lines, '',
  ].join('\n');
}

/** The example once, its mended versions below it. */
function pairLines(pair: ExamplePair, index: number, all: readonly ExamplePair[]): string[] {
  const { before, finding, after, fix, register } = pair;
  const previous = all[index - 1];
  const head = previous?.before === before && previous.finding.start === finding.start && previous.finding.end === finding.end
    ? [] : [`- ${inLine(writeMarks(before, [finding]))}`];
  const added = fix.edits.every(edit => edit.start === edit.end) ? fix.edits.map(edit => edit.text.replace(/^[\\\s]+|\s+$/gu, '')).join(' … ') : null;
  return [...head, `  - ${register === 'du' ? '(du) ' : ''}${added !== null && pair.rule.level === 'letter' ? `+ ${inLine(added)}` : inLine(after)}`];
}

/** A letter of several lines in one, tags as they are written. */
function inLine(text: string): string {
  return text.replace(/\s*\\?\n+\s*/gu, ' ⏎ ').replace(/\\([«»])/gu, '$1').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|');
}
