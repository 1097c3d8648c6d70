// A kind of match looks only at sentences that hold what it needs. It must find what it would find in all of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import { globSync } from 'tinyglobby';
import type { Finding } from '../../../server/src/core/review/finding.ts';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { withoutMarks } from '../../../server/src/core/review/sentence-marks.ts';
import { projectRoot } from '../../support/project-root.ts';

const reviewer = new Reviewer(builtInRules);

function brief(source: string, file: string): string[] {
  const say = ({ rule, severity, start, text, message }: Finding): string => `${rule} ${severity} ${start} «${text}» ${message}`;
  const { findings, temperature } = reviewer.review(source, { path: file, isArgument: true });
  return [...findings.map(say), JSON.stringify(temperature)];
}

function blindly(source: string, file: string): string[] {
  reviewer.forget();
  try {
    return withoutMarks(() => brief(source, file));
  } finally {
    reviewer.forget();
  }
}

test('in every letter the same is found as by looking at every sentence', () => {
  for (const file of globSync(['test/letters/*/*.{md,hbs,html,mjml,txt}'], { cwd: projectRoot }).sort()) {
    const source = readFileSync(path.join(projectRoot, file), 'utf8');
    assert.deepEqual(brief(source, file), blindly(source, file), file);
  }
});

test('in the examples of every rule the same is found as by looking at every sentence', () => {
  for (const language of ['de', 'en'] as const) {
    const examples = builtInRules.filter(rule => rule.language === language).flatMap(({ id, examples: { flags, leaves } }) => [...flags.map(({ marked }) => marked), ...leaves.map(({ text }) => text)].map(copy => ({ id, copy })));
    for (const { id, copy } of examples) {
      const source = `---\nlang: ${language}\n---\n\n${copy.replaceAll(/[«»]/gu, '')}\n`;
      assert.deepEqual(brief(source, 'letter.md'), blindly(source, 'letter.md'), `${id}: ${copy}`);
    }
  }
});
