import { germanShorthands, komaVariables, latexAccents, latexArguments, latexBlocks, latexBreaks, latexCode, latexLines, latexSettings, latexSigns, latexTables, type LatexBlock } from './latex-commands.ts';
import type { Mark } from './mark.ts';
import type { Place } from './piece.ts';
import { type FindClosing, rememberClosings } from './remember-closings.ts';

const paragraph: Place = { spot: 'paragraph', within: [] };
const code: Place = { spot: 'code', within: [] };

/** Arguments longer than this are taken for a brace that was forgotten. */
const longestArgument = 2000;

/** What the reader stops at; all else is words. */
const signs = /[\\%{}~&$"`]|--|''|\n/g;

/**
 * Read a letter in LaTeX: commands are markup, what they hold is read, the preamble and verbatim are code.
 *
 *     \opening{Liebe Frau Ruiz,} wir haben \textbf{heute} f"ur Sie …
 *     ^        greeting        ^           ^       markup  ^ letter ü
 *
 * `text` has the template's tags masked, `source` has them as they are: `\textbf{{name}}` calls no `\textbfxxxxxxxx`.
 */
export function readLatex(source: string, text: string, start: number, end: number, marks: Mark[]): void {
  new LatexReader(source, text, marks).read(start, end);
}

/** A group or environment that is open: where it ends, the place around it is read on. */
interface Open {
  /** '' for a group. */
  readonly environment: string;
  readonly outer: Place;
  /** Letter that the closing brace stands for. */
  readonly closes: string | null;
}

class LatexReader {
  readonly #source: string;
  readonly #text: string;
  readonly #marks: Mark[];
  readonly #stack: Open[] = [];
  readonly #closing: FindClosing = rememberClosings();
  readonly #isGerman: boolean;
  #place: Place = paragraph;
  #isPreamble = false;
  /** Within the argument of a command that makes a block of it: there no other does. */
  #isInBlock = false;
  #end = 0;

  constructor(source: string, text: string, marks: Mark[]) {
    this.#source = source;
    this.#text = text;
    this.#marks = marks;
    this.#isGerman = /german/.test(source);
  }

  read(start: number, end: number): void {
    const body = this.#text.slice(0, end).indexOf('\\begin{document}', start);
    this.#isPreamble = 0 <= body;
    if (this.#isPreamble) {
      this.#break(start, start, code);
      this.#read(start, body);
      this.#isPreamble = false;
    }
    this.#read(Math.max(start, body), end);
  }

  #read(start: number, end: number): void {
    const outer = this.#end;
    const depth = this.#stack.length;
    this.#end = end;
    for (let at = start; at < end;) {
      signs.lastIndex = at;
      const found = signs.exec(this.#text)?.index ?? end;
      if (end <= found) break;
      at = this.#readSign(found);
    }
    this.#stack.length = Math.min(this.#stack.length, depth);
    this.#end = outer;
  }

  /** Read what begins at `at`; gives the offset behind it. */
  #readSign(at: number): number {
    const text = this.#text;
    const sign = text.charAt(at);
    if (sign === '\\') return this.#readCommand(at);
    if (sign === '%') return this.#readComment(at);
    if (this.#isPreamble) return at + 1;
    if (sign === '\n') return this.#readLineEnd(at);
    if (sign === '{') {
      this.#stack.push({ environment: '', outer: this.#place, closes: null });
      return this.#markup(at, at + 1, '{');
    }
    if (sign === '}') return this.#readClose(at);
    if (sign === '~') return this.#letter(at, at + 1, ' ');
    if (sign === '&') return this.#place.spot === 'table-cell' ? this.#break(at, at + 1, this.#place) : at + 1;
    if (sign === '$') return this.#readMath(at);
    if (sign === '"') return this.#readShorthand(at);
    if (sign === '`') return text.startsWith('``', at) ? this.#letter(at, at + 2, '“') : this.#letter(at, at + 1, '‘');
    if (sign === '\'') return this.#letter(at, at + 2, '”');
    return text.startsWith('---', at) ? this.#letter(at, at + 3, '—') : this.#letter(at, at + 2, '–');
  }

  #markup(start: number, end: number, name: string): number {
    if (start < end) this.#marks.push({ kind: 'markup', start, end, name });
    return end;
  }

  #letter(start: number, end: number, text: string): number {
    if (end <= this.#end) this.#marks.push({ kind: 'letter', start, end, text });
    return Math.min(end, this.#end);
  }

  /** Blanks behind a break are part of it. */
  #break(start: number, to: number, place: Place): number {
    const end = place === code ? to : this.#match(/\s*/y, to);
    this.#marks.push({ kind: 'break', start, end, place });
    this.#place = place;
    return end;
  }

  #match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.#text) ? Math.min(this.#end, pattern.lastIndex) : at;
  }

  /** A comment takes its line end along, so that words before and behind it are one. */
  #readComment(at: number): number {
    const newline = this.#text.indexOf('\n', at);
    const to = newline < 0 || this.#end < newline ? this.#end : newline;
    const end = /\S/.test(this.#text.charAt(at - 1)) && to < this.#end ? this.#match(/\n[ \t]*(?!\s)/y, to) : to;
    this.#marks.push({ kind: 'comment', start: at, end, from: at + 1, to });
    return end;
  }

  #readLineEnd(at: number): number {
    const end = this.#match(/\n[ \t]*\n\s*/y, at);
    return end === at ? at + 1 : this.#break(at, end, this.#place);
  }

  #readClose(at: number): number {
    const open = this.#stack.at(-1);
    if (open?.environment !== '') return this.#markup(at, at + 1, '}');
    this.#stack.pop();
    return open.closes === null ? this.#markup(at, at + 1, '}') : this.#letter(at, at + 1, open.closes);
  }

  /** A formula is one placeholder; a lone dollar is a dollar. */
  #readMath(at: number): number {
    const end = this.#match(/\$\$[^$]{1,400}\$\$|\$[^$\n]{1,120}\$/y, at);
    if (end === at) return at + 1;
    this.#marks.push({ kind: 'slot', start: at, end, name: 'formula' });
    return end;
  }

  #readShorthand(at: number): number {
    const next = this.#text.charAt(at + 1);
    const letter = germanShorthands.get(next);
    const isInWord = /\p{L}/u.test(this.#text.charAt(at - 1)) && /[aouAOUs]/.test(next) && /\p{L}/u.test(this.#text.charAt(at + 2));
    if (letter !== undefined && (this.#isGerman || isInWord)) return this.#letter(at, at + 2, letter);
    return this.#isGerman && (next === '"' || next === '|') ? this.#markup(at, at + 2, '"') : at + 1;
  }

  #readCommand(at: number): number {
    const next = this.#text.charAt(at + 1);
    if (/[A-Za-z@]/.test(next)) return this.#readNamed(at);
    if (this.#isPreamble) return at + 2;
    if (next === '\\') {
      const end = this.#match(/\\\\\*?(?:\[[^\]\n]{0,30}\])?/y, at);
      if (this.#place.spot === 'table-cell') return this.#break(at, end, this.#place);
      this.#marks.push({ kind: 'line', start: at, end, name: '\\\\' });
      return end;
    }
    if (/[&%$#_{}]/.test(next)) return this.#letter(at, at + 2, next);
    if (/[ ,;:!\n]/.test(next)) return next === '!' ? this.#markup(at, Math.min(at + 2, this.#end), '\\') : this.#letter(at, at + 2, ' ');
    if (next === '-') return this.#letter(at, at + 2, '\u00ad');
    const accent = latexAccents.get(next);
    return accent === undefined ? this.#markup(at, Math.min(this.#end, at + (next === '' ? 1 : 2)), '\\') : this.#readAccent(at, at + 2, accent);
  }

  #readAccent(at: number, from: number, accent: string): number {
    const end = this.#match(/[ ]?(?:\{\s*\\?[a-zA-Z]\s*\}|\\?[a-zA-Z])/y, from);
    const base = /[a-zA-Z]/.exec(this.#text.slice(from, end))?.[0];
    return base === undefined ? this.#markup(at, Math.min(this.#end, from), '\\') : this.#letter(at, end, `${base}${accent}`.normalize('NFC'));
  }

  #readNamed(at: number): number {
    const pattern = /[A-Za-z@]+\*?/y;
    pattern.lastIndex = at + 1;
    const whole = pattern.exec(this.#source)?.[0] ?? '';
    const name = whole.slice(0, Math.max(1, this.#end - at - 1));
    const end = at + 1 + name.length;
    if (name === 'setkomavar' || name === 'setkomavar*') return this.#readVariable(at, end);
    const block = latexBlocks.get(name);
    if (block && !this.#isInBlock) return this.#readBlock(at, this.#skipOptions(end), block);
    if (/^(?:new|renew|provide)command\*?$/.test(name) && !this.#isInBlock) return this.#readPhrase(at, end);
    if (this.#isPreamble) return end;
    if (name === 'begin') return this.#readBegin(at, end);
    if (name === 'end') return this.#readEnd(at, end);
    if (name === 'item') return this.#readItem(at, end);
    if (name === 'verb') return this.#readVerb(at, end);
    if (name === 'enquote' && this.#text.charAt(end) === '{') {
      this.#stack.push({ environment: '', outer: this.#place, closes: this.#isGerman ? '“' : '”' });
      return this.#letter(at, end + 1, this.#isGerman ? '„' : '“');
    }
    const accent = name.length === 1 && this.#text.charAt(end) === '{' ? latexAccents.get(name) : undefined;
    if (accent !== undefined) return this.#readAccent(at, end, accent);
    const sign = latexSigns.get(name);
    if (sign !== undefined) return this.#letter(at, this.#match(/\{\}|[ \t]*/y, end), sign);
    if (latexBreaks.has(name)) return this.#break(at, this.#skipArguments(end, 'h'), this.#place);
    if (latexLines.has(name)) {
      const behind = this.#skipOptions(end);
      this.#marks.push({ kind: 'line', start: at, end: behind, name });
      return behind;
    }
    return this.#readOther(at, end, name);
  }

  #readOther(at: number, end: number, name: string): number {
    const kinds = latexArguments.get(name.replace('*', ''));
    if (kinds === undefined && !latexSettings.has(name) && this.#match(/\s*(?:\{(?!\})|\[)/y, end) === end) {
      // `\anrede`, `\kundenname`: a command of one's own that stands for text.
      const behind = this.#match(/\{\}/y, end);
      this.#marks.push({ kind: 'slot', start: at, end: behind, name: name.toLowerCase() });
      return behind;
    }
    if (kinds !== undefined) return this.#openArgument(at, this.#skipArguments(end, kinds), kinds.endsWith('r'), name);
    if (latexSettings.has(name)) return this.#markup(at, this.#match(/[ \t]*/y, end), name);
    // Of a command that nobody knows, what holds words is read: `\hinweis{Bitte zahlen Sie bald.}`, not `\abstand{1cm}`.
    const from = this.#skipOptions(end);
    const close = this.#text.charAt(from) === '{' ? this.#groupEnd(from) : -1;
    const isCopy = this.#holdsWords(from);
    return this.#openArgument(at, isCopy || close < 0 ? from : this.#skipArguments(from, 'hhhh'), isCopy, name);
  }

  /** True for an argument with two words in a row. */
  #holdsWords(open: number): boolean {
    const close = this.#text.charAt(open) === '{' ? this.#groupEnd(open) : -1;
    return 0 <= close && /\p{L}{2}[^\s\\{}]{0,9}\s+\p{L}{2}/u.test(this.#text.slice(open, close));
  }

  #openArgument(at: number, from: number, isRead: boolean, name: string): number {
    if (!isRead || this.#text.charAt(from) !== '{' || this.#end <= from) return this.#markup(at, from, name);
    this.#stack.push({ environment: '', outer: this.#place, closes: null });
    return this.#markup(at, from + 1, name);
  }

  /** Behind the options and those arguments that are not read. */
  #skipArguments(from: number, kinds: string): number {
    let at = this.#skipOptions(from);
    for (const kind of kinds) {
      if (kind !== 'h') break;
      const open = this.#match(/[ \t]*(?=\{)/y, at);
      // A tag with braces of its own is an argument too: `\href{{url}}{hier}`.
      const tag = this.#source.charAt(open) === '{' && this.#text.charAt(open) === 'x' ? this.#match(/x+(?=\{)/y, open) : open;
      if (open < tag) at = tag;
      else {
        const close = this.#text.charAt(open) === '{' ? this.#groupEnd(open) : -1;
        if (close < 0) break;
        at = this.#skipOptions(close + 1);
      }
    }
    return at;
  }

  #skipOptions(from: number): number {
    return this.#match(/(?:[ \t]*\[(?:[^\]\n]|\n(?![ \t]*\n)){0,600}\])*/y, from);
  }

  /** The brace that closes the one at `open`; none beyond a blank line, where TeX gives up as well. */
  #groupEnd(open: number): number {
    const limit = Math.min(this.#end, open + longestArgument);
    let depth = 0;
    for (let at = open; at < limit; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 92) at += 1;
      else if (code === 123) depth += 1;
      else if (code === 125) {
        depth -= 1;
        if (depth === 0) return at;
      } else if (code === 10 && this.#text.charCodeAt(this.#match(/[ \t]*/y, at + 1)) === 10) return -1;
    }
    return -1;
  }

  /** `\setkomavar{subject}{Ihre Rechnung}`. */
  #readVariable(at: number, end: number): number {
    const from = this.#skipArguments(end, 'h');
    const name = /\{\s*(\w+)\s*\}/.exec(this.#text.slice(end, from))?.[1] ?? '';
    if (komaVariables.has(name) && !this.#isInBlock) return this.#readBlock(at, from, { spot: 'front-matter', name });
    const behind = this.#skipArguments(from, 'h');
    return this.#isPreamble ? behind : this.#markup(at, behind, 'setkomavar');
  }

  /** `\newcommand{\gruesse}{Mit freundlichen Grüßen}`: a phrase that letters call. */
  #readPhrase(at: number, end: number): number {
    const name = this.#match(/\\[A-Za-z]+/y, end);
    const from = this.#match(/[ \t]*/y, this.#skipOptions(name === end ? this.#skipArguments(end, 'h') : name));
    if (this.#holdsWords(from)) return this.#readBlock(at, from, { spot: 'paragraph', name: 'newcommand' });
    const behind = this.#skipArguments(from, 'h');
    return this.#isPreamble ? behind : this.#markup(at, behind, 'newcommand');
  }

  /** A command whose argument is a block; half-typed it is the rest of the line. */
  #readBlock(at: number, end: number, { spot, name }: LatexBlock): number {
    const open = this.#match(/\s*(?=\{)/y, end);
    if (this.#text.charAt(open) !== '{' || this.#end <= open) return this.#isPreamble ? end : this.#markup(at, end, name);
    const outer = this.#place;
    const isPreamble = this.#isPreamble;
    const close = this.#groupEnd(open);
    const newline = this.#text.indexOf('\n', open);
    const to = 0 <= close ? close : newline < 0 || this.#end < newline ? this.#end : newline;
    this.#isPreamble = false;
    this.#isInBlock = true;
    const from = this.#break(at, open + 1, { spot, name, within: outer.within });
    this.#read(Math.min(from, to), to);
    this.#isInBlock = false;
    this.#isPreamble = isPreamble;
    return this.#break(to, 0 <= close ? to + 1 : to, isPreamble ? code : outer);
  }

  #readBegin(at: number, end: number): number {
    const name = /^\{\s*([A-Za-z]+\*?)\s*\}/.exec(this.#text.slice(end, end + 60));
    if (!name) return this.#markup(at, end, 'begin');
    const environment = name[1] ?? '';
    const from = end + name[0].length;
    if (latexCode.has(environment) || environment === 'comment') return this.#readCode(at, from, environment);
    const outer = this.#place;
    this.#stack.push({ environment, outer, closes: null });
    if (environment === 'letter' && !this.#isInBlock) return this.#readBlock(at, this.#skipOptions(from), { spot: 'paragraph', name: 'letter' });
    const behind = environment === 'document' ? from : this.#skipArguments(from, 'hhh');
    return this.#break(at, behind, latexTables.test(environment) ? { ...outer, spot: 'table-cell', name: environment } : environment === 'document' ? paragraph : outer);
  }

  /** Nothing of it is read. Half-typed, without its end, it is read as if it had not begun. */
  #readCode(at: number, from: number, environment: string): number {
    const close = this.#closing(this.#text, `\\end{${environment}}`, from);
    if (close < 0 || this.#end < close) return this.#break(at, from, this.#place);
    const end = close + environment.length + 6;
    const outer = this.#place;
    if (environment === 'comment') this.#marks.push({ kind: 'comment', start: at, end, from, to: close });
    else {
      this.#break(at, from, code);
      this.#break(close, end, outer);
    }
    return end;
  }

  #readEnd(at: number, end: number): number {
    const name = /^\{\s*([A-Za-z]+\*?)\s*\}/.exec(this.#text.slice(end, end + 60));
    if (!name) return this.#markup(at, end, 'end');
    const index = this.#stack.findLastIndex(open => open.environment === name[1]);
    const outer = this.#stack[index]?.outer ?? this.#place;
    if (0 <= index) this.#stack.length = index;
    if (name[1] !== 'document') return this.#break(at, end + name[0].length, outer);
    this.#break(at, this.#end, code);
    return this.#end;
  }

  #readItem(at: number, end: number): number {
    const place: Place = { spot: 'list-item', name: 'item', within: this.#place.within };
    const label = this.#match(/[ \t]*\[[^\]\n]{1,80}\]/y, end);
    if (label === end) return this.#break(at, this.#match(/[ \t]*/y, end), place);
    const open = this.#text.indexOf('[', end) + 1;
    this.#break(at, open, place);
    this.#read(open, label - 1);
    return this.#markup(label - 1, label, ']');
  }

  #readVerb(at: number, end: number): number {
    const close = this.#text.indexOf(this.#text.charAt(end), end + 1);
    const newline = this.#text.indexOf('\n', end);
    if (close < 0 || this.#end <= close || (0 <= newline && newline < close)) return this.#markup(at, end, 'verb');
    this.#marks.push({ kind: 'slot', start: at, end: close + 1, name: this.#text.slice(end + 1, close) });
    return close + 1;
  }
}
