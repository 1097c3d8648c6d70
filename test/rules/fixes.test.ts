// What holds of every fix of every rule, over all examples: nothing of the template is lost, the rule is quiet afterwards,
// and what is safe can be applied twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import type { Finding } from '../../server/src/core/review/finding.ts';
import { Reviewer } from '../../server/src/core/review/reviewer.ts';
import type { Rule } from '../../server/src/core/rule/rule.ts';
import { readTemplate } from '../../server/src/core/template/read-template.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { readMarks } from '../support/marks.ts';
import { chosenRules, readRuleFiles } from '../support/rule-files.ts';

const files = readRuleFiles(chosenRules());
const rules = files.flatMap(file => (file.rule === null ? [] : [file.rule]));

/** Placeholders and tags, sorted: what a fix must not change. */
function skeleton(source: string): string[] {
  const template = readTemplate(source, { path: 'letter.md' });
  return template.pieces.filter(piece => piece.kind !== 'words' && piece.kind !== 'break' && piece.kind !== 'line').map(piece => source.slice(piece.start, piece.end)).filter(text => text.trim() !== '').sort();
}

function findingsOf(reviewer: Reviewer, rule: Rule, source: string): readonly Finding[] {
  return reviewer.review(source, { path: 'letter.md', isArgument: true, settings: { ...defaultSettings, languages: [rule.language] } }).findings;
}

/** Examples of span and sentence level, each with the reviewer of its own rule. */
function* examples(): Generator<{ rule: Rule; reviewer: Reviewer; source: string; line: number }> {
  for (const rule of rules) {
    if (rule.level === 'letter') continue;
    const reviewer = new Reviewer([rule]);
    for (const { marked, line } of rule.examples.flags) yield { rule, reviewer, source: readMarks(marked).text, line };
  }
}

test('no fix takes a placeholder or a tag away, or adds one', () => {
  for (const { rule, reviewer, source, line } of examples()) {
    for (const finding of findingsOf(reviewer, rule, source)) {
      for (const fix of finding.fixes) {
        if (fix.edits.length === 0 || rule.finds.some(find => find.warmer.some(text => text.includes('{{')))) continue;
        assert.deepEqual(skeleton(applyEdits(source, fix.edits)), skeleton(source), `rules/${rule.id}.md:${line}: ${fix.title}`);
      }
    }
  }
});

test('after a fix its rule is quiet at that place', () => {
  const loud: string[] = [];
  for (const { rule, reviewer, source, line } of examples()) {
    for (const finding of findingsOf(reviewer, rule, source)) {
      // A kind that only adds a sentence (what is possible) is judged by the letter, not by the place.
      for (const fix of finding.fixes) {
        if (fix.edits.length === 0 || fix.edits.every(edit => edit.start === edit.end)) continue;
        const mended = applyEdits(source, fix.edits);
        const end = Math.max(...fix.edits.map(edit => edit.end)) + mended.length - source.length;
        const still = findingsOf(reviewer, rule, mended).filter(other => other.start < end && finding.start < other.end);
        for (const other of still) loud.push(`rules/${rule.id}.md:${line}: "${other.text}" is still found in: ${mended}`);
      }
    }
  }
  assert.deepEqual(loud, []);
});

test('applying all safe fixes twice is applying them once', () => {
  for (const { rule, reviewer, source, line } of examples()) {
    const once = applySafe(reviewer, rule, source);
    assert.equal(applySafe(reviewer, rule, once), once, `rules/${rule.id}.md:${line}`);
  }
});

test('no fix leaves a double blank, a blank before a comma, or an empty place for a word', () => {
  const untidy: string[] = [];
  for (const { rule, reviewer, source, line } of examples()) {
    for (const finding of findingsOf(reviewer, rule, source)) {
      for (const fix of finding.fixes) {
        if (fix.edits.length === 0) continue;
        const mended = applyEdits(source, fix.edits);
        if (/\S {2,}\S| [,.;:!?](?:\s|$)|,\s*,|,[.!?]|\.\.(?!\.)|\{\d\}/u.test(mended)) untidy.push(`rules/${rule.id}.md:${line}: ${mended}`);
      }
    }
  }
  assert.deepEqual(untidy, []);
});

function applySafe(reviewer: Reviewer, rule: Rule, source: string): string {
  return applyEdits(source, findingsOf(reviewer, rule, source).flatMap(finding => finding.fixes.find(fix => fix.safety === 'safe')?.edits ?? []));
}
