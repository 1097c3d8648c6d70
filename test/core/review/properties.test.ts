// What holds of every review of every letter we own, half typed or whole.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { builtInRules } from 'herzlich:rules';
import { globSync } from 'tinyglobby';
import type { Finding } from '../../../server/src/core/review/finding.ts';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { projectRoot } from '../../support/project-root.ts';

const letters = globSync(['test/letters/*/*.{md,hbs,html,mjml,txt}'], { cwd: projectRoot }).sort().map(file => ({ file, source: readFileSync(path.join(projectRoot, file), 'utf8') }));
const reviewer = new Reviewer(builtInRules);

function findingsOf(source: string, file: string): readonly Finding[] {
  return reviewer.review(source, { path: file, isArgument: true }).findings;
}

function skeleton(source: string, file: string): string[] {
  return readTemplate(source, { path: file }).pieces.filter(piece => !['words', 'break', 'line'].includes(piece.kind)).map(piece => source.slice(piece.start, piece.end)).filter(text => text.trim() !== '').sort();
}

test('findings are sorted, inside the text, and say what stands there', () => {
  for (const { file, source } of letters) {
    let before = 0;
    for (const finding of findingsOf(source, file)) {
      assert.ok(before <= finding.start && finding.start < finding.end && finding.end <= source.length, file);
      assert.equal(finding.text, source.slice(finding.start, finding.end));
      assert.ok(finding.message.endsWith('.') || finding.message.endsWith('?'), finding.message);
      before = finding.start;
    }
  }
});

test('a letter half typed is reviewed without an exception', () => {
  for (const { file, source } of letters) {
    for (let end = 0; end <= source.length; end += 61) findingsOf(source.slice(0, end), file);
  }
});

test('the same findings with Windows line ends', () => {
  for (const { file, source } of letters) {
    const plain = findingsOf(source, file).map(finding => `${finding.rule} ${finding.text}`);
    const windows = findingsOf(source.replaceAll('\n', '\r\n'), file).map(finding => `${finding.rule} ${finding.text.replaceAll('\r\n', '\n')}`);
    assert.deepEqual(windows, plain, file);
  }
});

test('the same findings from a reviewer that has seen other letters', () => {
  for (const { file, source } of letters) assert.deepEqual(findingsOf(source, file), new Reviewer(builtInRules).review(source, { path: file, isArgument: true }).findings, file);
});

test('no fix takes a placeholder or a tag away, or adds one', () => {
  for (const { file, source } of letters) {
    for (const finding of findingsOf(source, file)) {
      for (const fix of finding.fixes) if (fix.edits.length > 0) assert.deepEqual(skeleton(applyEdits(source, fix.edits), file), skeleton(source, file), `${file}: ${fix.title}`);
    }
  }
});

test('mending never makes a letter colder', () => {
  const colder: string[] = [];
  for (const { file, source } of letters) {
    const review = reviewer.review(source, { path: file, isArgument: true });
    for (const finding of review.findings) {
      for (const fix of finding.fixes) {
        if (fix.edits.length === 0 || review.temperature === undefined) continue;
        // The writer has filled the tab stops in.
        const mended = applyEdits(source, fix.edits).replaceAll(/‹[^›]*›/gu, 'Anna Berg');
        const after = reviewer.review(mended, { path: file, isArgument: true }).temperature;
        if (after === undefined || after.value < review.temperature.value) colder.push(`${file}: "${finding.text}" → ${fix.title}: ${review.temperature.value}° → ${after?.value}°`);
      }
    }
  }
  assert.deepEqual(colder, []);
});
