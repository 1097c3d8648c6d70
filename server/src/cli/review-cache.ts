import { readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Rule } from '../core/rule/rule.ts';
import { EntryStore, hashOf } from '../node/entry-store.ts';
import { mostBytes, readSource } from '../node/read-source.ts';
import type { Job } from './job.ts';
import type { Arguments } from './parse-arguments.ts';
import type { ReviewedFile } from './report/report.ts';
import type { Outcome } from './review-file.ts';
import type { Workplace } from './workplace.ts';

interface Store {
  get(name: string): string | null;
  put(name: string, text: string): void;
}

/** What is kept of a review. The text is not: whoever asks has it. */
interface Entry {
  /** The partials that were looked up, each with the hash of its text, or `null` where there was none. */
  readonly partials: readonly (readonly [name: string, hash: string | null])[];
  readonly file: Omit<ReviewedFile, 'source' | 'path'> | null;
}

/**
 * Reviews that were made before, found by all that a review depends on: the program and its rules, the settings, the house's own
 * rules, the path, the text and the partials in it. So an entry is right or not found, whoever wrote it and wherever it is read.
 */
export class ReviewCache {
  readonly #store: Store;
  #program: string | undefined;
  readonly #ownRules = new Map<readonly Rule[], string>();

  constructor(store: Store) {
    this.#store = store;
  }

  review(job: Job, workplace: Workplace): Outcome {
    const { reviewer } = workplace;
    const { path: file, isNamed } = job.file;
    const shown = reviewer.shownPath(file);
    const source = job.kind === 'change' ? job.file.after : readSource(file, isNamed ? undefined : mostBytes);
    if (source === null) return { kind: 'no-letter' };
    if (typeof source !== 'string' && 'unread' in source) return { kind: 'unread', path: shown, why: source };
    const text = typeof source === 'string' ? source : source.text;
    const change = job.kind === 'file' ? [] : [String(job.whole), job.file.before === null ? 'new' : `was ${job.file.before}`];
    const name = hashOf(this.#programHash(), this.#settings(file, workplace), shown, String(isNamed), text, ...change);
    const known = this.#known(name, file, workplace);
    if (known !== null) return known.file === null ? { kind: 'no-letter' } : { kind: 'reviewed', file: { ...known.file, path: shown, source: text } };

    const { value: outcome, partials } = reviewer.recording((): Outcome => {
      if (job.kind === 'change') return reviewer.reviewChange(job.file, job.whole);
      const reviewed = reviewer.reviewText(file, text, isNamed);
      return reviewed === null ? { kind: 'no-letter' } : { kind: 'reviewed', file: reviewed };
    });
    const asked = [...partials].map(([partial, found]): Entry['partials'][number] => [partial, partialHash(found)]);
    if (outcome.kind !== 'unread') this.#store.put(name, JSON.stringify({ partials: asked, file: outcome.kind === 'no-letter' ? null : withoutText(outcome.file) } satisfies Entry));
    return outcome;
  }

  #known(name: string, file: string, { reviewer }: Workplace): Entry | null {
    const text = this.#store.get(name);
    if (text === null) return null;
    try {
      const entry = JSON.parse(text) as Entry;
      const find = reviewer.partialText(file);
      return entry.partials.every(([partial, hash]) => partialHash(find(partial)) === hash) ? entry : null;
    } catch {
      return null;
    }
  }

  /** The bundle and the rules beside it. */
  #programHash(): string {
    this.#program ??= hashOf(...readdirSync(__dirname).filter(name => name === 'cli-main.js' || name.startsWith('rules')).toSorted().map(name => readFileSync(path.join(__dirname, name), 'latin1')));
    return this.#program;
  }

  #settings(file: string, { finder, reviewer }: Workplace): string {
    const settings = finder.settingsFor(file);
    const rules = reviewer.ownRules(file);
    let own = this.#ownRules.get(rules);
    if (own === undefined) {
      own = hashOf(JSON.stringify(rules));
      this.#ownRules.set(rules, own);
    }
    // Where a glob or a folder stands on this disk makes no difference to the review, but whether it holds the file does.
    return JSON.stringify([{ ...settings, include: [], exclude: [], packs: [] }, own, reviewer.isIncluded(file)]);
  }
}

function withoutText({ language, register, findings, temperature, problems }: ReviewedFile): Entry['file'] {
  return { language, register, findings, ...(temperature !== undefined && { temperature }), problems };
}

function partialHash(text: string | null): string | null {
  return text === null ? null : hashOf(text);
}

/** The cache that `--cache` asks for; without a folder, the one this machine keeps for programs. */
export function cacheFor(args: Arguments): ReviewCache | null {
  if (!args.has('cache')) return null;
  const folder = args.value('cache') ?? '';
  return new ReviewCache(new EntryStore(folder === '' ? path.join(cacheHome(), 'herzlich') : path.resolve(folder)));
}

/** A cache that lasts as long as this process. */
export function memoryCache(): ReviewCache {
  const entries = new Map<string, string>();
  return new ReviewCache({ get: name => entries.get(name) ?? null, put: (name, text) => entries.set(name, text) });
}

function cacheHome(): string {
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  const { XDG_CACHE_HOME: xdg = '' } = process.env;
  return path.isAbsolute(xdg) ? xdg : path.join(homedir(), '.cache');
}
