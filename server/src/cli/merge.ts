import path from 'node:path';
import type { Finding } from '../core/review/finding.ts';
import { PlainError } from '../node/plain-error.ts';
import { readSource } from '../node/read-source.ts';
import type { Arguments } from './parse-arguments.ts';
import type { fileJson } from './report/file-json.ts';
import { jsonVersion } from './report/json.ts';
import type { ReviewedFile } from './report/report.ts';
import { reportOutcomes } from './report-outcomes.ts';
import type { Outcome } from './review-file.ts';
import { UsageError } from './usage-error.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

type FileJson = ReturnType<typeof fileJson>;

/** `herzlich merge FILE…`: one report from the JSON reports of several machines. The letters have to lie where they lay for them. */
export async function merge(args: Arguments): Promise<number> {
  if (args.paths.length === 0) throw new UsageError('"herzlich merge" takes the JSON reports to merge, such as herzlich merge part-1.json part-2.json.', '„herzlich merge“ braucht die JSON-Berichte, die es zusammenführen soll, etwa herzlich merge teil-1.json teil-2.json.');
  const workplace = openWorkplace(args);
  const files = new Map<string, FileJson>();
  for (const report of args.paths) for (const file of readReport(report, workplace.cwd)) files.set(file.path, file);
  return reportOutcomes(args, workplace, outcomes([...files.values()].toSorted(inOrderOfFolders), workplace));
}

async function* outcomes(files: readonly FileJson[], { cwd }: Workplace): AsyncGenerator<Outcome> {
  for (const file of files) {
    const source = readSource(path.resolve(cwd, file.path));
    if ('unread' in source) {
      yield { kind: 'unread', path: file.path, why: { ...source, because: { en: `${source.because.en.replace(/\.$/, '')}; merge where the letters are.`, de: `${source.because.de.replace(/\.$/, '')}; führen Sie die Berichte dort zusammen, wo die Briefe liegen.` } } };
      continue;
    }
    const findings = file.findings.map(toFinding);
    if (findings.some(({ start, end, text }) => source.text.slice(start, end) !== text)) {
      yield { kind: 'unread', path: file.path, why: { unread: 'unreadable', because: { en: 'is not the text that was reviewed. Merge where the same commit is checked out.', de: 'ist nicht der Text, der geprüft wurde. Führen Sie die Berichte dort zusammen, wo derselbe Commit ausgecheckt ist.' } } };
      continue;
    }
    yield { kind: 'reviewed', file: toReviewed(file, source.text, findings) };
  }
}

function toReviewed({ path: shown, language, register, temperature, problems }: FileJson, source: string, findings: readonly Finding[]): ReviewedFile {
  return {
    path: shown, source, language, register, findings, ...(temperature !== undefined && { temperature }),
    problems: problems.map(({ message, start }) => ({ message, ...(start !== undefined && { span: { start: start.offset, end: start.offset } }) })),
  };
}

function toFinding({ start, end, readings, fixes, related, ...rest }: FileJson['findings'][number]): Finding {
  return {
    ...rest, start: start.offset, end: end.offset, readings: readings ?? [],
    related: (related ?? []).map(one => ({ message: one.message, start: one.start.offset, end: one.end.offset })),
    fixes: fixes.map(fix => ({ ...fix, needs: fix.needs ?? [] })),
  };
}

function readReport(report: string, cwd: string): readonly FileJson[] {
  const source = readSource(path.resolve(cwd, report));
  if ('unread' in source) throw PlainError.of(report, source.because);
  try {
    const json = JSON.parse(source.text) as { readonly version: number; readonly files: readonly FileJson[] };
    if (json.version === jsonVersion && json.files.every(isFileJson)) return json.files;
  } catch {
    // Said below.
  }
  throw new UsageError(`${report} is no whole JSON report of this Herzlich. "herzlich check --shard 1/2 --format json:${report}" writes one.`, `${report} ist kein vollständiger JSON-Bericht dieses Herzlich. „herzlich check --shard 1/2 --format json:${report}“ schreibt einen.`);
}

function isFileJson(file: FileJson): boolean {
  return typeof file.path === 'string' && Array.isArray(file.problems) && file.findings.every(({ start, end, text, fixes }) => Number.isInteger(start.offset) && Number.isInteger(end.offset) && typeof text === 'string' && Array.isArray(fixes));
}

/** Folder by folder, as a walk through them meets the files. */
function inOrderOfFolders(one: FileJson, other: FileJson): number {
  const names = one.path.split('/');
  const others = other.path.split('/');
  for (const [depth, name] of names.entries()) {
    const against = others[depth];
    if (against === undefined) return 1;
    if (name !== against) return name < against ? -1 : 1;
  }
  return names.length - others.length;
}
