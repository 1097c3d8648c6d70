import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What an editor flagged. Lines count from 1. */
export interface Label {
  readonly file: string;
  readonly line: number;
  readonly quote: string;
  readonly category: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly why?: string;
}

/** A folder of letters with an editor's labels: files/, labels.jsonl, labelled.txt, clean.jsonl, sources.tsv. */
export interface Labelled {
  readonly labels: readonly Label[];
  /** Letters that were read in full, with the path to read them from and their language, if known. */
  readonly letters: readonly { readonly name: string; readonly path: string; readonly language: string }[];
  /** Wording a careful editor left alone; `line` 0 means the whole file. */
  readonly clean: readonly { readonly file: string; readonly line: number; readonly quote?: string; readonly why?: string }[];
}

const readable = /\.(md|hbs|mjml|html?|txt|text|handlebars)$/;

function readRows<Row>(file: string): Row[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line) as Row);
}

/** Throws with a message for people where the folder is not such a folder. */
export function readLabelled(folder: string): Labelled {
  for (const name of ['files', 'labels.jsonl']) {
    if (!existsSync(path.join(folder, name))) throw new Error(`${path.join(folder, name)} is missing. The folder needs files/ and labels.jsonl; labelled.txt, clean.jsonl and sources.tsv are welcome.`);
  }
  const labels = readRows<Label>(path.join(folder, 'labels.jsonl'));
  const listed = path.join(folder, 'labelled.txt');
  const names = existsSync(listed) ? readFileSync(listed, 'utf8').split(/\s+/).filter(name => name !== '') : readdirSync(path.join(folder, 'files'));
  const languages = new Map<string, string>();
  const sources = path.join(folder, 'sources.tsv');
  if (existsSync(sources)) {
    for (const row of readFileSync(sources, 'utf8').split('\n').slice(1)) {
      const cells = row.split('\t');
      languages.set((cells[7] ?? '').replace('files/', ''), cells[4] ?? '');
    }
  }
  const letters = names.flatMap(name => {
    const own = path.join(folder, 'files', name);
    const asMarkdown = path.join(folder, 'as-markdown', `${name}.md`);
    const native = /\.(md|hbs|mjml)$/.test(name);
    const file = !native && existsSync(asMarkdown) ? asMarkdown : own;
    return existsSync(file) && readable.test(file) ? [{ name, path: file, language: languages.get(name) ?? '' }] : [];
  });
  return { labels, letters, clean: readRows(path.join(folder, 'clean.jsonl')) };
}
