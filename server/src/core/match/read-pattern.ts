import { fold } from '../language/fold.ts';
import { inflect } from '../language/inflect.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Language } from '../language/language.ts';
import { tokenize } from '../language/tokenize.ts';
import type { Problem } from '../text/problem.ts';
import { combine } from './combine.ts';
import { joinEitherOrder } from './either-order.ts';
import { expandClass } from './expand-class.ts';
import type { Part } from './part.ts';
import { classNames, type ClassName, type CompoundPlace, type Element, type Pattern, type Sequence } from './pattern.ts';
import { spellingVariants, withContractions } from './spelling-variants.ts';

/** More phrases than this in one pattern is a slip of the pen. */
const mostSequences = 400;

/**
 * Read a phrase pattern in the notation of rules/README.md. Never throws; what cannot be read is left out and told.
 *
 *     sehen~ wir uns [leider] (gezwungen | genötigt)
 *     rechtliche~ Schritte & einleiten~
 */
export function readPattern(source: string, language: Language): { pattern: Pattern; problems: Problem[] } {
  const problems: Problem[] = [];
  const sequences = new Reader(source, language, problems).read();
  return { pattern: { source, sequences }, problems };
}

class Reader {
  readonly #source: string;
  readonly #language: Language;
  readonly #problems: Problem[];
  #at = 0;
  #depth = 0;

  constructor(source: string, language: Language, problems: Problem[]) {
    this.#source = source;
    this.#language = language;
    this.#problems = problems;
  }

  read(): Sequence[] {
    const all: Part[][] = [];
    for (;;) {
      all.push(...this.#readEither(false));
      if (this.#at >= this.#source.length) break;
      this.#readStray();
    }
    const sequences = new Map<string, Sequence>();
    for (const parts of all) {
      const tidy = this.#tidy(parts);
      if (tidy === null) continue;
      for (const sequence of this.#language === 'en' ? withContractions(tidy) : [tidy]) sequences.set(JSON.stringify(sequence), sequence);
    }
    if (sequences.size === 0 && this.#problems.length === 0) {
      this.#report('The pattern holds no word. Write the words of the phrase.', 0, this.#source.length);
    }
    return [...sequences.values()];
  }

  /** `a || b` at the top, `a | b` in brackets. Stops at the closing bracket or the end. */
  #readEither(inBrackets: boolean): Part[][] {
    const all: Part[][] = [];
    for (;;) {
      all.push(...this.#readBothOrders());
      if (this.#source[this.#at] !== '|') return this.#cap(all);
      const isDouble = this.#source[this.#at + 1] === '|';
      if (!inBrackets && !isDouble) {
        this.#report('A single | stands only in brackets. Write (one | other), or || between whole patterns.', this.#at, this.#at + 1);
      }
      this.#at += isDouble ? 2 : 1;
    }
  }

  /** `A & B`. */
  #readBothOrders(): Part[][] {
    const sides = [this.#readSequence()];
    const start = this.#at;
    while (this.#source[this.#at] === '&') {
      this.#at += 1;
      sides.push(this.#readSequence());
    }
    if (sides.length === 1) return sides[0] ?? [];
    if (sides.some(side => side.every(parts => parts.length === 0))) {
      this.#report('"&" joins two things. Write words on both sides of it.', start, start + 1);
      return sides.find(side => side.some(parts => 0 < parts.length)) ?? [];
    }
    if (3 < sides.length) {
      this.#report('"&" joins up to three things here. Leave some out, or use gaps.', start, start + 1);
      sides.length = 3;
    }
    // There is a gap around "&" anyway.
    return this.#cap(joinEitherOrder(sides.map(side => side.map(withoutOuterGaps)), mostSequences + 1));
  }

  #readSequence(): Part[][] {
    let sequences: Part[][] = [[]];
    for (;;) {
      this.#skipBlanks();
      const options = this.#readItem();
      if (options === null) return sequences;
      sequences = this.#cap(combine(sequences, options, mostSequences + 1).map(([before, after]) => [...before, ...after]));
    }
  }

  /** One item as the sequences it can be, or null at the end of the sequence. */
  #readItem(): Part[][] | null {
    const letter = this.#source[this.#at];
    switch (letter) {
      case undefined: case '|': case '&': case ')': case ']': return null;
      case '(': return this.#readBrackets(')', false);
      case '[': return this.#readBrackets(']', true);
      case '^': this.#at += 1; return [[{ kind: 'sentence-start' }]];
      case '$': if (/\d/.test(this.#source[this.#at + 1] ?? '')) return this.#readWord(); this.#at += 1; return [[{ kind: 'sentence-end' }]];
      case '…': this.#at += 1; return this.#readGap();
      case '.': if (this.#source.startsWith('...', this.#at)) { this.#at += 3; return this.#readGap(); } return this.#readWord();
      case '~': this.#report('"~" stands right after a word. Put no blank before it.', this.#at, this.#at + 1); this.#at += 1; return [[]];
      default: return this.#readWord();
    }
  }

  #readGap(): Part[][] {
    const digits = /^\d+/.exec(this.#source.slice(this.#at, this.#at + 4))?.[0] ?? '';
    this.#at += digits.length;
    const most = digits === '' ? 8 : Number(digits);
    if (most < 1 || 20 < most) this.#report('A gap holds 1 to 20 words. Write … for up to 8, or …3.', this.#at - digits.length - 1, this.#at);
    return [[{ kind: 'gap', most: Math.min(Math.max(most, 1), 20), captured: true }]];
  }

  #readBrackets(closer: string, optional: boolean): Part[][] {
    const start = this.#at;
    this.#at += 1;
    this.#depth += 1;
    if (8 < this.#depth) this.#report('The brackets are nested too deep. Write the phrases one by one.', start, start + 1);
    const options = 20 < this.#depth ? [] : this.#readEither(true);
    this.#depth -= 1;
    if (this.#source[this.#at] === closer) this.#at += 1;
    else this.#report(`"${optional ? '[' : '('}" is never closed. Write the closing "${closer}".`, start, start + 1);
    const merged = mergeWords(options);
    const filled = merged.filter(parts => 0 < parts.length);
    if (filled.length < merged.length) this.#report(`The brackets hold an empty choice. ${optional ? 'Leave it out: they may match nothing anyway.' : 'Write [a | b] if there may be nothing.'}`, start, this.#at);
    return optional ? [...filled, []] : filled.length === 0 ? [[]] : filled;
  }

  #readStray(): void {
    const letter = this.#source[this.#at] ?? '';
    this.#report(`"${letter}" closes nothing. Leave it out, or open a bracket before it.`, this.#at, this.#at + 1);
    this.#at += 1;
  }

  /** A literal, a class, a compound part; with `~`, or with endings in brackets: `säumig(e|er)`. */
  #readWord(): Part[][] {
    const start = this.#at;
    while (this.#at < this.#source.length && !/[\s()[\]|~&^…]/.test(this.#source[this.#at] ?? '')) this.#at += 1;
    const written = this.#source.slice(start, this.#at);
    const isInflected = this.#source[this.#at] === '~';
    if (isInflected) this.#at += 1;
    const name = (classNames as readonly string[]).includes(written) ? written as ClassName : null;
    if (name !== null) return expandClass(name).map(sequence => [...sequence]);
    const endings = isInflected ? [] : this.#readEndings(written);
    if (endings.length > 0) return [[{ kind: 'word', forms: unique(endings.flatMap(ending => this.#formsOf(written + ending, false).joined)) }]];
    const place = compoundPlace(written);
    const bare = written.replace(/^\*|\*$/g, '');
    const tokens = tokenize(bare, this.#language, []).tokens.filter(token => token.kind !== 'mark');
    if (tokens.length === 0) {
      if (place !== null || isInflected) this.#report(`"${this.#source.slice(start, this.#at)}" holds no letters. Write the word it belongs to.`, start, this.#at);
      return [[]];
    }
    const parts = tokens.map((token, index): Part => {
      const isLast = index === tokens.length - 1;
      const raw = bare.slice(token.start, token.end);
      // "*mahnung~": what ends a compound is a noun, however it is written.
      const forms = this.#formsOf(place === null ? raw : raw.charAt(0).toUpperCase() + raw.slice(1), isInflected && isLast);
      if (place === null) return { kind: 'word', forms: forms.joined, ...(forms.split.length > 0 ? { split: forms.split } : {}) };
      return { kind: 'compound', parts: forms.joined, at: place };
    });
    if (place !== null && (parts.length > 1 || bare.length < 3)) {
      this.#report(`"${written}" is too short or too long for a part of a compound. Write three letters or more of one word.`, start, this.#at);
    }
    return [parts];
  }

  /** `notice(s)`, `penalt(y|ies)`: endings right after the word; the bare word counts too. */
  #readEndings(written: string): string[] {
    const found = /^\(([\p{L}']*(?:\|[\p{L}']*)*)\)/u.exec(this.#source.slice(this.#at, this.#at + 80));
    if (found === null || written === '' || written.includes('*')) return [];
    this.#at += found[0].length;
    return ['', ...(found[1] ?? '').split('|')];
  }

  #formsOf(word: string, isInflected: boolean): Inflection {
    const inflection = isInflected ? inflect(word, this.#language) : { joined: [fold(word)], split: [] };
    return { joined: unique(inflection.joined.flatMap(form => spellingVariants(form, this.#language))), split: inflection.split };
  }

  /** Gaps and anchors where they make sense; null if nothing is left to look for. */
  #tidy(parts: readonly Part[]): Element[] | null {
    const tidy: Element[] = [];
    for (const { split: _, ...element } of parts as readonly (Part & { split?: unknown })[]) {
      const last = tidy[tidy.length - 1];
      if (element.kind === 'gap' && last?.kind === 'gap') tidy[tidy.length - 1] = { kind: 'gap', most: Math.min(20, last.most + element.most), captured: last.captured || element.captured };
      else tidy.push(sorted(element as Element));
    }
    if (!tidy.some(element => element.kind === 'word' || element.kind === 'class' || element.kind === 'compound')) return null;
    const firstWord = tidy[0]?.kind === 'sentence-start' ? 1 : 0;
    const lastWord = tidy.length - (tidy[tidy.length - 1]?.kind === 'sentence-end' ? 2 : 1);
    if (tidy[firstWord]?.kind === 'gap' || tidy[lastWord]?.kind === 'gap') {
      this.#report('A gap stands between words. Leave it out at the beginning and the end.', 0, this.#source.length);
      return this.#tidy(tidy.filter((element, index) => element.kind !== 'gap' || (index !== firstWord && index !== lastWord)));
    }
    const misplaced = tidy.some((element, index) => (element.kind === 'sentence-start' && index > 0) || (element.kind === 'sentence-end' && index < tidy.length - 1));
    if (misplaced) {
      this.#report('"^" stands at the beginning of a pattern and "$" at its end. Move it there.', 0, this.#source.length);
      return tidy.filter(element => element.kind !== 'sentence-start' && element.kind !== 'sentence-end');
    }
    return tidy;
  }

  #cap(sequences: Part[][]): Part[][] {
    if (sequences.length <= mostSequences) return sequences;
    this.#report(`This pattern stands for more than ${mostSequences} phrases. Split it, or use fewer choices.`, 0, this.#source.length);
    return sequences.slice(0, mostSequences);
  }

  #skipBlanks(): void {
    while (/\s/.test(this.#source[this.#at] ?? '')) this.#at += 1;
  }

  #report(message: string, start: number, end: number): void {
    if (this.#problems.some(problem => problem.message === message && problem.span?.start === start)) return;
    this.#problems.push({ message, span: { start: Math.max(0, start), end: Math.min(Math.max(start, end), this.#source.length) } });
  }
}

/** Forms in one order, so that equal lists are known as equal. */
function sorted(element: Element): Element {
  if (element.kind === 'word') return { kind: 'word', forms: element.forms.toSorted() };
  return element.kind === 'compound' ? { ...element, parts: element.parts.toSorted() } : element;
}

function withoutOuterGaps(parts: readonly Part[]): Part[] {
  const first = parts.findIndex(part => part.kind !== 'gap');
  const last = parts.findLastIndex(part => part.kind !== 'gap');
  return parts.slice(first < 0 ? 0 : first, last + 1);
}

function compoundPlace(written: string): CompoundPlace | null {
  const atStart = written.startsWith('*');
  const atEnd = written.endsWith('*');
  if (atStart && atEnd) return 'inside';
  return atStart ? 'end' : atEnd ? 'start' : null;
}

/** `(gezwungen | genötigt)`: choices of one plain word each become one element, so that the pattern stays small. */
function mergeWords(options: readonly Part[][]): Part[][] {
  const forms: string[] = [];
  const split: Inflection['split'][number][] = [];
  const rest: Part[][] = [];
  for (const parts of options) {
    const only = parts.length === 1 ? parts[0] : undefined;
    if (only?.kind !== 'word') {
      rest.push(parts);
      continue;
    }
    forms.push(...only.forms);
    split.push(...(only.split ?? []));
  }
  if (forms.length === 0) return rest;
  return [[{ kind: 'word', forms: unique(forms), ...(split.length > 0 ? { split } : {}) }], ...rest];
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
