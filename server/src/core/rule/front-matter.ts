import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { isNestedDeeply } from '../text/is-nested-deeply.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { yamlOptions } from '../text/yaml-options.ts';

/** A value of the front matter with its place in the file. */
export type Value = { readonly node: unknown; readonly span: Span };

/**
 * The front matter of a rule file. Every question about a value is answered with what can be used,
 * and what cannot becomes a problem that points at it. Spans count in the file.
 */
export class FrontMatter {
  readonly problems: Problem[] = [];
  /** Where the Markdown begins. */
  readonly bodyStart: number;
  readonly map: YAMLMap | null;
  readonly #source: string;
  readonly #offset: number;

  constructor(source: string) {
    this.#source = source;
    const found = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(source);
    this.#offset = found === null ? 0 : found[0].indexOf('\n') + 1;
    this.bodyStart = found === null ? 0 : found[0].length;
    this.map = null;
    if (found === null) {
      this.report('The file has no front matter. Begin it with a line "---", the keys of the rule, and another line "---".', { start: 0, end: Math.min(3, source.length) });
      return;
    }
    if (isNestedDeeply(found[1] ?? '')) {
      this.report('The front matter is nested too deeply to be read. Write the finds as a plain list.', { start: 0, end: this.bodyStart });
      return;
    }
    const document = parseDocument(found[1] ?? '', { ...yamlOptions, prettyErrors: false, maxAliasCount: 0 } as object);
    for (const error of document.errors) {
      this.report(`This is not readable as YAML: ${error.message.replace(/\.$/, '')}. Put the text in quotation marks, or mend the indentation.`, { start: this.#offset + error.pos[0], end: this.#offset + error.pos[1] });
    }
    if (isMap(document.contents)) this.map = document.contents as YAMLMap;
    else if (document.errors.length === 0) this.report('The front matter holds no keys. Write at least category, severity and find.', { start: 0, end: this.bodyStart });
  }

  report(message: string, span: Span): void {
    this.problems.push({ message, span });
  }

  /** Values by key; a key that is not among `known` is told. */
  entries(map: YAMLMap, known: readonly string[], what: string): Map<string, Value> {
    const values = new Map<string, Value>();
    for (const pair of map.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!known.includes(key)) {
        this.report(`"${key}" is no key of ${what}; it can be ${list(known)}.`, this.spanOf(pair.key));
        continue;
      }
      values.set(key, { node: pair.value, span: this.spanOf(pair.value ?? pair.key) });
    }
    return values;
  }

  /** One of a few words, or the fallback. */
  choice<Word extends string>(values: ReadonlyMap<string, Value>, key: string, words: readonly Word[], fallback: Word): Word {
    const value = values.get(key);
    if (value === undefined) return fallback;
    return this.#word(key, value.node, words) ?? fallback;
  }

  /** A list of a few words; one word alone is a list of one. */
  choices<Word extends string>(values: ReadonlyMap<string, Value>, key: string, words: readonly Word[]): Word[] | null {
    const value = values.get(key);
    if (value === undefined) return null;
    return this.#items(value).flatMap(node => this.#word(key, node, words) ?? []);
  }

  /** Texts with their places; one text alone is a list of one. `""` counts only where it means to leave words out. */
  texts(values: ReadonlyMap<string, Value>, key: string, emptyMeans: 'nothing' | 'leave out' = 'nothing'): { readonly text: string; readonly node: unknown; readonly span: Span }[] {
    const value = values.get(key);
    if (value === undefined) return [];
    return this.#items(value).flatMap(node => {
      if (isScalar(node) && typeof node.value === 'string' && (emptyMeans === 'leave out' || node.value.trim() !== '')) return [{ text: node.value, node, span: this.spanOf(node) }];
      if (isScalar(node) && typeof node.value === 'number') return [{ text: String(node.value), node, span: this.spanOf(node) }];
      this.report(`"${key}" holds something that is no text. Write words, in quotation marks.`, this.spanOf(node));
      return [];
    });
  }

  /** The place of a part of a text: exact where the text stands as written, else the whole text. */
  within(node: unknown, text: string, part: Span): Span {
    const span = this.spanOf(node);
    const written = this.#source.slice(span.start, span.end);
    const at = written.indexOf(text);
    return at < 0 ? span : { start: span.start + at + part.start, end: span.start + at + part.end };
  }

  spanOf(node: unknown): Span {
    const range = (node as Partial<Scalar> | null)?.range;
    if (range === undefined || range === null) return { start: 0, end: Math.min(3, this.#source.length) };
    return { start: this.#offset + range[0], end: this.#offset + range[1] };
  }

  #items(value: Value): unknown[] {
    return isSeq(value.node) ? value.node.items : value.node === null ? [] : [value.node];
  }

  #word<Word extends string>(key: string, node: unknown, words: readonly Word[]): Word | null {
    const text = isScalar(node) ? String(node.value) : '';
    const found = words.find(word => word === text);
    if (found !== undefined) return found;
    this.report(`"${key}" is "${text}"; it can be ${list(words)}.`, this.spanOf(node));
    return null;
  }
}

/** "error, warning, info or hint". */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}
