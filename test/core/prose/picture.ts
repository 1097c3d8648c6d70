import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Prose } from '../../../server/src/core/prose/block.ts';
import { describeConditions } from '../../../server/src/core/prose/describe-conditions.ts';
import { listReadings } from '../../../server/src/core/prose/list-readings.ts';
import { readProse, type ProseOptions } from '../../../server/src/core/prose/read-prose.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';

/** Read a template from its source. */
export function read(source: string, path = 'letter.md', options: Omit<ProseOptions, 'path'> = {}): Prose {
  return readProse(readTemplate(source, { path }), { path, ...options });
}

/**
 * Prose as text, a line for each reading of each block:
 *
 *     greeting: Hallo {{name}},
 *     body [if paid]: Danke für Ihre Zahlung.
 *     (instruction) heading: Three levels
 */
export function picture(prose: Prose): string {
  return prose.blocks.flatMap(block => {
    const head = `${block.judged ? '' : `(${block.why ?? '?'}) `}${block.role}`;
    return listReadings(block).readings.map(reading => {
      const when = describeConditions([...block.under, ...reading.conditions], 'en');
      return `${head}${when === '' ? '' : ` [${when}]`}: ${reading.text.replaceAll('\n', ' / ')}`;
    });
  }).join('\n');
}

/** One test: a template in, its picture out. The name is the first line that is read. */
export function check(source: string, expected: string, path = 'letter.md'): void {
  const lines = outdented(expected);
  test(`${path}: ${lines.split('\n')[0] ?? ''}`, () => assert.equal(picture(read(outdented(source), path)), lines));
}

/** Text without the indentation that all its lines share, and without the empty lines around it. */
export function outdented(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/\n[ \t]*$/, '').split('\n');
  const indent = Math.min(...lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length));
  return lines.map(line => line.slice(indent)).join('\n');
}
