import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { isNestedDeeply } from '../text/is-nested-deeply.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { yamlOptions } from '../text/yaml-options.ts';
import { closestWord } from './closest-word.ts';
import { isCostlyGlob } from './match-globs.ts';
import { settingKeys, type Shape, type Takes } from './setting-keys.ts';
import type { Settings } from './settings.ts';

/** The settings a file holds, and what in it could not be understood. */
export interface ReadSettings {
  readonly settings: Partial<Settings>;
  readonly problems: readonly Problem[];
}

/**
 * Read a `herzlich.yml`. What cannot be understood is left out and becomes a problem; the rest counts.
 * `knownRules`, if given, holds all rule ids and categories, so that a misspelt one is noticed.
 */
export function readSettings(source: string, path = 'herzlich.yml', knownRules?: ReadonlySet<string>): ReadSettings {
  if (isNestedDeeply(source)) return { settings: {}, problems: [{ message: `${fileName(path)} is nested too deeply to be read.`, german: `${fileName(path)} ist zu tief verschachtelt, um gelesen zu werden.`, span: { start: 0, end: 0 } }] };
  const document = parseDocument(source, { ...yamlOptions, prettyErrors: false, strict: true, version: '1.2' });
  const reader = new Reader(document, source.length);
  for (const error of document.errors) {
    reader.say({ start: error.pos[0], end: Math.max(error.pos[0], error.pos[1]) }, `This cannot be read as YAML: ${sentence(error.message)}`, `Das lässt sich nicht als YAML lesen: ${sentence(error.message)}`);
  }
  const contents = document.contents;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { settings: {}, problems: reader.problems };
  if (!isMap(contents)) {
    if (reader.problems.length === 0) reader.say(spanOf(contents, source.length), `${fileName(path)} holds no settings. Write one as "languages: [de]".`, `In ${fileName(path)} stehen keine Einstellungen. Eine sieht so aus: „languages: [de]“.`);
    return { settings: {}, problems: reader.problems };
  }
  const settings = reader.readAll(contents.items, knownRules);
  return { settings, problems: reader.problems };
}

type Pairs = readonly { readonly key: unknown; readonly value: unknown }[];

class Reader {
  readonly problems: Problem[] = [];
  readonly #document: Document;
  readonly #length: number;

  constructor(document: Document, length: number) {
    this.#document = document;
    this.#length = length;
  }

  say(span: Span, message: string, german: string): void {
    // The parser points one past the end where something is missing there.
    this.problems.push({ message, german, span: { start: Math.min(span.start, this.#length), end: Math.min(span.end, this.#length) } });
  }

  readAll(pairs: Pairs, knownRules: ReadonlySet<string> | undefined): Partial<Settings> {
    const settings: Record<string, unknown> = {};
    for (const { key, value } of pairs) {
      const name = this.#text(key);
      if (name === null || !Object.hasOwn(settingKeys, name)) {
        this.say(this.#span(key), ...unknownKey(name));
        continue;
      }
      const { shape } = settingKeys[name as keyof typeof settingKeys];
      const read = this.#read(name, shape, value);
      if (read !== undefined) settings[name] = read;
      if (name === 'rules' && knownRules !== undefined) this.#nameRules(value, knownRules);
    }
    return settings as Partial<Settings>;
  }

  /** The value in its shape, or `undefined` if it is left out or could not be understood. */
  #read(name: string, shape: Shape, value: unknown): unknown {
    const node = this.#follow(value);
    const empty = node === null || node === undefined || (isScalar(node) && node.value === null);
    switch (shape.kind) {
      case 'reserved':
        return undefined;
      case 'choice': {
        if (empty) return this.#nothing(shape.nothing === true, node);
        const text = this.#text(node);
        const word = text === null ? undefined : shape.words.find(one => one.toLowerCase() === text.toLowerCase());
        if (word === undefined) this.say(this.#span(node), `"${name}" is ${shown(node, text)}; it can be ${listed(shape.words)}.`, `„${name}“ ist ${shownGerman(node, text)}; möglich sind ${listed(shape.words, 'oder')}.`);
        return word;
      }
      case 'text': {
        if (empty) return this.#nothing(shape.nothing === true, node);
        const text = this.#text(node)?.trim() ?? '';
        if (text !== '' && (name === 'include' || name === 'exclude') && isCostlyGlob(text)) {
          this.say(this.#span(node), `"${text.slice(0, 40)}" could take for ever to compare. Write it with fewer stars and brackets.`, `„${text.slice(0, 40)}“ zu vergleichen könnte ewig dauern. Mit weniger Sternen und Klammern geht es.`);
          return undefined;
        }
        if (text !== '') return text;
        this.#sayShape(name, node, text, shape.takes);
        return undefined;
      }
      case 'list': {
        if (empty) return undefined;
        if (isMap(node)) {
          this.#sayShape(name, node, null, shape.takes);
          return undefined;
        }
        const items = isSeq(node) ? node.items : [node];
        return items.map(item => this.#read(name, shape.of, item)).filter(item => item !== undefined && item !== null);
      }
      case 'map': {
        if (empty) return undefined;
        if (isMap(node)) return this.#readMap(shape.of, node.items);
        this.#sayShape(name, node, this.#text(node), shape.takes);
        return undefined;
      }
    }
  }

  #readMap(shape: Shape, pairs: Pairs): Record<string, unknown> {
    // No prototype: a key such as "__proto__" is then a name like any other.
    const map: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const { key, value } of pairs) {
      const name = this.#text(key);
      if (name === null) {
        this.say(this.#span(key), 'A name is expected here, such as de/no-blame.', 'Hier wird ein Name erwartet, etwa de/no-blame.');
        continue;
      }
      const read = this.#read(name, shape, value ?? key);
      if (read !== undefined) map[name] = read;
    }
    return map;
  }

  #nameRules(value: unknown, known: ReadonlySet<string>): void {
    const node = this.#follow(value);
    if (!isMap(node)) return;
    for (const { key } of node.items) {
      const name = this.#text(key);
      if (name === null || known.has(name)) continue;
      const meant = closestWord(name, known);
      this.say(this.#span(key), ...unknownRule(name, meant));
    }
  }

  #sayShape(name: string, node: unknown, text: string | null, takes: Takes): void {
    this.say(this.#span(node), `"${name}" is ${shown(node, text)}; it takes ${takes.en}.`, `„${name}“ ist ${shownGerman(node, text)}; erwartet wird ${takes.de}.`);
  }

  #nothing(allowed: boolean, node: unknown): null | undefined {
    return allowed && node !== undefined && node !== null ? null : undefined;
  }

  /** What an alias stands for; an alias of an alias is not followed further than YAML allows. */
  #follow(value: unknown): unknown {
    return isAlias(value) ? value.resolve(this.#document) : value;
  }

  /** A scalar as it was written: `404` and `true` are text too. */
  #text(value: unknown): string | null {
    const node = this.#follow(value);
    if (!isScalar(node)) return null;
    if (typeof node.value === 'string') return node.value;
    return node.value === null ? null : (node.source ?? String(node.value));
  }

  #span(value: unknown): Span {
    return spanOf(value as Node | null, this.#length);
  }
}

/** What to say of a rule that nobody knows, in English and German. */
export function unknownRule(name: string, meant: string | null): [en: string, de: string] {
  return meant === null
    ? [`No rule or category is called "${name}". "herzlich rules" lists them.`, `Keine Regel oder Kategorie heißt „${name}“. „herzlich rules“ listet sie auf.`]
    : [`No rule or category is called "${name}". Did you mean "${meant}"?`, `Keine Regel oder Kategorie heißt „${name}“. Meinten Sie „${meant}“?`];
}

function unknownKey(name: string | null): [en: string, de: string] {
  const names = Object.keys(settingKeys).filter(key => key !== 'series');
  if (name === null) return [`A setting is expected here: ${listed(names)}.`, `Hier wird eine Einstellung erwartet: ${listed(names, 'oder')}.`];
  const meant = closestWord(name, names);
  return meant === null
    ? [`"${name}" is not a setting. There are ${listed(names, 'and')}.`, `„${name}“ ist keine Einstellung. Es gibt ${listed(names, 'und')}.`]
    : [`"${name}" is not a setting. Did you mean "${meant}"?`, `„${name}“ ist keine Einstellung. Meinten Sie „${meant}“?`];
}

function spanOf(node: Node | null | undefined, length: number): Span {
  const range = node?.range;
  if (!range) return { start: length, end: length };
  return { start: range[0], end: Math.max(range[0], range[1]) };
}

function shown(node: unknown, text: string | null): string {
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  return text === null || text === '' ? 'empty' : `"${text}"`;
}

function shownGerman(node: unknown, text: string | null): string {
  if (isMap(node)) return 'eine Zuordnung';
  if (isSeq(node)) return 'eine Liste';
  return text === null || text === '' ? 'leer' : `„${text}“`;
}

/** `error, warning, info, hint or off`. */
function listed(words: readonly string[], last = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

function sentence(message: string): string {
  const line = message.split('\n')[0]?.trim() ?? '';
  return /[.?!]$/.test(line) ? line : `${line}.`;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
