import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Language } from '../core/language/language.ts';
import type { Chosen } from '../core/review/fix/collect-fixes.ts';
import type { FixedLetter } from '../core/review/fix/fix-safely.ts';
import type { Finding, Fix } from '../core/review/finding.ts';
import type { Review } from '../core/review/review.ts';
import { applyEdits } from '../core/text/edit.ts';
import { LineIndex } from '../core/text/line-index.ts';
import type { Colors } from './colors.ts';
import { printable } from '../report/printable.ts';
import { fixedText } from './report/fixed-text.ts';
import { frame } from './report/frame.ts';
import { wrap } from './report/wrap.ts';

const texts = {
  en: { ask: (most: number) => `${most === 1 ? '1' : `1–${most}`} takes it, Enter leaves it, q ends: `, fill: (name: string) => `‹${name}› is `, noAnswer: 'Left as it is.' },
  de: { ask: (most: number) => `${most === 1 ? '1' : `1–${most}`} übernimmt, Enter lässt es stehen, q beendet: `, fill: (name: string) => `‹${name}› ist `, noAnswer: 'Bleibt, wie es ist.' },
} as const;

/** Asks a person for each finding which wording to take. */
export interface Picker {
  pick(path: string, source: string, review: (source: string) => Review): Promise<FixedLetter>;
  /** The person has had enough. */
  readonly isOver: boolean;
  close(): void;
}

/** Asks on standard error and reads the answers from standard input. */
export function openPicker(language: Language, colors: Colors): Picker {
  const text = texts[language];
  const lines = createInterface({ input: process.stdin });
  const answers = lines[Symbol.asyncIterator]();
  let isOver = false;

  const ask = async (question: string): Promise<string> => {
    process.stdout.write(question);
    const answer = await answers.next();
    if (answer.done === true) isOver = true;
    return answer.done === true ? '' : answer.value.trim();
  };

  const choose = async (path: string, source: string, finding: Finding): Promise<Fix | null> => {
    const fixes = finding.fixes.filter(fix => 0 < fix.edits.length);
    if (fixes.length === 0) return null;
    const index = new LineIndex(source);
    const { line, column } = index.positionAt(finding.start);
    const shown = [`\n${colors.bold(printable(path))}:${line + 1}:${column + 1}  ${colors.dim(finding.rule)}`, ...wrap(printable(finding.message), 92).map(one => `  ${one}`), ...frame(source, index, finding, colors).map(one => `    ${one}`)];
    shown.push(...fixes.map((fix, at) => `  ${colors.green(String(at + 1))} ${colors.green(printable(fixedText(source, finding, fix)))}`));
    process.stdout.write(`${shown.join('\n')}\n`);
    const answer = await ask(text.ask(fixes.length));
    if (answer.toLowerCase() === 'q') isOver = true;
    const fix = fixes[Number(answer) - 1];
    return fix === undefined ? null : await filled(fix);
  };

  /** The fix with the facts that only the writer knows; `null` if one is not given. */
  const filled = async (fix: Fix): Promise<Fix | null> => {
    const facts = new Map<string, string>();
    for (const name of fix.needs) {
      const fact = await ask(`  ${text.fill(printable(name))}`);
      if (fact === '') {
        process.stdout.write(`  ${text.noAnswer}\n`);
        return null;
      }
      facts.set(name, fact);
    }
    return { ...fix, needs: [], edits: fix.edits.map(edit => ({ ...edit, text: edit.text.replace(/‹([^‹›]*)›/g, (whole, name: string) => facts.get(name) ?? whole) })) };
  };

  return {
    get isOver() {
      return isOver;
    },
    // All questions are asked about the text as it was, and all edits made at the end: offsets stay right that way.
    async pick(path, source, review) {
      const made: Chosen[] = [];
      for (const finding of review(source).findings) {
        if (isOver) break;
        if (made.some(({ fix }) => fix.edits.some(edit => edit.start <= finding.end && finding.start <= edit.end))) continue;
        const fix = await choose(path, source, finding);
        if (fix !== null) made.push({ finding, fix });
      }
      return { source: applyEdits(source, made.flatMap(({ fix }) => fix.edits)), made };
    },
    close() {
      lines.close();
    },
  };
}
