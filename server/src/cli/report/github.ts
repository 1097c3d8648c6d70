import { appendFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Severity } from '../../core/rule/rule.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { toSlashes } from '../../node/to-slashes.ts';
import { printable } from '../../report/printable.ts';
import { sayLine } from '../say-line.ts';
import { MarkdownPage } from './markdown.ts';
import { severities } from '../../core/rule/vocabulary.ts';
import { type Report, type ReportOutput } from './report.ts';

/** GitHub shows this many annotations of each sort per step, and drops the rest without a word. */
const mostOfEach = 10;
/** A step summary may hold a mebibyte. */
const mostSummary = 1_000_000;

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

interface Annotation {
  readonly severity: Severity;
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Workflow commands: annotations in the pull request, the gravest first; everything else goes to the step summary. */
export function makeReport({ write, messages }: ReportOutput): Report {
  const page = new MarkdownPage(messages);
  const annotations: Annotation[] = [];
  return {
    file(file) {
      page.add(file);
      const lines = new LineIndex(file.source);
      const shown = fromWorkspace(file.path);
      for (const { severity, rule, message, start, end } of file.findings) {
        const from = lines.positionAt(start);
        const to = lines.positionAt(end);
        const place = [`file=${property(shown)}`, `line=${from.line + 1}`, `endLine=${to.line + 1}`, ...(from.line === to.line ? [`col=${from.column + 1}`, `endColumn=${to.column + 1}`] : []), `title=${property(`Herzlich ${rule}`)}`];
        annotations.push({ severity, path: shown, line: from.line, text: `::${commands[severity]} ${place.join(',')}::${data(message)}\n` });
      }
    },
    end(summary) {
      annotations.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
      const shown = new Map<string, number>();
      let dropped = 0;
      for (const { severity, text } of annotations) {
        const count = shown.get(commands[severity]) ?? 0;
        shown.set(commands[severity], count + 1);
        if (count < mostOfEach) write(text);
        else dropped += 1;
      }
      const file = process.env['GITHUB_STEP_SUMMARY'] ?? '';
      if (file !== '') appendTo(file, page.text(summary, mostSummary));
      if (0 < dropped) write(`${dropped} more ${dropped === 1 ? 'finding' : 'findings'} than GitHub annotates in one step.${file === '' ? '' : ' The step summary has them all.'}\n`);
    },
  };
}

/** Annotations count paths from the checkout, also where the command runs in a folder of it. */
function fromWorkspace(shown: string): string {
  const workspace = process.env['GITHUB_WORKSPACE'] ?? '';
  if (workspace === '') return shown;
  const relative = toSlashes(path.relative(workspace, path.resolve(shown)));
  return relative.startsWith('..') ? shown : relative;
}

function appendTo(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    sayLine(`The step summary was not written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').split('\n').map(printable).join('%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
