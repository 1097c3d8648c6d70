import type { Language } from '../../core/language/language.ts';
import type { Finding } from '../../core/review/finding.ts';
import type { Temperature } from '../../core/review/review.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import { wordsFor, type Words } from '../../report/words.ts';
import { fixedText } from './fixed-text.ts';
import { htmlStyle } from './html-style.ts';
import { severities } from '../../core/rule/vocabulary.ts';
import { type Report, type ReportOutput, type ReviewedFile, type Summary } from './report.ts';
import { temperatureScale } from './temperature-scale.ts';
import { tellingReadings } from './telling-readings.ts';
import { xml } from './xml.ts';

const texts = {
  en: { title: 'How warm are these letters?', letter: 'Letter', temperature: 'Temperature', found: 'Findings', mended: 'Mended', line: 'Line', whole: 'The whole letter', parts: 'What makes the temperature', none: 'No letters to read.', lacks: 'What the letter lacks', top: 'To the list' },
  de: { title: 'Wie warm sind diese Briefe?', letter: 'Brief', temperature: 'Temperatur', found: 'Fundstellen', mended: 'Behoben', line: 'Zeile', whole: 'Der ganze Brief', parts: 'Was die Temperatur ausmacht', none: 'Keine Briefe zu lesen.', lacks: 'Was dem Brief fehlt', top: 'Zur Liste' },
} as const;

interface Letter {
  readonly path: string;
  readonly temperature: Temperature | undefined;
  readonly findings: number;
  readonly section: string;
}

/** One page that needs nothing else: letters by temperature, then each with its wording marked and its alternatives. */
export function makeReport({ write, messages }: ReportOutput): Report {
  const letters: Letter[] = [];
  const words = wordsFor(messages);
  return {
    file(file) {
      const { path, temperature, findings } = file;
      letters.push({ path, temperature, findings: findings.length, section: findings.length === 0 ? '' : section(file, `letter-${letters.length + 1}`, words, messages) });
    },
    end(summary) {
      write(page(letters, summary, words, messages));
    },
  };
}

function page(letters: readonly Letter[], summary: Summary, words: Words, language: Language): string {
  const text = texts[language];
  const numbered = letters.map((letter, index) => ({ ...letter, id: `letter-${index + 1}` }));
  const sorted = numbered.toSorted((a, b) => (a.temperature?.value ?? 101) - (b.temperature?.value ?? 101) || b.findings - a.findings);
  const counts = severities.filter(severity => 0 < summary.bySeverity[severity]).map(severity => words.count(severity, summary.bySeverity[severity]));
  const said = summary.files === 0 ? text.none : counts.length === 0 ? words.nothingCold(summary.files) : `${words.letters(summary.files)} · ${counts.join(' · ')}`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="referrer" content="no-referrer">
<title>${text.title}</title><style>${htmlStyle}</style></head><body>
<h1 id="top">${text.title}</h1><p class="soft">${xml(said)}</p>
${temperatureScale(sorted, words)}
${letters.length === 0 ? '' : table(sorted, words, text)}
${sorted.map(letter => letter.section).join('\n')}
</body></html>
`;
}

function table(letters: readonly (Letter & { readonly id: string })[], words: Words, text: (typeof texts)[Language]): string {
  const rows = letters.map(({ id, path, temperature, findings, section }) => {
    const name = section === '' ? xml(path) : `<a href="#${id}">${xml(path)}</a>`;
    const degrees = temperature === undefined ? '<td class="track"></td><td></td>'
      : `<td class="track ${temperature.band}">${bar(temperature)}</td><td class="number ${temperature.band}"><span class="degrees">${Math.round(temperature.value)}° ${words.bands[temperature.band]}</span></td>`;
    return `<tr><td>${name}</td>${degrees}<td class="number">${findings || ''}</td><td class="number">${temperature === undefined || findings === 0 ? '' : `${Math.round(temperature.ifAllFixed)}°`}</td></tr>`;
  });
  return `<table><thead><tr><th>${text.letter}</th><th class="track">${text.temperature}</th><th></th><th class="number">${text.found}</th><th class="number">${text.mended}</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function section(file: ReviewedFile, id: string, words: Words, language: Language): string {
  const text = texts[language];
  const { temperature } = file;
  const degrees = temperature === undefined ? '' : `<span class="${temperature.band}"><span class="degrees">${Math.round(temperature.value)}° ${words.bands[temperature.band]}</span> <span class="soft">${xml(words.ifFixed(Math.round(temperature.ifAllFixed)))}</span></span>`;
  const parts = temperature === undefined || temperature.parts.length === 0 ? ''
    : `<p class="soft">${text.parts}: ${temperature.parts.map(({ name, points }) => `${xml(words.parts[name] ?? name)} ${0 < points ? '+' : '−'}${Math.abs(Math.round(points))}`).join(' · ')}</p>`;
  const lines = new LineIndex(file.source);
  const wording = file.findings.filter(finding => finding.level !== 'letter');
  const lacking = file.findings.filter(finding => finding.level === 'letter');
  const articles = [
    ...wording.map((finding, index) => article(file, lines, finding, words, text.line, isSameSpan(wording[index - 1], finding) ? '' : excerpt(file.source, finding))),
    ...(lacking.length === 0 ? [] : [`<h3>${text.lacks}</h3>`, ...lacking.map(finding => article(file, lines, finding, words, text.line, ''))]),
  ].join('\n');
  const whole = `<details><summary>${text.whole}</summary><pre>${marked(file.source, { start: 0, end: file.source.length }, wording)}</pre></details>`;
  return `<section id="${id}"><header><h2>${xml(file.path)}</h2>${degrees}</header>${parts}${readingRows(temperature, words)}\n${articles}\n${whole}<p class="up"><a href="#top">↑ ${text.top}</a></p></section>`;
}

/** What single recipients get, where branches make a difference. */
function readingRows(temperature: Temperature | undefined, words: Words): string {
  const { shown: told, more } = tellingReadings(temperature);
  if (told.length === 0) return '';
  const rows = told.map(({ reading, value, band }) => `<tr><td class="soft">${xml(reading)}</td><td class="track ${band}"><span class="bar" style="width:${value}%"></span></td><td class="number ${band}"><span class="degrees">${value}° ${words.bands[band]}</span></td></tr>`);
  return `<table class="readings"><tbody>${rows.join('')}</tbody></table>${more === 0 ? '' : `<p class="soft">… ${xml(words.moreReadings(more))}</p>`}`;
}

/** How warm the letter is, and in a paler colour how warm it would be. */
function bar({ value, ifAllFixed }: Temperature): string {
  const lift = Math.max(0, Math.round(ifAllFixed) - Math.round(value));
  return `<span class="bar" style="width:${Math.round(value)}%"></span>${lift === 0 ? '' : `<span class="bar lift" style="width:${lift}%"></span>`}`;
}

function isSameSpan(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.start === other.start && one.end === other.end;
}

function article(file: ReviewedFile, lines: LineIndex, finding: Finding, words: Words, line: string, shownText: string): string {
  const { severity, rule, readings, message, fixes } = finding;
  const place = lines.positionAt(finding.start).line + 1;
  const when = readings.length === 0 ? '' : ` · <span class="soft">${xml(words.reading(readings))}</span>`;
  const alternatives = fixes.length === 0 ? '' : `<ul>${fixes.map(fix => `<li>${xml(fixedText(file.source, finding, fix))}</li>`).join('')}</ul>`;
  return `<article><p><span class="severity ${severity}">${words.severities[severity]}</span> · ${line} ${place} · <code>${xml(rule)}</code>${when}</p>
<p>${xml(message)}</p>${shownText}${alternatives}</article>`;
}

/** The finding in its line, without the line's indentation. */
function excerpt(source: string, finding: Finding): string {
  return `<pre>${marked(source, context(source, finding), [finding]).replace(/^[ \u00a0]+|(?<=\n)[ ]+|^(?:&#9;)+|(?<=\n)(?:&#9;)+/g, '')}</pre>`;
}

/** Up to 160 characters to either side, ending at line ends where they are near. */
function context(source: string, { start, end }: Span): Span {
  const from = Math.max(0, start - 160);
  const to = Math.min(source.length, end + 160);
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  return { start: start === 0 ? 0 : Math.max(from, lineStart), end: Math.min(to, lineEnd < 0 ? source.length : lineEnd) };
}

/** Source text with the findings' words marked; where they overlap, as one mark. */
function marked(source: string, within: Span, findings: readonly Span[]): string {
  let result = '';
  let at = within.start;
  for (const { start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    if (end <= at || within.end <= start) continue;
    const from = Math.max(at, start);
    const to = Math.min(end, within.end);
    result += `${shown(source.slice(at, from))}<mark>${shown(source.slice(from, to))}</mark>`;
    at = to;
  }
  return result + shown(source.slice(at, within.end));
}

/** Template text, never markup; line ends stay, as it stands in `pre`. */
function shown(text: string): string {
  return text.split('\n').map(line => xml(line.replace(/\r$/, ''))).join('\n');
}
