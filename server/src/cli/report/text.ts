import type { Finding } from '../../core/review/finding.ts';
import type { Temperature } from '../../core/review/review.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import type { Colors } from '../colors.ts';
import { printable } from '../../report/printable.ts';
import { wordsFor, type Words } from '../../report/words.ts';
import { fixedText } from './fixed-text.ts';
import { frame } from './frame.ts';
import { severities } from '../../core/rule/vocabulary.ts';
import { type Report, type ReportOutput, type ReviewedFile, type Summary } from './report.ts';
import { tellingReadings } from './telling-readings.ts';
import { wrap } from './wrap.ts';

const columns = 96;
const mostLetters = 20;

/** The report for people: each finding with carets and its best alternative, then the letters, coldest first. */
export function makeReport(output: ReportOutput): Report {
  const words = wordsFor(output.messages);
  return {
    file(file) {
      const lines = fileLines(file, words, output.colors);
      if (0 < lines.length) output.write(`${lines.join('\n')}\n\n`);
    },
    end(summary) {
      if (!output.quiet) output.write(`${summaryLines(summary, output, words).join('\n')}\n`);
    },
  };
}

/** One letter as the text report shows it; no lines where there is nothing to say. */
function fileLines(file: ReviewedFile, words: Words, colors: Colors): string[] {
  if (file.findings.length === 0 && file.problems.length === 0) return [];
  const lines = new LineIndex(file.source);
  const path = printable(file.path);
  const result = [colors.bold(path) + (file.temperature ? `  ${degrees(file.temperature, words, colors)}${lift(file.temperature, words)}` : '')];
  result.push(...readingLines(file.temperature, words, colors));
  for (const finding of file.findings) result.push('', ...findingLines(file.source, lines, path, finding, words, colors));
  for (const { message, span } of file.problems) {
    const place = span ? `:${lineAndColumn(lines, span.start)}` : '';
    result.push('', `${path}${place}  ${words.note}`, ...wrap(printable(message), columns).map(line => `  ${line}`));
    if (span) result.push(...frame(file.source, lines, span, colors).map(line => `    ${line}`));
  }
  return result;
}

function findingLines(source: string, lines: LineIndex, path: string, finding: Finding, words: Words, colors: Colors): string[] {
  const severity = severityColor(finding, colors)(words.severities[finding.severity]);
  const result = [`${path}:${lineAndColumn(lines, finding.start)}  ${severity}  ${colors.dim(finding.rule)}`];
  result.push(...wrap(printable(finding.message), columns).map(line => `  ${line}`));
  result.push(...frame(source, lines, finding, colors).map(line => `    ${line}`));
  if (0 < finding.readings.length) result.push(...wrap(printable(words.reading(finding.readings)), columns).map(line => `      ${colors.dim(line)}`));
  const [best, ...others] = finding.fixes;
  if (best !== undefined) {
    const [first, ...rest] = wrap(printable(fixedText(source, finding, best)), columns - 8);
    result.push(`      ${colors.green('→')} ${colors.green(first ?? '')}`, ...rest.map(line => `        ${colors.green(line)}`));
    const notes = [...(0 < best.needs.length ? [words.fillIn] : []), ...(0 < others.length ? [words.more(others.length)] : [])];
    if (0 < notes.length) result.push(`        ${colors.dim(`(${notes.join('; ')})`)}`);
  }
  return result;
}

function summaryLines(summary: Summary, output: ReportOutput, words: Words): string[] {
  const { colors } = output;
  if (summary.files === 0) return [words.noLetter(printable(output.asked.join(', ')))];
  const all = severities.reduce((sum, severity) => sum + summary.bySeverity[severity], 0);
  const result: string[] = [];
  const shown = summary.letters.slice(0, mostLetters);
  if (1 < summary.files && 0 < shown.length) {
    result.push(colors.bold(words.coldest));
    for (const { path, temperature, findings } of shown) {
      result.push(`  ${degrees(temperature, words, colors)}  ${printable(path)}${findings === 0 ? '' : colors.dim(`  ${words.findings(findings)}`)}`);
    }
    if (shown.length < summary.letters.length) result.push(colors.dim(`  … ${words.letters(summary.letters.length - shown.length)}`));
    result.push('');
  }
  if (all === 0) return [...result, words.nothingCold(summary.files)];
  const counts = severities.filter(severity => 0 < summary.bySeverity[severity]).map(severity => words.count(severity, summary.bySeverity[severity]));
  result.push(`${words.letters(summary.files)} · ${counts.join(' · ')}. ${words.haveFix(summary.fixable, all)}`.trimEnd());
  return result;
}

/** The readings where they differ so much that a writer should know: `24° icy  if overdue`. */
function readingLines(temperature: Temperature | undefined, words: Words, colors: Colors): string[] {
  const told = tellingReadings(temperature);
  return told.shown.map(one => `  ${degrees(one, words, colors)}  ${printable(one.reading)}`).concat(told.more === 0 ? [] : [colors.dim(`  … ${words.moreReadings(told.more)}`)]);
}

function degrees({ value, band }: Pick<Temperature, 'value' | 'band'>, words: Words, colors: Colors): string {
  const paint = { icy: colors.blue, cold: colors.cyan, neutral: colors.white, warm: colors.yellow, heartfelt: colors.red }[band];
  return paint(`${String(Math.round(value)).padStart(3)}° ${words.bands[band]}`);
}

function lift({ value, ifAllFixed }: Temperature, words: Words): string {
  return Math.round(value) < Math.round(ifAllFixed) ? ` (${words.ifFixed(Math.round(ifAllFixed))})` : '';
}

function severityColor({ severity }: Finding, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.cyan, hint: colors.dim }[severity];
}

/** `3:12`, both from 1. */
function lineAndColumn(lines: LineIndex, offset: number): string {
  const { line, column } = lines.positionAt(offset);
  return `${line + 1}:${column + 1}`;
}
