import type { Language } from '../core/language/language.ts';
import type { Temperature } from '../core/review/review.ts';
import type { Severity } from '../core/rule/rule.ts';

/** What the command line says besides the findings, in the two languages Herzlich speaks. */
export interface Words {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly bands: Readonly<Record<Temperature['band'], string>>;
  /** `2 errors`, `1 warning`. */
  count(severity: Severity, count: number): string;
  files(count: number): string;
  letters(count: number): string;
  findings(count: number): string;
  readonly ifFixed: (degrees: number) => string;
  readonly reading: (readings: readonly string[]) => string;
  readonly more: (count: number) => string;
  readonly moreReadings: (count: number) => string;
  readonly fillIn: string;
  readonly coldest: string;
  readonly nothingCold: (files: number) => string;
  readonly noLetter: (asked: string) => string;
  readonly haveFix: (fixable: number, all: number) => string;
  readonly note: string;
  /** What the parts of a temperature are called. */
  readonly parts: Readonly<Record<string, string>>;
  readonly progress: (done: number, all: number) => string;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const english: Words = {
  severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
  bands: { icy: 'icy', cold: 'cold', neutral: 'neutral', warm: 'warm', heartfelt: 'heartfelt' },
  count: (severity, count) => plural(count, severity, severity === 'info' ? 'infos' : `${severity}s`),
  files: count => plural(count, 'file', 'files'),
  letters: count => plural(count, 'letter', 'letters'),
  findings: count => plural(count, 'finding', 'findings'),
  ifFixed: degrees => `${degrees}° with everything mended`,
  reading: readings => `only ${readings.join(', or ')}`,
  more: count => plural(count, 'more alternative', 'more alternatives'),
  moreReadings: count => `${plural(count, 'reading', 'readings')} in between`,
  fillIn: 'fill in what stands in ‹…›',
  coldest: 'Coldest first',
  nothingCold: files => `${plural(files, 'letter', 'letters')} read, nothing cold in ${files === 1 ? 'it' : 'them'}.`,
  noLetter: asked => `No letter found in ${asked}. Name a file to have it judged all the same; "herzlich read FILE" says why it is no letter.`,
  haveFix: (fixable, all) => (fixable === 0 ? '' : fixable === all ? 'Each has a warmer wording ready.' : `${fixable} ${fixable === 1 ? 'has' : 'have'} a warmer wording ready.`),
  note: 'note',
  parts: {
    chill: 'what is cold', thanks: 'says thank you', offer: 'offers help or a choice', name: 'greets by name', human: 'is signed by a person', contact: 'says how to reach you',
    reason: 'gives a reason', spark: 'has a warm word', opening: 'begins with the reader', question: 'asks a question', closing: 'closes in words of its own',
  },
  progress: (done, all) => `Reading letters: ${done} of ${all} files`,
};

const german: Words = {
  severities: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis', hint: 'Tipp' },
  bands: { icy: 'eisig', cold: 'kühl', neutral: 'sachlich', warm: 'warm', heartfelt: 'herzlich' },
  count: (severity, count) => ({
    error: `${count} Fehler`, warning: plural(count, 'Warnung', 'Warnungen'), info: plural(count, 'Hinweis', 'Hinweise'), hint: plural(count, 'Tipp', 'Tipps'),
  })[severity],
  files: count => plural(count, 'Datei', 'Dateien'),
  letters: count => plural(count, 'Brief', 'Briefe'),
  findings: count => plural(count, 'Fundstelle', 'Fundstellen'),
  ifFixed: degrees => `${degrees}°, wenn alles behoben ist`,
  reading: readings => `nur ${readings.join(' oder ')}`,
  more: count => plural(count, 'weiterer Vorschlag', 'weitere Vorschläge'),
  moreReadings: count => `${plural(count, 'Lesart', 'Lesarten')} dazwischen`,
  fillIn: 'bitte ergänzen, was in ‹…› steht',
  coldest: 'Die kühlsten zuerst',
  nothingCold: files => (files === 1 ? '1 Brief gelesen, nichts Kühles darin.' : `${files} Briefe gelesen, nichts Kühles darin.`),
  noLetter: asked => `Kein Brief in ${asked} gefunden. Eine Datei, die beim Namen genannt wird, wird immer geprüft; „herzlich read DATEI“ sagt, warum sie kein Brief ist.`,
  haveFix: (fixable, all) => (fixable === 0 ? '' : fixable === all ? 'Für jede liegt eine wärmere Formulierung bereit.' : `Für ${fixable} liegt eine wärmere Formulierung bereit.`),
  note: 'Anmerkung',
  parts: {
    chill: 'was kühl klingt', thanks: 'dankt', offer: 'bietet Hilfe oder eine Wahl', name: 'grüßt mit Namen', human: 'ist von einem Menschen unterschrieben', contact: 'sagt, wie man Sie erreicht',
    reason: 'nennt einen Grund', spark: 'hat ein warmes Wort', opening: 'beginnt beim Gegenüber', question: 'stellt eine Frage', closing: 'grüßt in eigenen Worten',
  },
  progress: (done, all) => `Briefe lesen: ${done} von ${all} Dateien`,
};

/** What reports say, in the language Herzlich speaks. */
export function wordsFor(language: Language): Words {
  return language === 'de' ? german : english;
}
