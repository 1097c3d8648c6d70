import type { Language } from '../../core/language/language.ts';
import type { Finding } from '../../core/review/finding.ts';
import type { Temperature } from '../../core/review/review.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { wordsFor, type Words } from '../../report/words.ts';
import { fixedText } from './fixed-text.ts';
import { lineFix, readyFix } from './line-fix.ts';
import { markdownCode, markdownFence, markdownText } from '../../report/markdown-text.ts';
import { severities } from '../../core/rule/vocabulary.ts';
import { type Report, type ReportOutput, type ReviewedFile, type Summary } from './report.ts';
import { tellingReadings } from './telling-readings.ts';

/** GitHub takes comments of up to 65,536 characters; the rest is room for what a bot writes around it. */
const mostCharacters = 60_000;
const mostRows = 50;
const mostOpen = 3;

interface Row {
  readonly path: string;
  readonly temperature: Temperature | undefined;
  readonly counts: readonly number[];
  /** The letter's findings as Markdown, made at once so that the text of the letter need not be kept. */
  readonly section: string;
}

const texts = {
  en: {
    title: 'Herzlich read', head: '| letter | temperature | errors | warnings | infos, hints | mended |', clean: 'Nothing cold in them.', none: 'No letters to read.',
    line: 'Line', lines: 'Lines', dropped: (count: number) => `${count} more ${count === 1 ? 'letter has' : 'letters have'} findings that do not fit in here. "herzlich check" shows them all.`, or: 'or',
  },
  de: {
    title: 'Herzlich hat gelesen:', head: '| Brief | Temperatur | Fehler | Warnungen | Hinweise, Tipps | behoben |', clean: 'Nichts Kühles darin.', none: 'Keine Briefe zu lesen.',
    line: 'Zeile', lines: 'Zeilen', dropped: (count: number) => `${count} weitere ${count === 1 ? 'Brief hat' : 'Briefe haben'} Fundstellen, die hier keinen Platz finden. „herzlich check“ zeigt alle.`, or: 'oder',
  },
} as const;

/** A comment for a pull request: the letters as a table, coldest first, then each finding with its suggestion. */
export function makeReport({ write, messages }: ReportOutput): Report {
  const page = new MarkdownPage(messages);
  return {
    file: file => page.add(file),
    end: summary => write(page.text(summary, mostCharacters)),
  };
}

/** The same page for a comment and for the step summary, which only differ in how long they may be. */
export class MarkdownPage {
  readonly #rows: Row[] = [];
  readonly #words: Words;
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
    this.#words = wordsFor(language);
  }

  add(file: ReviewedFile): void {
    if (file.findings.length === 0) return;
    const counts = severities.map(severity => file.findings.filter(finding => finding.severity === severity).length);
    this.#rows.push({ path: file.path, temperature: file.temperature, counts, section: this.#section(file) });
  }

  text(summary: Summary, most: number): string {
    const text = texts[this.#language];
    if (summary.files === 0) return `### ${text.none}\n`;
    const all = severities.filter(severity => 0 < summary.bySeverity[severity]).map(severity => this.#words.count(severity, summary.bySeverity[severity]));
    const head = `### ${text.title} ${this.#words.letters(summary.files)}${all.length === 0 ? `. ${text.clean}` : ` · ${all.join(' · ')}`}\n`;
    if (this.#rows.length === 0) return head;
    const rows = this.#rows.toSorted((a, b) => compareCounts(a.counts, b.counts) || (a.temperature?.value ?? 101) - (b.temperature?.value ?? 101));
    const table = [text.head, '|---|---:|---:|---:|---:|---:|', ...rows.slice(0, mostRows).map(row => this.#tableRow(row))].join('\n');
    let result = `${head}\n${table}\n`;
    let shown = 0;
    for (const { section, counts } of rows) {
      if (most < result.length + section.length + 200) break;
      // The gravest letters lie open; the others wait for a click, so that the page can be taken in at a glance.
      result += `\n${shown < mostOpen && 0 < (counts[0] ?? 0) ? section.replace('<details>', '<details open>') : section}`;
      shown += 1;
    }
    return shown < rows.length ? `${result}\n${text.dropped(rows.length - shown)}\n` : result;
  }

  #tableRow({ path, temperature, counts }: Row): string {
    const [errors = 0, warnings = 0, infos = 0, hints = 0] = counts;
    const degrees = temperature === undefined ? '' : `${Math.round(temperature.value)}° ${this.#words.bands[temperature.band]}`;
    const mended = temperature === undefined ? '' : `${Math.round(temperature.ifAllFixed)}°`;
    return `| ${markdownText(path)} | ${degrees} | ${errors || ''} | ${warnings || ''} | ${infos + hints || ''} | ${mended} |`;
  }

  #section(file: ReviewedFile): string {
    const lines = new LineIndex(file.source);
    const findings = file.findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.start - b.start);
    const body = [...this.#readings(file.temperature), ...alike(findings).map(same => this.#finding(file, lines, same))].join('\n\n');
    return `<details><summary><b>${markdownText(file.path).replaceAll('\\', '')}</b></summary>\n\n${body}\n\n</details>\n`;
  }

  /** `39° cold if overdue · 94° heartfelt unless overdue`, where readings differ so much. */
  #readings(temperature: Temperature | undefined): string[] {
    const { shown, more } = tellingReadings(temperature);
    if (shown.length === 0) return [];
    const told = shown.map(({ reading, value, band }) => `${value}° ${this.#words.bands[band]} ${markdownText(reading)}`);
    return [[...told, ...(more === 0 ? [] : [`… ${this.#words.moreReadings(more)}`])].join(' · ')];
  }

  /** Findings that say the same are told once, with all their lines. */
  #finding(file: ReviewedFile, lines: LineIndex, [finding, ...others]: Alike): string {
    const places = [...new Set([finding, ...others].map(({ start }) => lines.positionAt(start).line + 1))];
    const times = places.length <= others.length ? ` (${others.length + 1}×)` : '';
    const result = [`**${places.length === 1 ? texts[this.#language].line : texts[this.#language].lines} ${places.join(', ')}**${times} · ${this.#words.severities[finding.severity]} · ${markdownCode(finding.rule)}${0 < finding.readings.length ? ` · ${markdownText(this.#words.reading(finding.readings))}` : ''}`];
    if (finding.level !== 'letter') result.push(`> ${markdownText(finding.text)}`);
    result.push(markdownText(finding.message));
    const ready = readyFix(finding);
    if (ready !== undefined) result.push(markdownFence('suggestion', lineFix(file.source, lines, ready).text));
    const more = finding.fixes.filter(fix => fix !== ready).slice(0, 3).map(fix => `- ${ready === undefined ? '' : `${texts[this.#language].or} `}${markdownText(fixedText(file.source, finding, fix))}`);
    if (0 < more.length) result.push(more.join('\n'));
    return result.join('\n\n');
  }
}

type Alike = readonly [Finding, ...Finding[]];

/** Those of one rule with the same words together. A suggestion belongs to its line, so those that have one stand alone. */
function alike(findings: readonly Finding[]): Alike[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const [index, finding] of findings.entries()) {
    const key = readyFix(finding) === undefined ? `${finding.rule}\n${finding.text}\n${finding.readings.join()}` : String(index);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  return [...groups.values()];
}

/** More errors first, then more warnings, and so on. */
function compareCounts(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < one.length; index += 1) {
    const difference = (other[index] ?? 0) - (one[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
