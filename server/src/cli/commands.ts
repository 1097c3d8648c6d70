import type { Text } from '../core/rule/rule.ts';
import { severities } from '../core/rule/vocabulary.ts';

/** An option of the command line; `takes` names its value. */
export interface Option {
  readonly takes?: string;
  /** Names a value that may be given after an equals sign. */
  readonly mayTake?: string;
  readonly many?: boolean;
  readonly short?: string;
  /** Words its value may be, for help, completion and a clear "no". */
  readonly words?: readonly string[];
  readonly about: Text;
}

/** A command of the command line. */
export interface Command {
  /** What stands behind the name in the usage line. */
  readonly takes: string;
  readonly about: Text;
  readonly options: readonly string[];
  /** Options that mean something else here than elsewhere. */
  readonly own?: Readonly<Record<string, Option>>;
}

/** The formats of a report on letters. */
export const formatNames = ['text', 'json', 'sarif', 'github', 'markdown', 'rdjson', 'rdjsonl', 'gitlab', 'junit', 'checkstyle', 'html'] as const;
/** One of them. */
export type FormatName = (typeof formatNames)[number];

/** Every option, once. Parsing, help and shell completion follow this table. */
export const options: Readonly<Record<string, Option>> = {
  'format': {
    takes: 'NAME[:FILE]', many: true, words: formatNames,
    about: { en: 'How the report is written; with a file name, it is written there. Several at once are fine.', de: 'Wie der Bericht aussieht; mit Dateiname landet er dort. Mehrere zugleich sind möglich.' },
  },
  'fail-on': {
    takes: 'SEVERITY', words: [...severities, 'never'],
    about: { en: 'From which severity on the exit code is 1.', de: 'Ab welcher Schwere der Rückgabewert 1 ist.' },
  },
  'messages': {
    takes: 'LANGUAGE', words: ['de', 'en'],
    about: { en: 'The language Herzlich speaks.', de: 'Die Sprache, in der Herzlich spricht.' },
  },
  'rule': {
    takes: 'ID=SEVERITY', many: true,
    about: { en: 'A severity, or off, for a rule or a category.', de: 'Eine Schwere, oder off, für eine Regel oder Kategorie.' },
  },
  'config': { takes: 'FILE', about: { en: 'Use these settings, and no others.', de: 'Nur diese Einstellungen verwenden.' } },
  'no-config': { about: { en: 'Use no settings files.', de: 'Keine Einstellungsdateien verwenden.' } },
  'color': { about: { en: 'Use colours even where there is no terminal.', de: 'Farben auch ohne Terminal.' } },
  'no-color': { about: { en: 'Use no colours.', de: 'Keine Farben.' } },
  'quiet': { short: 'q', about: { en: 'Say only what was found: no summary, no notes.', de: 'Nur die Fundstellen, ohne Zusammenfassung und Hinweise.' } },
  'if-letter': { about: { en: 'Judge named files too only if they read as letters.', de: 'Auch genannte Dateien nur prüfen, wenn sie sich wie Briefe lesen.' } },
  'stdin-name': { takes: 'FILE', about: { en: 'What the text on standard input (-) is called.', de: 'Wie der Text auf der Standardeingabe (-) heißt.' } },
  'since': { takes: 'REF', about: { en: 'Only what changed since this branch or commit.', de: 'Nur was sich seit diesem Branch oder Commit geändert hat.' } },
  'staged': { about: { en: 'Only what is staged for the next commit.', de: 'Nur was für den nächsten Commit vorgemerkt ist.' } },
  'diff': { takes: 'FILE', about: { en: 'Only what this unified diff changes; - reads it from standard input.', de: 'Nur was dieser Diff ändert; - liest ihn von der Standardeingabe.' } },
  'changed-files': { about: { en: 'With --since, --staged or --diff: the changed letters as a whole.', de: 'Mit --since, --staged oder --diff: die geänderten Briefe als Ganzes.' } },
  'baseline': { takes: 'FILE', about: { en: 'Leave out the findings this file knows.', de: 'Fundstellen auslassen, die diese Datei schon kennt.' } },
  'update-baseline': { about: { en: 'Write all findings into the baseline.', de: 'Alle Fundstellen in die Baseline schreiben.' } },
  'shard': { takes: 'PART/OF', about: { en: 'Only one part of the files, such as 2/5; "herzlich merge" puts the reports together.', de: 'Nur ein Teil der Dateien, etwa 2/5; „herzlich merge“ fügt die Berichte zusammen.' } },
  'threads': { takes: 'NUMBER', about: { en: 'How many threads read at once; auto starts some for big folders.', de: 'Wie viele Threads zugleich lesen; auto startet welche für große Ordner.' } },
  'cache': { mayTake: 'FOLDER', about: { en: 'Remember reviews, and read again only what changed.', de: 'Ergebnisse merken und nur neu lesen, was sich geändert hat.' } },
  'watch': { about: { en: 'Review again whenever a letter is saved.', de: 'Neu prüfen, sobald ein Brief gespeichert wird.' } },
  'pick': { about: { en: 'Ask for each finding which wording to take.', de: 'Bei jeder Fundstelle fragen, welche Formulierung es sein soll.' } },
  'dry-run': { about: { en: 'Change nothing; print the changes as a patch.', de: 'Nichts ändern, die Änderungen als Patch ausgeben.' } },
  'stdio': { about: { en: 'Speak the language server protocol on standard input and output.', de: 'Das Language Server Protocol über Standardein- und -ausgabe sprechen.' } },
  'help': { short: 'h', about: { en: 'Show this help.', de: 'Diese Hilfe zeigen.' } },
  'version': { short: 'v', about: { en: 'Show the version.', de: 'Die Version zeigen.' } },
};

/** The format of a command that writes one report, and to standard output only. */
const oneFormat = (...words: readonly string[]): Option => ({ takes: 'NAME', words, about: { en: 'How the answer is written.', de: 'Wie die Antwort aussieht.' } });

const everywhere = ['messages', 'color', 'no-color', 'help'];
const judging = ['rule', 'config', 'no-config', 'quiet'];
const changes = ['since', 'staged', 'diff', 'changed-files'];

/** Every command, once. */
export const commands: Readonly<Record<string, Command>> = {
  check: {
    takes: 'PATH…',
    about: { en: 'Find cold wording in letters and offer warmer wording.', de: 'Kühle Formulierungen in Briefen finden und wärmere anbieten.' },
    options: ['format', 'fail-on', ...judging, ...changes, 'baseline', 'update-baseline', 'watch', 'if-letter', 'threads', 'cache', 'shard', 'stdin-name', ...everywhere],
  },
  read: {
    takes: 'FILE',
    about: { en: 'Show what Herzlich reads in a file, and why it is a letter or not.', de: 'Zeigen, was Herzlich in einer Datei liest und warum sie ein Brief ist oder nicht.' },
    options: ['format', 'config', 'no-config', 'stdin-name', ...everywhere],
    own: { format: oneFormat('text', 'json') },
  },
  fix: {
    takes: 'PATH…',
    about: { en: 'Put the warmer wording in where that is safe, or with --pick where you say so.', de: 'Wärmere Formulierungen einsetzen, wo das sicher ist, oder mit --pick dort, wo Sie es möchten.' },
    options: ['pick', 'dry-run', 'if-letter', ...judging, ...changes, ...everywhere],
  },
  diff: {
    takes: 'REF [PATH…]',
    about: { en: 'Show what a change does to the letters: temperature, sentences, facts.', de: 'Zeigen, was eine Änderung mit den Briefen macht: Temperatur, Sätze, Fakten.' },
    options: ['format', 'fail-on', 'staged', ...judging, ...everywhere],
    own: {
      'format': oneFormat('text', 'json', 'markdown'),
      'fail-on': { takes: 'WORD', words: ['colder', 'never'], about: { en: 'With "colder" the exit code is 1 if a letter became colder.', de: 'Mit „colder“ ist der Rückgabewert 1, wenn ein Brief kühler wurde.' } },
    },
  },
  rules: {
    takes: '[WORD…]',
    about: { en: 'List the rules, or those that hold a word.', de: 'Die Regeln auflisten, oder jene mit einem bestimmten Wort.' },
    options: ['format', ...everywhere],
    own: { format: oneFormat('text', 'json') },
  },
  explain: {
    takes: 'RULE',
    about: { en: 'Say why a rule is there, with examples.', de: 'Erklären, warum es eine Regel gibt, mit Beispielen.' },
    options: [...everywhere],
  },
  merge: {
    takes: 'REPORT…',
    about: { en: 'Make one report from the JSON reports of several machines.', de: 'Aus den JSON-Berichten mehrerer Rechner einen Bericht machen.' },
    options: ['format', 'fail-on', 'baseline', 'config', 'no-config', 'quiet', ...everywhere],
  },
  init: {
    takes: '[FOLDER]',
    about: { en: 'Write a herzlich.yml with comments, from the letters that are there.', de: 'Eine herzlich.yml mit Kommentaren schreiben, passend zu den Briefen, die da sind.' },
    options: ['dry-run', ...everywhere],
    own: { 'dry-run': { about: { en: 'Write nothing; print what the file would hold.', de: 'Nichts schreiben, nur zeigen, was in der Datei stünde.' } } },
  },
  completion: {
    takes: 'bash|zsh|fish',
    about: { en: 'Print what makes your shell complete commands and options.', de: 'Ausgeben, womit die Shell Befehle und Optionen vervollständigt.' },
    options: [...everywhere],
  },
  lsp: {
    takes: '--stdio',
    about: { en: 'Start the language server for your editor.', de: 'Den Language Server für den Editor starten.' },
    options: ['stdio', ...everywhere],
  },
};

/** An option as a command understands it. */
export function optionOf(command: string, name: string): Option | undefined {
  return commands[command]?.own?.[name] ?? options[name];
}
