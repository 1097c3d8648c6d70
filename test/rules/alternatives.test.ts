// Every alternative of every rule, put in where its rule's examples call for it, is judged again by all rules of its language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../server/src/core/review/finding.ts';
import type { Temperature } from '../../server/src/core/review/review.ts';
import type { Reviewer } from '../../server/src/core/review/reviewer.ts';
import type { Rule } from '../../server/src/core/rule/rule.ts';
import { readTemplate } from '../../server/src/core/template/read-template.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { type ExamplePair, examplePairs } from '../support/example-pairs.ts';
import { ExampleReviewers, reviewExample } from '../support/rule-examples.ts';
import { chosenRules, readRuleFiles } from '../support/rule-files.ts';

const rules = readRuleFiles().flatMap(file => (file.rule === null ? [] : [file.rule]));
const chosen = chosenRules();
const reviewers = new ExampleReviewers(rules);
const pairs = [...examplePairs(rules.filter(rule => chosen.length === 0 || chosen.some(word => rule.id.includes(word))), reviewers)];

const said = ({ rule, line, before, after }: ExamplePair, what: string) => `rules/${rule.id}.md:${line}: ${what}\n  ${before}\n  → ${after}`;

test('no alternative brings a new finding of warning or more', () => {
  assert.deepEqual(pairs.flatMap(pair => hard(reviewers.ofLanguage(pair.rule), pair, pair.after).filter(finding => {
    const rule = rules.find(one => one.id === finding.rule);
    if (rule === undefined || rule.level === 'letter') return true;
    // What another rule stood in front of may come to light; the rule by itself has found it before.
    const count = (source: string) => hard(reviewers.of(rule), pair, source).filter(other => other.rule === rule.id).length;
    return count(pair.before) < count(pair.after);
  }).filter(finding => !hard(reviewers.ofLanguage(pair.rule), pair, pair.before).some(other => other.rule === finding.rule)).map(finding => said(pair, `${finding.rule} "${finding.text}"`))), []);
});

test('no alternative makes its letter colder', () => {
  assert.deepEqual(pairs.flatMap(pair => {
    const before = asLetter(pair, pair.before)?.value ?? 0;
    const after = asLetter(pair, pair.after)?.value ?? 0;
    return after < before ? [said(pair, `${before}° → ${after}°`)] : [];
  }), []);
});

test('every warm gesture beside the words that are replaced stays', () => {
  assert.deepEqual(pairs.flatMap(pair => {
    const beside = applyEdits(pair.before, pair.fix.edits.map(edit => ({ ...edit, text: '' })));
    const [before, after] = [gestures(pair, pair.before), gestures(pair, pair.after)];
    return gestures(pair, beside).filter(gesture => before.includes(gesture) && !after.includes(gesture)).map(gesture => said(pair, gesture));
  }), []);
});

test('every alternative keeps the placeholders and tags as they are, in their order', () => {
  assert.deepEqual(pairs.flatMap(pair => (skeleton(pair.before).join(' ') === skeleton(pair.after).join(' ') ? [] : [said(pair, `${skeleton(pair.before).join(' ')} | ${skeleton(pair.after).join(' ')}`)])), []);
});

test('every alternative reads as a whole: sentences begin with a capital, words and marks stand as they should', () => {
  assert.deepEqual(pairs.flatMap(pair => untidy(pair).map(what => said(pair, what))), []);
});

const remembered = new Map<Reviewer, Map<string, readonly Finding[]>>();

/** Findings of error and warning. */
function hard(reviewer: Reviewer, { rule, register }: ExamplePair, source: string): readonly Finding[] {
  const known = remembered.get(reviewer) ?? new Map<string, readonly Finding[]>();
  remembered.set(reviewer, known);
  const key = `${register} ${source}`;
  const findings = known.get(key) ?? reviewExample(reviewer, rule, source, register).findings.filter(finding => finding.severity === 'error' || finding.severity === 'warning');
  known.set(key, findings);
  return findings;
}

/** How warm a letter is that holds the example. */
function asLetter({ rule, register }: ExamplePair, text: string): Temperature | undefined {
  const [hello, bye] = rule.language === 'de' ? ['Guten Tag,', 'Viele Grüße'] : ['Hello,', 'Regards'];
  return reviewExample(reviewers.ofLanguage(rule), rule, rule.level === 'letter' ? text : `${hello}\n\n${text}\n\n${bye}`, register).temperature;
}

/** Names of the warm gestures of a letter that holds the text. */
function gestures(pair: ExamplePair, text: string): string[] {
  return (asLetter(pair, text)?.parts ?? []).filter(part => 0 < part.points).map(part => part.name);
}

/** Placeholders and tags, in order: what a fix must not change. */
function skeleton(source: string): string[] {
  return readTemplate(source, { path: 'letter.md' }).pieces
    .filter(piece => piece.kind !== 'words' && piece.kind !== 'break' && piece.kind !== 'line').map(piece => source.slice(piece.start, piece.end).trim()).filter(text => text !== '');
}

const oddities: readonly (readonly [string, RegExp])[] = [
  ['a sentence begins small', /(?<![\p{L}\d]\.[^\S\n]?[\p{L}\d]|\d|\b(?:bzw|ca|Nr|No|no|z|B|inkl|etc|vs|e\.g|i\.e|Str|ggf))[.?!] \p{Ll}/u],
  ['the same word twice', /(?<![\p{L}-])(\p{L}{2,})\s\1(?![\p{L}-])/u],
  ['a mark after a mark', /[,;:][,;.!?]|[.!?][,;:]|\.\.(?!\.)|\{\d\}/u],
  ['a blank before a mark', / [,.;:!?](?:\s|$)/u],
  ['a double blank', /\S {2,}\S/u],
  ['"a" or "an"', /\ba [aeio]\p{Ll}|\ban [bcdfgjklmnpqrstvwxyz]\p{Ll}/u],
];

/** Faults of the form that the text did not have before. */
function untidy({ rule, before, after }: { rule: Rule; before: string; after: string }): string[] {
  return oddities.filter(([name, pattern]) => (name !== '"a" or "an"' || rule.language === 'en') && pattern.test(after) && !pattern.test(before)).map(([name]) => name);
}
