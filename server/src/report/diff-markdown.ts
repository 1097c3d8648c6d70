import type { Language } from '../core/language/language.ts';
import type { ReadingDegrees as Degrees } from '../core/review/compare/compare-readings.ts';
import { LineIndex } from '../core/text/line-index.ts';
import type { ChangedLetter } from './changed-letter.ts';
import { wordsFor } from './words.ts';
import { diffWords, factLine } from './diff-words.ts';
import { markdownCode, markdownText } from './markdown-text.ts';

/** GitHub takes comments of up to 65,536 characters. */
const mostCharacters = 60_000;

/** What a change does to the letters, as a comment for a pull request: the ones that became colder first. */
export function diffMarkdown(letters: readonly ChangedLetter[], language: Language): string {
  const said = diffWords(language);
  if (letters.length === 0) return `### ${said.nothing}\n`;
  const sorted = letters.toSorted((a, b) => change(a) - change(b) || (a.path < b.path ? -1 : 1));
  let result = `### ${said.letters(letters.length)}\n\n${said.head}\n|---|---:|---:|---:|\n${sorted.map(letter => row(letter, language)).join('\n')}\n`;
  for (const letter of sorted) {
    const section = `\n${sectionOf(letter, language)}`;
    if (mostCharacters < result.length + section.length) return `${result}\n…\n`;
    result += section;
  }
  return result;
}

function change({ before, after }: ChangedLetter): number {
  return before === null || after === null ? 0 : after.value - before.value;
}

function row(letter: ChangedLetter, language: Language): string {
  const said = diffWords(language);
  const { new: brought, fixed, remaining } = letter.findings;
  const difference = change(letter);
  const arrow = difference < 0 ? ` (−${-difference})` : 0 < difference ? ` (+${difference})` : '';
  const before = letter.before === null ? (letter.isNew ? said.isNew : '') : degrees(letter.before, language);
  const after = letter.after === null ? (letter.isGone ? said.isGone : '') : degrees(letter.after, language);
  return `| ${markdownText(letter.path)} | ${before} | ${after}${arrow} | ${said.findings(brought.length, fixed.length, remaining.length)} |`;
}

function degrees({ value, band }: Degrees, language: Language): string {
  return `${value}° ${wordsFor(language).bands[band]}`;
}

function degreesChange(before: Degrees | null, after: Degrees | null, language: Language): string {
  const both = [before, after].flatMap(one => (one === null ? [] : [degrees(one, language)]));
  return before?.value === after?.value ? both[0] ?? '' : both.join(' → ');
}

function sectionOf(letter: ChangedLetter, language: Language): string {
  const said = diffWords(language);
  const lines = new LineIndex(letter.sourceAfter);
  const result: string[] = [];
  for (const { when, before, after } of letter.readings) result.push(`- ${degreesChange(before, after, language)} – ${markdownText(when)}`);
  for (const fact of letter.facts) result.push(`- ⚠️ ${factLine({ ...fact, when: '' }, language, markdownCode)}${fact.when === '' ? '' : ` ${markdownText(said.reading(fact.when))}`}`);
  for (const { before, after, when } of letter.sentences) {
    const where = when === '' ? '' : ` (${markdownText(said.reading(when))})`;
    result.push(`- ${before === null ? '**+** ' : `~~${markdownText(before)}~~`}${before !== null && after !== null ? '<br>' : ''}${after === null ? '' : markdownText(after)}${where}`);
  }
  const { new: brought } = letter.findings;
  if (0 < brought.length) {
    result.push('', `**${said.now}**`, '', ...brought.map(({ start, severity, rule, message }) => `- ${wordsFor(language).severities[severity]}, ${lines.positionAt(start).line + 1}: ${markdownText(message)} ${markdownCode(rule)}`));
  }
  return `<details><summary><b>${markdownText(letter.path).replaceAll('\\', '')}</b></summary>\n\n${result.join('\n')}\n\n</details>\n`;
}
