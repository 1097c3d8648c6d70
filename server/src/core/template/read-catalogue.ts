import { blockElements } from './html-elements.ts';
import type { Mark } from './mark.ts';
import type { Place } from './piece.ts';

const paragraph: Place = { spot: 'paragraph', within: [] };
const subject: Place = { spot: 'argument', name: 'subject', within: [] };
const code: Place = { spot: 'code', within: [] };

/** A blank line as it is written in a string: what no letter in plain text has, and every catalogue of letters. */
const blankLine = /\\n\\{1,2}(?:r\\{1,2})?n/;

/** The key before a string says that it is a subject. */
const isSubject = /(?:subject|betreff)["'\]]{0,2}\s*(?:=>|[:=])\s*$/i;

/** A string with words in it, where a string may stand. */
const strings = /(?<=[=([{,:.>\s]|^)(["'])((?:\\[^]|\1\1|(?!\1)[^\\]){3,20000}?)\1(?!\1)(?=\s*(?:[,;)\]}.:=>]|$))/gm;

/** Letters kept as strings of a program: in PHP, JSON, SQL. */
export function isCatalogue(source: string): boolean {
  return source.includes('\\n') && blankLine.test(source);
}

/**
 * Read the strings of a catalogue; what stands around them is code.
 *
 *     'reminder' => "Hallo {name},\n\nIhre Rechnung ist offen.\nBis bald!",
 *     code           paragraph    break paragraph             blank      code
 */
export function readCatalogue(text: string, start: number, end: number, marks: Mark[]): void {
  let at = start;
  const add = (from: number, to: number, place: Place): void => {
    marks.push({ kind: 'break', start: from, end: to, place });
    at = to;
  };
  add(start, start, code);
  for (const match of text.slice(start, end).matchAll(strings)) {
    const body = match[2] ?? '';
    const from = start + match.index + 1;
    const isNamed = isSubject.test(text.slice(Math.max(start, from - 40), from - 1));
    if (!isNamed && !/\p{L}\s+\S*\p{L}/u.test(body) && !body.includes('\\n')) continue;
    add(from, from, isNamed ? subject : paragraph);
    readString(text, from, from + body.length, match[1] ?? '"', marks);
    at = from + body.length;
    add(at, at, code);
  }
  marks.push({ kind: 'break', start: end, end, place: paragraph });
}

const escapes = /<\/?[a-z][^<>]{0,300}>|(?:(?:\\{1,2}r)?\\{1,2}n[ \t]*|\r?\n[ \t]*){2,}|(?:\\{1,2}r)?\\{1,2}n|\\u[\da-f]{4}|\\[^]|''|""/gi;

function readString(text: string, start: number, end: number, quote: string, marks: Mark[]): void {
  for (const match of text.slice(start, end).matchAll(escapes)) {
    const from = start + match.index;
    const to = from + match[0].length;
    const sign = match[0];
    if (sign.startsWith('<')) {
      addTag(sign, from, to, marks);
      continue;
    }
    if (/n[ \t]*$/.test(sign.slice(sign.indexOf('n') + 1)) && sign.includes('n') || /\n[ \t]*$/.test(sign.slice(sign.indexOf('\n') + 1)) && sign.includes('\n')) marks.push({ kind: 'break', start: from, end: to, place: paragraph });
    else if (sign.endsWith('n') && sign.startsWith('\\')) marks.push({ kind: 'letter', start: from, end: to, text: '\n' });
    else if (sign.startsWith('\\u')) marks.push({ kind: 'letter', start: from, end: to, text: String.fromCharCode(Number.parseInt(sign.slice(2), 16)) });
    else if (sign === quote + quote || sign.startsWith('\\')) marks.push({ kind: 'letter', start: from, end: to, text: sign === '\\t' || sign === '\\r' ? ' ' : sign.slice(1) });
  }
}

/** Markup in a string: what parts lines or blocks on a page parts them here. */
function addTag(tag: string, start: number, end: number, marks: Mark[]): void {
  const name = (/[a-z][\w-]*/i.exec(tag)?.[0] ?? '').toLowerCase();
  if (name === 'br') marks.push({ kind: 'line', start, end, name });
  else if (blockElements.has(name)) marks.push({ kind: 'break', start, end, place: paragraph });
  else marks.push({ kind: 'markup', start, end, name });
}
