import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OutputFile } from '../node/output-file.ts';
import { reasonOf } from '../node/reason.ts';
import { fingerprints } from './report/fingerprint.ts';
import type { ReviewedFile } from './report/report.ts';
import { UsageError } from './usage-error.ts';
import { toJson } from './report/to-json.ts';

interface Entry {
  readonly path: string;
  readonly rule: string;
  /** The words, so that people see in a diff what was excepted. */
  readonly text: string;
  /** What finds it again when lines move. */
  readonly fingerprint: string;
}

/** Findings that were there before and are lived with. Only others are reported. */
export class Baseline {
  readonly #file: string;
  readonly #known: ReadonlyMap<string, Entry>;
  readonly #met = new Map<string, Entry>();
  readonly #reviewed = new Set<string>();

  /** A file that is not there yet is empty if it is about to be written. */
  constructor(file: string, mayBeMissing: boolean) {
    this.#file = path.resolve(file);
    this.#known = new Map(mayBeMissing && !existsSync(this.#file) ? [] : readEntries(this.#file, file).map(entry => [entry.fingerprint, entry]));
  }

  /** The file with the findings that the baseline does not know. */
  without(file: ReviewedFile): ReviewedFile {
    this.#reviewed.add(file.path);
    const names = fingerprints(file);
    const findings = file.findings.filter((finding, index) => {
      const fingerprint = names[index] ?? '';
      this.#met.set(fingerprint, { path: file.path, rule: finding.rule, text: finding.level === 'letter' ? '' : finding.text.replace(/\s+/g, ' '), fingerprint });
      return !this.#known.has(fingerprint);
    });
    return { ...file, findings };
  }

  /** Entries that occur no more: of reviewed files, and of files that are gone. */
  stale(): number {
    return [...this.#known.values()].filter(entry => !this.#met.has(entry.fingerprint) && (this.#reviewed.has(entry.path) || !existsSync(entry.path))).length;
  }

  /** Write what was met, and keep what is known of files that were not reviewed now. In an order that makes small diffs. */
  update(): number {
    const kept = [...this.#known.values()].filter(entry => !this.#reviewed.has(entry.path) && existsSync(entry.path));
    const entries = [...kept, ...this.#met.values()].toSorted((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.text, b.text) || compare(a.fingerprint, b.fingerprint));
    try {
      const output = new OutputFile(this.#file);
      output.write(`{"version": 1, "findings": [\n${entries.map(entry => `  ${toJson(entry)}`).join(',\n')}\n]}\n`);
      output.finish();
    } catch (error) {
      const { en, de } = reasonOf(error, 'write');
      throw new UsageError(`The baseline was not written: ${path.basename(this.#file)} ${en}`, `Die Baseline wurde nicht geschrieben: ${path.basename(this.#file)} ${de}`);
    }
    return entries.length;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one === other ? 0 : 1;
}

function readEntries(file: string, shown: string): Entry[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { en, de } = reasonOf(error);
    throw new UsageError(`The baseline ${shown} ${en} --update-baseline writes one.`, `Die Baseline ${shown} ${de} --update-baseline schreibt eine.`);
  }
  try {
    const json: unknown = JSON.parse(text);
    if (json === null || typeof json !== 'object' || !('findings' in json) || !Array.isArray(json.findings)) throw new Error('no findings');
    return json.findings.filter(isEntry);
  } catch {
    throw new UsageError(`${shown} is no baseline of Herzlich. --update-baseline writes one.`, `${shown} ist keine Baseline von Herzlich. --update-baseline schreibt eine.`);
  }
}

function isEntry(value: unknown): value is Entry {
  return value !== null && typeof value === 'object' && ['path', 'rule', 'text', 'fingerprint'].every(key => key in value && typeof value[key as keyof typeof value] === 'string');
}
