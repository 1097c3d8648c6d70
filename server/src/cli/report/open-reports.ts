import path from 'node:path';
import type { Language } from '../../core/language/language.ts';
import { OutputFile } from '../../node/output-file.ts';
import { reasonOf } from '../../node/reason.ts';
import { colorsFor } from '../colors.ts';
import type { FormatName } from '../commands.ts';
import type { Arguments } from '../parse-arguments.ts';
import { isTerminal, writeOut } from '../standard-output.ts';
import { statusLine } from '../status-line.ts';
import { UsageError } from '../usage-error.ts';
import type { MakeReport, Report, ReviewedFile, Summary } from './report.ts';

/** All reports that were asked for, fed as one. */
export interface OpenReports extends Report {
  /** Leave no half-written file behind; to be called when something went wrong before `end`. */
  discard(): void;
}

/** Formats are loaded when they are asked for. */
const formats: Readonly<Record<FormatName, () => Promise<{ readonly makeReport: MakeReport }>>> = {
  text: () => import('./text.ts'),
  json: () => import('./json.ts'),
  sarif: () => import('./sarif.ts'),
  github: () => import('./github.ts'),
  markdown: () => import('./markdown.ts'),
  rdjson: () => import('./rdjson.ts'),
  rdjsonl: () => import('./rdjsonl.ts'),
  gitlab: () => import('./gitlab.ts'),
  junit: () => import('./junit.ts'),
  checkstyle: () => import('./checkstyle.ts'),
  html: () => import('./html.ts'),
};

/** Open the reports named by `--format`, `text` on standard output if there are none. */
export async function openReports(args: Arguments, messages: Language): Promise<OpenReports> {
  const wanted = (args.has('format') ? args.values('format') : ['text']).map(value => {
    const colon = value.indexOf(':');
    return { name: (colon < 0 ? value : value.slice(0, colon)) as FormatName, file: colon < 0 ? null : value.slice(colon + 1) };
  });
  if (1 < wanted.filter(({ file }) => file === null).length) {
    throw new UsageError('Two reports cannot share standard output. Give one a file, such as --format json:report.json.', 'Zwei Berichte können sich die Standardausgabe nicht teilen. Geben Sie einem eine Datei, etwa --format json:bericht.json.');
  }
  const files: OutputFile[] = [];
  const reports: Report[] = [];
  const discard = (): void => files.forEach(file => file.discard());
  for (const { name, file } of wanted) {
    const { makeReport } = await formats[name]();
    const output = file === null ? null : openFile(file, discard);
    if (output !== null) files.push(output);
    const write = output === null ? toTerminal : (text: string) => output.write(text);
    const colors = colorsFor(args, { isTTY: output === null && isTerminal(1) });
    reports.push(makeReport({ write, colors, messages, quiet: args.has('quiet'), asked: args.paths.length === 0 ? ['.'] : args.paths }));
  }
  return {
    file: (file: ReviewedFile) => reports.forEach(report => report.file(file)),
    end(summary: Summary) {
      reports.forEach(report => report.end(summary));
      files.forEach(file => file.finish());
    },
    discard,
  };
}

function toTerminal(text: string): void {
  statusLine().clear();
  writeOut(text);
}

function openFile(file: string, discard: () => void): OutputFile {
  try {
    if (file === '') throw new UsageError('After the colon of --format stands a file name, such as sarif:out.sarif.', 'Nach dem Doppelpunkt von --format steht ein Dateiname, etwa sarif:out.sarif.');
    return new OutputFile(path.resolve(file));
  } catch (error) {
    discard();
    if (error instanceof UsageError) throw error;
    const { en, de } = reasonOf(error, 'write');
    throw new UsageError(`The report "${file}" ${en}`, `Der Bericht „${file}“ ${de}`);
  }
}
