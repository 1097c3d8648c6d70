import type { Language } from '../../core/language/language.ts';
import type { ReadingDegrees as Degrees } from '../../core/review/compare/compare-readings.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import type { Colors } from '../colors.ts';
import type { ChangedLetter } from '../../report/changed-letter.ts';
import { printable } from '../../report/printable.ts';
import { wordsFor } from '../../report/words.ts';
import { diffWords, factLine } from '../../report/diff-words.ts';
import { wrap } from './wrap.ts';

/** What a change does to the letters, for people. */
export function diffText(letters: readonly ChangedLetter[], language: Language, colors: Colors): string {
  const said = diffWords(language);
  if (letters.length === 0) return `${said.nothing}\n`;
  return `${letters.map(letter => letterLines(letter, language, colors).join('\n')).join('\n\n')}\n\n${said.letters(letters.length)}.\n`;
}

function letterLines(letter: ChangedLetter, language: Language, colors: Colors): string[] {
  const said = diffWords(language);
  const state = letter.isNew ? said.isNew : letter.isGone ? said.isGone : letter.oldPath === null ? '' : said.renamed(letter.oldPath);
  const result = [`${colors.bold(printable(letter.path))}${state === '' ? '' : colors.dim(`  (${printable(state)})`)}  ${temperatures(letter, language, colors)}`];
  for (const { when, before, after } of letter.readings) result.push(`  ${degreesChange(before, after, language, colors)}  ${colors.dim(printable(when))}`);
  for (const { before, after, when } of letter.sentences) {
    if (when !== '') result.push(`  ${colors.dim(printable(said.reading(when)))}`);
    if (before !== null) result.push(...wrapped(before, '-').map(colors.red));
    if (after !== null) result.push(...wrapped(after, '+').map(colors.green));
  }
  for (const fact of letter.facts) result.push(`  ${colors.yellow('!')} ${printable(factLine(fact, language, said.quote))}`);
  const { new: brought, fixed, remaining } = letter.findings;
  if (0 < brought.length + fixed.length + remaining.length) result.push(`  ${colors.dim(said.findings(brought.length, fixed.length, remaining.length))}`);
  const lines = new LineIndex(letter.sourceAfter);
  for (const { start, severity, message, rule } of brought) {
    const { line, column } = lines.positionAt(start);
    result.push(`    ${printable(letter.path)}:${line + 1}:${column + 1}  ${wordsFor(language).severities[severity]}  ${colors.dim(rule)}`, ...wrap(printable(message), 92).map(one => `      ${one}`));
  }
  return result;
}

function wrapped(text: string, mark: string): string[] {
  return wrap(printable(text), 92).map((line, index) => `  ${index === 0 ? mark : ' '} ${line}`);
}

function temperatures({ before, after }: ChangedLetter, language: Language, colors: Colors): string {
  return before === null && after === null ? '' : degreesChange(before, after, language, colors);
}

/** `41° cold → 68° warm`; one of them alone where there was or is no letter. */
function degreesChange(before: Degrees | null, after: Degrees | null, language: Language, colors: Colors): string {
  const { bands } = wordsFor(language);
  const shown = (degrees: Degrees | null): string => (degrees === null ? '' : `${degrees.value}° ${bands[degrees.band]}`);
  if (before === null || after === null) return shown(after ?? before);
  if (before.value === after.value) return shown(after);
  const text = `${shown(before)} → ${shown(after)}`;
  return after.value < before.value ? colors.blue(text) : colors.red(text);
}
