import { beginsWithDate } from '../text/begins-with-date.ts';
import { isBareLabel, closingKind, greetingEnd, labelAt } from './letter-line.ts';
import { SLOT, type Label, type LineKind } from './draft.ts';
import { flatText, splitAt, type Item, type Line } from './items.ts';

/** A stretch of items that becomes one block. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly line: LineKind;
  readonly label: Label | null;
  readonly bullet: boolean;
  /** All lines in a row, the label included. */
  readonly flat: string;
}

interface ReadLine extends Line {
  to: number;
  kind: LineKind;
  greeting: number | null;
  label: Label | null;
  bullet: boolean;
}

/**
 * Cut the items of a block where a line says that something else begins: a greeting, a closing, a signature, a label,
 * a bullet, a row of facts. Lines that were only wrapped stay together.
 *
 *     Betreff: Ihre Rechnung     subject
 *     Hallo {{name}},            greeting
 *     wir haben heute Ihre       body
 *     Zahlung erhalten.
 *     Viele Grüße                closing
 *     Anna Berg                  signature
 *
 * `ends` are the indices of items that end a line. May split text items in place.
 */
export function cutLines(items: Item[], ends: readonly LineEnd[]): Stretch[] {
  const first = readLines(items, ends);
  return join(first.some(line => line.greeting !== null) ? partGreetings(items, first) : first);
}

/** A greeting may share its line with what follows; the split moves the items of all later lines. */
function partGreetings(items: Item[], lines: readonly ReadLine[]): ReadLine[] {
  const parted: ReadLine[] = [];
  const whole = items.splice(0);
  let copied = 0;
  for (const line of lines) {
    const moved = items.length - copied;
    const { from, to, flat, greeting, afterBlank, afterBreak } = line;
    if (greeting === null || flat.length <= greeting) {
      parted.push(moved === 0 ? line : { ...line, from: from + moved, to: to + moved });
      continue;
    }
    const { at, halves } = splitAt(whole, line, greeting);
    for (; copied < at; copied += 1) items.push(whole[copied] as Item);
    if (halves !== null) {
      items.push(...halves);
      copied += 1;
    }
    const second = halves === null ? items.length : items.length - 1;
    parted.push({ ...line, from: from + moved, to: second, flat: flat.slice(0, greeting) });
    const rest: Line = { from: second, to: to + items.length - copied, flat: flat.slice(greeting).trimStart(), afterBlank, afterBreak };
    parted.push({ ...rest, afterBlank: true, kind: null, greeting: null, label: null, bullet: false });
  }
  for (; copied < whole.length; copied += 1) items.push(whole[copied] as Item);
  return parted;
}

/** An item that ends a line, and how many line ends it holds. */
export interface LineEnd {
  readonly at: number;
  readonly lines: number;
  readonly isBreak: boolean;
}

function readLines(items: readonly Item[], ends: readonly LineEnd[]): ReadLine[] {
  const lines: ReadLine[] = [];
  let from = 0;
  let blank = false;
  let broken = false;
  for (let index = 0; index <= ends.length; index += 1) {
    const end = ends[index];
    const to = end?.at ?? items.length;
    const flat = flatText(items, from, to);
    const last = lines.at(-1);
    if (flat !== '') {
      lines.push({ from, to, flat, afterBlank: blank, afterBreak: broken, kind: null, greeting: null, label: null, bullet: false });
      blank = false;
      broken = false;
    } else if (last === undefined) {
      // A tag before the first line belongs to it.
      broken ||= end?.isBreak === true;
      continue;
    } else {
      // Nothing was read since the last line end: a blank line, or a tag on a line of its own.
      blank ||= !items.slice(from, to).some(item => item.kind.startsWith('branch'));
      if (from < to) last.to = to;
    }
    if (end === undefined) break;
    blank ||= end.lines > 1;
    broken ||= end.isBreak;
    from = end.at + 1;
  }
  lines.forEach((line, index) => readLine(line, lines[index - 1], lines[index + 1], index));
  return lines;
}

/** Fill in what a line is by its wording. */
function readLine(line: ReadLine, before: ReadLine | undefined, after: ReadLine | undefined, index: number): void {
  const { flat } = line;
  // Without a colon a label stands by itself («### Betreff»); among other lines it is one field of a form.
  line.label = labelAt(flat)?.label ?? (before === undefined && after === undefined ? isBareLabel(flat) : null);
  if (line.label !== null) return;
  const mayGreet = before === undefined || line.afterBlank || line.afterBreak || before.label !== null || endMarks.includes(before.flat.at(-1) ?? ' ');
  line.greeting = mayGreet ? greetingEnd(flat, index === 0 || after !== undefined) : null;
  const kind = line.greeting !== null ? 'greeting' : closingKind(flat) ?? namedBelow(line, before, after);
  line.bullet = !isLetter(flat.charCodeAt(0)) && (/^(?:[•‣◦▪–—*+-]|[✓✔➜→»])\s+\S/u.test(flat) || isNumbered(line, before));
  line.kind = wrapped(line, before, kind) ? null : kind;
}

/** «2. die Kundennummer»; not the date in «bis zum⏎12. März», or alone. */
function isNumbered({ flat, afterBlank, afterBreak }: Line, before: ReadLine | undefined): boolean {
  if (!/^\d{1,2}[.)]\s+\S/.test(flat) || beginsWithDate(flat)) return false;
  return before === undefined || afterBlank || afterBreak || before.bullet || /[.!?:;,]$/.test(before.flat);
}

/** What the line above a greeting ends in, where nothing parts the two. */
const endMarks = '.!?:,*=_~-';

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 164;
}

/** «Vielen Dank» at the end of a paragraph whose line before runs on is part of its sentence. */
function wrapped(line: Line, before: Line | undefined, kind: LineKind): boolean {
  if (kind === null || kind === 'greeting' || before === undefined || line.afterBlank || line.afterBreak) return false;
  return kind !== 'closing' && /[\p{Ll},]$/u.test(before.flat) && before.flat.length > 45;
}

/** «Happy reading,» with a name below is a closing that no list knows. */
function namedBelow(line: Line, before: Line | undefined, after: Line | undefined): LineKind {
  if (after === undefined || !line.flat.endsWith(',') || line.flat.length > 41 || (before === undefined && after.flat.length > 40)) return null;
  if (!/^[^,.!?:]{3,40},$/.test(line.flat) || line.flat.includes(SLOT) || line.flat.split(' ').length > 4) return null;
  return looksLikeName(after.flat) ? 'weak-closing' : null;
}

/** A short line of capitals and slots that no mark ends. */
export function looksLikeName(flat: string): boolean {
  if (flat.length === 0 || flat.length > 60 || /[.!?:;,]$/.test(flat)) return false;
  const words = flat.split(/[ ,/|]+/);
  return words.length <= 7 && /^[\p{Lu}¤[]/u.test(flat) && words.filter(word => /^[\p{Lu}¤\d[(&]/u.test(word)).length * 2 >= words.length;
}

function join(lines: readonly ReadLine[]): Stretch[] {
  const stretches: { from: number; to: number; line: LineKind; label: Label | null; bullet: boolean; flat: string }[] = [];
  const facts = areFacts(lines);
  const remains = facts ? null : findRemains(lines);
  let signing = false;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (line.kind === 'greeting' || line.label !== null) signing = false;
    const last = stretches.at(-1);
    const parts = before === undefined || last === undefined || line.afterBlank || own(line) || own(before) || isRule(line.flat) || isRule(before.flat)
      || line.bullet || facts || (remains !== null && parted(remains, lines, index)) || (isFact(line) && isFact(before))
      || (signing && !/^\p{Ll}/u.test(line.flat));
    if (parts) stretches.push({ from: line.from, to: line.to, line: line.kind, label: line.label, bullet: line.bullet, flat: line.flat });
    else if (last !== undefined) {
      last.to = line.to;
      last.flat += ` ${line.flat}`;
    }
    if (line.kind !== null && line.kind !== 'greeting') signing = true;
  });
  return stretches;
}

function own(line: ReadLine): boolean {
  return line.kind !== null || line.label !== null;
}

/** A line of nothing but marks: `----`. */
function isRule(flat: string): boolean {
  return flat.length > 2 && !isLetter(flat.charCodeAt(0)) && /^[-=_*~#+•· ]+$/.test(flat);
}

/** «Rechnung: 2024-17». */
function isFact(line: Line): boolean {
  const { flat } = line;
  if (80 < flat.length) return false;
  const colon = flat.indexOf(':');
  return 0 <= colon && colon < 36 && /^[^\s:.!?][^:.!?]{0,32}:(?:\s|$)/.test(flat);
}

/**
 * Lines of a table or form that stand above or below a paragraph without a blank line: two or more in a row, each far shorter
 * than the paragraph is wide, so that nobody wrapped them. Null where there are none, as nearly always.
 *
 *     Posten Menge Preis
 *     Tisch 2 4,00
 *     Wir liefern morgen und melden uns, sobald das Paket unterwegs ist.
 */
function findRemains(lines: readonly ReadLine[]): readonly boolean[] | null {
  if (lines.length < 3) return null;
  let widest = 0;
  for (const { flat } of lines) widest = Math.max(widest, flat.length);
  if (!lines.some(({ flat }) => flat.length * 3 <= widest * 2 && flat.length <= 45)) return null;
  const short = lines.map(line => line.flat.length * 3 <= widest * 2 && line.flat.length <= 45 && standsAlone(line));
  const remains = short.map((is, index) => is && (short[index - 1] === true || short[index + 1] === true));
  return remains.includes(true) ? remains : null;
}

function standsAlone({ flat }: Line): boolean {
  return /^[\p{Lu}\d¤•[(+]/u.test(flat) && !/[.!?,;]$/.test(flat) && !runsOn.test(flat);
}

/** True if the line begins something of its own: a remain, or what follows one and begins with a capital. */
function parted(remains: readonly boolean[], lines: readonly ReadLine[], index: number): boolean {
  return remains[index - 1] === true && (remains[index] === true || /^[\p{Lu}\d¤]/u.test(lines[index]?.flat ?? ''));
}

/** What a line ends in that goes on below. */
const runsOn = /[,;]$|\s(?:und|oder|der|die|das|den|dem|des|ein|eine|einen|für|mit|von|zu|am|im|in|auf|bis|keine|keinen|Ihre|Ihren|Ihr|unsere|the|a|an|of|to|and|or|for|with|your|our|by|on|at)$/u;

/** Three or more short lines that all begin with a capital, number or slot, none of which runs on: an address, a table. */
function areFacts(lines: readonly ReadLine[]): boolean {
  if (lines.length < 3) return false;
  return lines.every((line, index) => line.flat.length <= 45 && /^[\p{Lu}\d¤•[(+]/u.test(line.flat)
    && (index === lines.length - 1 || !runsOn.test(line.flat)));
}
