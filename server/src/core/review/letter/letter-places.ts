import type { Edit } from '../../text/edit.ts';
import type { Role } from '../../prose/block.ts';
import type { Span } from '../../text/span.ts';
import type { TokenizedText } from '../../language/token.ts';
import type { LetterView, Passage } from '../passage.ts';
import { remember } from '../remember.ts';
import { toSource } from '../source-map.ts';

/** The first reading of each judged block in one of the roles. */
export function passagesIn(letter: LetterView, ...roles: readonly Role[]): Passage[] {
  return letter.passages.flatMap(([first]) => (first !== undefined && roles.includes(first.block.role) ? [first] : []));
}

/** Where a passage's words stand in the source; one line at most, for marks that are not to flood the page. */
export function wordsOf(passage: Passage): Span {
  const line = passage.text.text.indexOf('\n');
  return toSource(passage.reading, { start: 0, end: line === -1 ? passage.text.text.length : line });
}

/** Where a letter is mended that lacks something as a whole: its closing or signature, else its greeting, else its first words. */
export function homeOf(letter: LetterView): Span {
  const passage = passagesIn(letter, 'closing')[0] ?? passagesIn(letter, 'signature')[0] ?? passagesIn(letter, 'greeting')[0] ?? passagesIn(letter, 'body')[0] ?? passagesIn(letter, 'subject')[0];
  return passage === undefined ? { start: 0, end: 0 } : wordsOf(passage);
}

/** Add a sentence at the end of the last paragraph: words after words, so it fits every format. */
export function appendSentence(letter: LetterView): ((text: string) => Edit | null) | undefined {
  const last = passagesIn(letter, 'body').at(-1);
  if (last === undefined) return undefined;
  return text => {
    const end = last.text.text.trimEnd().length;
    const run = last.reading.runs.findLast(one => one.inReading < end);
    if (run === undefined || run.kind === 'line') return null;
    const at = toSource(last.reading, { start: end - 1, end }).end;
    const stop = /[.!?…:]$/u.test(last.text.text.trimEnd()) ? '' : '.';
    // A sentence after a link or a placeholder at the very end would stand inside its tag.
    return run.kind === 'verbatim' && !isInCode(letter, at) ? { start: at, end: at, text: `${stop} ${text}` } : null;
  };
}

/** A backtick that is still open in this Markdown paragraph: what is added there would become code. */
function isInCode({ template: { source, format } }: LetterView, at: number): boolean {
  if (format !== 'markdown') return false;
  const paragraph = source.slice(0, at).split(/\n[ \t>]*\r?\n/u).at(-1) ?? '';
  return (paragraph.match(/`+/gu)?.length ?? 0) % 2 === 1;
}

/** Add a line before or after a passage; only where lines are lines: Markdown and plain text. */
export function addLine(letter: LetterView, passage: Passage, where: 'before' | 'below'): ((text: string) => Edit | null) | undefined {
  const { source, format } = letter.template;
  if (format !== 'markdown' && format !== 'text') return undefined;
  const words = toSource(passage.reading, { start: 0, end: passage.text.text.trimEnd().length });
  const lineStart = source.lastIndexOf('\n', words.start - 1) + 1;
  const prefix = source.slice(lineStart, words.start);
  if (!/^[\s>]*$/u.test(prefix)) return undefined;
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  if (where === 'before') return text => ({ start: words.start, end: words.start, text: `${text}${newline}${prefix.trimEnd()}${newline}${prefix}` });
  const hard = format === 'markdown' ? '\\' : '';
  return text => ({ start: words.end, end: words.end, text: `${hard}${newline}${prefix}${text}` });
}

/** How many words a recipient reads in the body. */
export function countWords(letter: LetterView): number {
  return passagesIn(letter, 'body', 'list-item').reduce((sum, passage) => sum + wordsIn(passage.text), 0);
}

const wordsIn = remember(({ tokens }: TokenizedText): number => tokens.filter(token => token.kind !== 'mark').length);

/** All words of the letter that a recipient reads, block by block. */
export function textOf(letter: LetterView, ...roles: readonly Role[]): string {
  return passagesIn(letter, ...roles).map(passage => passage.text.text).join('\n');
}
