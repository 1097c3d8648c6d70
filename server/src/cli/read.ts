import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isIncluded } from '../core/config/match-globs.ts';
import type { Language } from '../core/language/language.ts';
import { describeProse, type BlockDescription, type ProseDescription } from '../core/prose/describe-prose.ts';
import { readProse } from '../core/prose/read-prose.ts';
import { readTemplate } from '../core/template/read-template.ts';
import { LineIndex } from '../core/text/line-index.ts';
import { readSource } from '../node/read-source.ts';
import { toSlashes } from '../node/to-slashes.ts';
import { colorsFor, type Colors } from './colors.ts';
import type { Arguments } from './parse-arguments.ts';
import { printable } from '../report/printable.ts';
import { wrap } from './report/wrap.ts';
import { sayLine } from './say-line.ts';
import { UsageError } from './usage-error.ts';
import { openWorkplace, saySettingsProblems } from './workplace.ts';
import { toJson } from './report/to-json.ts';

const texts = {
  en: { letter: 'A letter', noLetter: 'No letter', included: 'herzlich.yml includes it', from: 'from', part: 'a part of one, without beginning or end', notJudged: 'not judged', capped: '… and more readings', nothing: 'Nothing here is read as words.', slots: 'Placeholders', why: { 'instruction': 'instruction', 'quotation': 'quotation', 'code': 'code', 'not-a-letter': 'no letter', 'off': 'switched off', 'other-language': 'another language' } },
  de: { letter: 'Ein Brief', noLetter: 'Kein Brief', included: 'steht in der herzlich.yml unter include', from: 'aus', part: 'ein Teil davon, ohne Anfang oder Ende', notJudged: 'nicht beurteilt', capped: '… und weitere Lesarten', nothing: 'Hier wird nichts als Text gelesen.', slots: 'Platzhalter', why: { 'instruction': 'Anleitung', 'quotation': 'Zitat', 'code': 'Code', 'not-a-letter': 'kein Brief', 'off': 'abgeschaltet', 'other-language': 'andere Sprache' } },
} as const;

/** `herzlich read`: what is read in a file, as people read it or as JSON. */
export async function read(args: Arguments): Promise<number> {
  const [file, ...others] = args.paths;
  if (file === undefined || 0 < others.length) throw new UsageError('"herzlich read" takes one file, such as herzlich read mails/reminder.hbs.', '„herzlich read“ braucht eine Datei, etwa herzlich read mails/erinnerung.hbs.');
  const format = args.value('format') ?? 'text';
  const workplace = openWorkplace(args);
  const name = file === '-' ? args.value('stdin-name') ?? 'stdin' : file;
  const absolute = path.resolve(workplace.cwd, name);
  const source = file === '-' ? { text: readFileSync(0, 'utf8') } : readSource(absolute);
  if ('unread' in source) {
    sayLine(`${file} ${source.because[workplace.messages]}`);
    return 2;
  }
  const settings = workplace.finder.settingsFor(absolute);
  const shown = workplace.reviewer.shownPath(absolute);
  const template = readTemplate(source.text, { path: shown, placeholders: settings.placeholders, arguments: settings.arguments });
  const prose = readProse(template, { path: shown, settings, isIncluded: isIncluded(toSlashes(absolute), settings), partialText: workplace.reviewer.partialText(absolute) });
  const description = describeProse(template, prose, shown, settings.messages);
  if (format === 'json') {
    process.stdout.write(`${toJson(readJson(source.text, description))}\n`);
  } else {
    const lines = readLines(source.text, description, isIncluded(toSlashes(absolute), settings), settings.messages, colorsFor(args, process.stdout));
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return saySettingsProblems(workplace, args) ? 0 : 2;
}

/** The contract of the README; a problem's place is given the same way as in `check`. */
function readJson(source: string, description: ProseDescription): object {
  const lines = new LineIndex(source);
  return {
    ...description,
    problems: description.problems.map(({ message, span }) => {
      if (span === undefined) return { message };
      const { line, column } = lines.positionAt(span.start);
      return { message, start: { offset: span.start, line: line + 1, column: column + 1 } };
    }),
  };
}

function readLines(source: string, description: ProseDescription, included: boolean, messages: Language, colors: Colors): string[] {
  const text = texts[messages];
  const { letter, format, dialects, language, register, blocks } = description;
  const isLetter = letter.isLetter || included;
  const signs = [...(included ? [text.included] : []), ...letter.signs];
  const result = [
    colors.bold(printable(description.path ?? '')),
    ...wrap(printable(`${isLetter ? text.letter : text.noLetter}${isLetter && !letter.isWhole ? ` (${text.part})` : ''}${0 < signs.length ? `: ${signs.join('; ')}` : ''}.`), 96),
    colors.dim([format, ...dialects.filter(dialect => dialect !== format), language, ...(register === null ? [] : [register]), ...(letter.kind === null ? [] : [letter.kind])].join(' · ')),
    '',
  ];
  const lines = new LineIndex(source);
  const width = String(lines.positionAt(source.length).line + 1).length;
  for (const block of blocks) {
    const start = block.spans[0]?.[0];
    const place = start === undefined ? '' : String(lines.positionAt(start).line + 1);
    result.push(...blockLines(block, place.padStart(width), text, colors));
  }
  if (blocks.length === 0) result.push(text.nothing);
  for (const { message, span } of description.problems) {
    const at = span === undefined ? null : lines.positionAt(span.start);
    result.push('', `${at === null ? '' : `${at.line + 1}:${at.column + 1} `}${printable(message)}`);
  }
  return result;
}

function blockLines(block: BlockDescription, place: string, text: (typeof texts)[Language], colors: Colors): string[] {
  const why = block.why !== undefined && Object.hasOwn(text.why, block.why) ? text.why[block.why as keyof typeof text.why] : '';
  let role = `${colors.dim(place)}  ${colors.cyan(block.role.padEnd(12))}`;
  const indent = ' '.repeat(place.length + 4);
  if (block.from !== undefined) role += ` ${colors.dim(`(${text.from} ${printable(block.from)})`)}`;
  const result = [block.judged ? role : `${role} ${colors.dim(`(${text.notJudged}${why === '' ? '' : `: ${why}`})`)}`];
  for (const { when, text: reading } of block.readings) {
    const [first, ...rest] = reading.split('\n').flatMap(line => wrap(printable(line), 88));
    result.push(`${indent}${when === '' ? '' : `${colors.dim(`${printable(when)}:`)} `}${first ?? ''}`, ...rest.map(line => `${indent}${line}`));
  }
  if (block.capped === true) result.push(`${indent}${colors.dim(text.capped)}`);
  if (block.slots !== undefined) {
    const named = [...new Set(block.slots.filter(slot => slot.means !== 'other').map(slot => `${printable(slot.text)} ${slot.means}`))];
    if (0 < named.length) result.push(`${indent}${colors.dim(`${text.slots}: ${named.join(', ')}`)}`);
  }
  return result;
}
