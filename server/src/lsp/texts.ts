import type { Language } from '../core/language/language.ts';

/** What the server says of its own, apart from findings. */
export interface Texts {
  places(count: number): string;
  without(degrees: number): string;
  readonly clean: string;
  readonly noTemperature: string;
  fixAllOfRule(title: string, count: number): string;
  fixAllSafe(count: number): string;
  accept(text: string): string;
  ignoreNextLine(title: string): string;
  ignoreInFile(title: string): string;
  ignoreInWorkspace(title: string): string;
  showRule(title: string): string;
  readonly alternatives: string;
  readonly advice: string;
  readonly example: string;
  onlyIn(readings: readonly string[]): string;
  warmsBy(points: number): string;
  inbox(subject: string, preheader: string, length: number): string;
  tooBig(megabytes: string): string;
  changed(fresh: number, fixed: number, remaining: number): string;
  readonly rulePage: string;
  readonly flags: string;
  readonly leaves: string;
  readonly notALetter: string;
  readonly reading: string;
  readonly always: string;
  /** Of a reading: "if overdue". */
  readonly readOnly: (reading: string) => string;
  readonly notJudged: Readonly<Record<string, string>>;
  readonly nothingRead: string;
  readonly slots: string;
  readonly capped: string;
}

const english: Texts = {
  places: count => (count === 1 ? '1 place' : `${count} places`),
  without: degrees => `without them ${degrees}°`,
  clean: 'nothing cold in it',
  noTemperature: 'A part of a letter has no temperature of its own',
  fixAllOfRule: (title, count) => `Everywhere in this letter (${count}): ${title}`,
  fixAllSafe: count => `Fix all that is safe in this letter (${count})`,
  accept: text => `Accept "${text}" in this project`,
  ignoreNextLine: title => `Ignore on the next line: ${title}`,
  ignoreInFile: title => `Ignore in this file: ${title}`,
  ignoreInWorkspace: title => `Ignore in this project: ${title}`,
  showRule: title => `Read why: ${title}`,
  alternatives: 'Warmer',
  advice: 'No wording fits by itself here.',
  example: 'Example',
  onlyIn: readings => `Read ${readings.join(', ')}.`,
  warmsBy: points => `The first one warms the letter by ${points}°.`,
  inbox: (subject, preheader, length) => `In the inbox: ${subject}${preheader === '' ? '' : ` – ${preheader}`} (${length} characters; phones show about 35)`,
  tooBig: megabytes => `This file has ${megabytes} MB. Herzlich reads files over 2 MB on request: run "Herzlich: Review This File".`,
  changed: (fresh, fixed, remaining) => `${fresh} new, ${fixed} mended, ${remaining} as before`,
  rulePage: 'Rule',
  flags: 'Flags',
  leaves: 'Leaves alone',
  notALetter: 'This file does not read as a letter, so Herzlich is silent here.',
  reading: 'Reading',
  always: 'in every reading',
  readOnly: reading => `Stands here only ${reading}.`,
  notJudged: { instruction: 'instruction to the clerk', quotation: 'quotation', code: 'code', 'not-a-letter': 'not a letter', off: 'switched off', 'other-language': 'another language' },
  nothingRead: 'Nothing here is read as words.',
  slots: 'Placeholders',
  capped: 'There are more readings than are listed here.',
};

const german: Texts = {
  places: count => (count === 1 ? '1 Stelle' : `${count} Stellen`),
  without: degrees => `ohne sie ${degrees}°`,
  clean: 'nichts Kühles darin',
  noTemperature: 'Ein Teil eines Briefs hat keine eigene Temperatur',
  fixAllOfRule: (title, count) => `Überall in diesem Brief (${count}): ${title}`,
  fixAllSafe: count => `Alles Sichere in diesem Brief ersetzen (${count})`,
  accept: text => `„${text}“ in diesem Projekt annehmen`,
  ignoreNextLine: title => `In der nächsten Zeile übergehen: ${title}`,
  ignoreInFile: title => `In dieser Datei übergehen: ${title}`,
  ignoreInWorkspace: title => `In diesem Projekt übergehen: ${title}`,
  showRule: title => `Nachlesen, warum: ${title}`,
  alternatives: 'Wärmer',
  advice: 'Hier passt keine Formulierung von selbst.',
  example: 'Beispiel',
  onlyIn: readings => `Gelesen ${readings.join(', ')}.`,
  warmsBy: points => `Der erste Vorschlag macht den Brief um ${points}° wärmer.`,
  inbox: (subject, preheader, length) => `Im Posteingang: ${subject}${preheader === '' ? '' : ` – ${preheader}`} (${length} Zeichen; Telefone zeigen etwa 35)`,
  tooBig: megabytes => `Diese Datei hat ${megabytes} MB. Dateien über 2 MB liest Herzlich auf Wunsch: „Herzlich: Diese Datei durchsehen“.`,
  changed: (fresh, fixed, remaining) => `${fresh} neu, ${fixed} behoben, ${remaining} wie zuvor`,
  rulePage: 'Regel',
  flags: 'Findet',
  leaves: 'Lässt stehen',
  notALetter: 'Diese Datei liest sich nicht wie ein Brief, deshalb schweigt Herzlich hier.',
  reading: 'Lesart',
  always: 'in jeder Lesart',
  readOnly: reading => `Steht hier nur, ${reading}.`,
  notJudged: { instruction: 'Anweisung an die Sachbearbeitung', quotation: 'Zitat', code: 'Code', 'not-a-letter': 'kein Brief', off: 'abgeschaltet', 'other-language': 'andere Sprache' },
  nothingRead: 'Hier wird nichts als Text gelesen.',
  slots: 'Platzhalter',
  capped: 'Es gibt mehr Lesarten, als hier stehen.',
};

/** The server's own words in the language Herzlich speaks. */
export function textsIn(language: Language): Texts {
  return language === 'de' ? german : english;
}
